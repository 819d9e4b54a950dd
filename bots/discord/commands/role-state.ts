import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js'
import type { PostingState } from '../../../src/postings/posting.ts'
import type { Handler } from '../serve-interaction.ts'
import { showPreview } from '../show-preview.ts'
import type { Turn } from '../turn.ts'
import { notice } from '../views/components.ts'
import { readCustomId } from '../views/custom-id.ts'
import { escapeMarkdown } from '../views/markdown.ts'
import { roleListView } from '../views/role-list-view.ts'
import { findRole } from './find-role.ts'

type Change = 'close' | 'reopen'

export function stateCommand(change: Change): Handler<ChatInputCommandInteraction> {
  return {
    first: 'private',
    async work(turn, interaction) {
      const id = await findRole(turn, interaction.options.getString('role', true))
      if (id === null) return turn.show(notice(escapeMarkdown(turn.words.nothingToPick[change])))
      await changeState(turn, { change, id, guild: interaction.guildId })
    },
  }
}

export function statePressed(change: Change): Handler<MessageComponentInteraction> {
  return {
    first: 'private',
    async work(turn, interaction) {
      const [id = ''] = readCustomId(interaction.customId).values
      await changeState(turn, { change, id, guild: interaction.guildId })
    },
  }
}

/** "Publish" under a preview: opens the role, and announces it where that was chosen. */
export const publishPressed: Handler<MessageComponentInteraction> = {
  first: 'update',
  async work(turn, interaction) {
    const [id = '', channel = null] = readCustomId(interaction.customId).values
    await turn.core.postings.open.mutate({ id, announceIn: channel, requestKey: turn.key })
    const said = channel === null ? [turn.words.published] : [turn.words.published, turn.words.announcing]
    await turn.show(notice(said.map(escapeMarkdown).join(' ')))
    if (interaction.guildId) turn.deps.deliverNow(interaction.guildId)
  },
}

/** A channel was picked under a preview: the button to publish remembers it. */
export const channelPicked: Handler<MessageComponentInteraction> = {
  first: 'update',
  async work(turn, interaction) {
    const [id = ''] = readCustomId(interaction.customId).values
    const channel = interaction.isChannelSelectMenu() ? (interaction.values[0] ?? null) : null
    await showPreview(turn, id, { notes: [], channel })
  },
}

export const reviewPressed: Handler<MessageComponentInteraction> = {
  first: 'private',
  async work(turn, interaction) {
    const [id = ''] = readCustomId(interaction.customId).values
    await showPreview(turn, id, { notes: [], channel: null })
  },
}

export const listCommand: Handler<ChatInputCommandInteraction> = {
  first: 'private',
  work: (turn, { options }) =>
    showList(turn, { state: (options.getString('state') as PostingState | null) ?? null, after: null }),
}

export const listPagePressed: Handler<MessageComponentInteraction> = {
  first: 'update',
  async work(turn, interaction) {
    const [state, after = null] = readCustomId(interaction.customId).values
    await showList(turn, { state: (state || null) as PostingState | null, after })
  },
}

const listed = 5

async function showList(
  { core, show, wording }: Turn,
  { state, after }: { state: PostingState | null; after: string | null },
): Promise<void> {
  if ((await core.people.whoAmI.query()).role === 'candidate') {
    await show(notice(escapeMarkdown(wording.errors.forbidden({}))))
    return
  }
  const filters = { mine: true, ...(state === null ? {} : { state }), ...(after === null ? {} : { after }) }
  const { postings, total } = await core.postings.list.query({ ...filters, limit: listed + 1 })
  await show(
    roleListView({ postings: postings.slice(0, listed), total, state, isLast: postings.length <= listed }, wording),
  )
}

async function changeState(
  turn: Turn,
  { change, id, guild }: { change: Change; id: string; guild: string | null },
): Promise<void> {
  const { title } = await turn.core.postings[change].mutate({ id, requestKey: turn.key })
  const say = { close: turn.words.closed, reopen: turn.words.reopened }[change]
  await turn.show(notice(escapeMarkdown(say(title || turn.wording.untitled))))
  if (guild) turn.deps.deliverNow(guild)
}
