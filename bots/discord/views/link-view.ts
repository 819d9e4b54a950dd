import { ButtonStyle } from 'discord.js'
import type { ListedSpace } from '../../../src/linking/list-linked-spaces.ts'
import type { LinkPreview } from '../../../src/linking/preview-link.ts'
import { describeLink, linkingWordingFor } from '../../linking-wording.ts'
import type { Wording } from '../../wording.ts'
import { button, row, section, text, type View } from './components.ts'
import { actions, customId } from './custom-id.ts'
import { escapeMarkdown, small, strong } from './markdown.ts'

/** A code that can be copied, and what to do with it. */
export function issuedView(code: string, wording: Wording): View {
  const words = linkingWordingFor(wording)
  return [text(`${escapeMarkdown(words.issued('@@')).replace('@@', `\`${code}\``)}\n${small(words.issuedHint)}`)]
}

/** What a redemption would do, and the button that does it. */
export function linkPreviewView(
  { code, preview }: { code: string; preview: Extract<LinkPreview, { state: 'ready' }> },
  wording: Wording,
): View {
  const words = linkingWordingFor(wording)
  const [joins = '', ...further] = describeLink(preview, words)
  // A colon would end it among an id's values.
  const plain = code.replaceAll(':', '')
  return [
    text([strong(joins), ...further.map(escapeMarkdown)].join('\n')),
    row(button(words.link, customId(actions.link, plain), ButtonStyle.Primary)),
  ]
}

/** The spaces of the organization; one that may leave has a button. */
export function linkedSpacesView(spaces: readonly ListedSpace[], wording: Wording): View {
  const words = linkingWordingFor(wording)
  return [
    text(strong(words.linkedSpaces)),
    // Each with a button is three components of the forty that a message holds.
    ...spaces.slice(0, 12).map(space => {
      const name = escapeMarkdown(space.isOwn ? `${words.space(space)} (${words.here})` : words.space(space))
      return space.mayLeave
        ? section(name, button(words.unlink, customId(actions.unlink, space.id), ButtonStyle.Danger))
        : text(name)
    }),
  ]
}

/** What unlinking a space would do, and the button that does it. */
export function unlinkView(space: ListedSpace, wording: Wording): View {
  const words = linkingWordingFor(wording)
  return [
    text(`${strong(words.unlinkQuestion(words.space(space)))}\n${escapeMarkdown(words.unlinkConsequences)}`),
    row(button(words.unlink, customId(actions.unlinkNow, space.id), ButtonStyle.Danger)),
  ]
}
