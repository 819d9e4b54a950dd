import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js'
import { linkSpaces } from '../../link-spaces.ts'
import { linkingWordingFor } from '../../linking-wording.ts'
import type { Handler } from '../serve-interaction.ts'
import { notice } from '../views/components.ts'
import { readCustomId } from '../views/custom-id.ts'
import { issuedView, linkedSpacesView, linkPreviewView, unlinkView } from '../views/link-view.ts'
import { escapeMarkdown } from '../views/markdown.ts'

type Command = Handler<ChatInputCommandInteraction>
type Pressed = Handler<MessageComponentInteraction>

export const createLinkCommand: Command = {
  first: 'private',
  async work({ core, wording, key: requestKey, show }) {
    const words = linkingWordingFor(wording)
    const issued = await core.spaces.issueCode.mutate({ requestKey })
    if (issued.state === 'issued') await show(issuedView(issued.code, wording))
    else if (issued.state === 'repeat') await show(notice(escapeMarkdown(words.alreadyIssued)))
    else await show(notice(escapeMarkdown(words.refusals[issued.state])))
  },
}

export const useLinkCommand: Command = {
  first: 'private',
  async work({ core, wording, show }, { options }) {
    const code = options.getString('code', true)
    const preview = await core.spaces.previewLink.query({ code })
    if (preview.state === 'ready') await show(linkPreviewView({ code, preview }, wording))
    else await show(notice(escapeMarkdown(linkingWordingFor(wording).refusals[preview.state])))
  },
}

export const listLinksCommand: Command = {
  first: 'private',
  async work({ core, wording, show }) {
    const words = linkingWordingFor(wording)
    const spaces = await core.spaces.list.query()
    if (spaces.length > 1) return show(linkedSpacesView(spaces, wording))
    const said = spaces.length === 0 ? words.refusals['one-organization'] : words.noLinks
    await show(notice(escapeMarkdown(said)))
  },
}

/** "Link" under what the redemption would do. */
export const linkPressed: Pressed = {
  first: 'update',
  async work({ core, wording, key: requestKey, show }, { customId }) {
    const words = linkingWordingFor(wording)
    const [code = ''] = readCustomId(customId).values
    const result = await linkSpaces(core, { code, requestKey })
    const said = result.state === 'linked' ? words.linked(result.roles) : words.refusals[result.state]
    await show(notice(escapeMarkdown(said)))
  },
}

/** "Unlink" in the list asks first. */
export const unlinkPressed: Pressed = {
  first: 'update',
  async work({ core, wording, show }, { customId }) {
    const words = linkingWordingFor(wording)
    const [id = ''] = readCustomId(customId).values
    const space = (await core.spaces.list.query()).find(one => one.id === id)
    if (space) await show(unlinkView(space, wording))
    else await show(notice(escapeMarkdown(words.unlinkRefusals['not-found'])))
  },
}

export const unlinkConfirmed: Pressed = {
  first: 'update',
  async work({ core, wording, key: requestKey, show }, { customId }) {
    const words = linkingWordingFor(wording)
    const [space = ''] = readCustomId(customId).values
    const result = await core.spaces.unlink.mutate({ space, requestKey })
    const isDone = result.state === 'unlinked'
    await show(notice(escapeMarkdown(isDone ? words.unlinked(result.questions) : words.unlinkRefusals[result.state])))
  },
}
