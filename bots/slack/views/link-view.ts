import type { types } from '@slack/bolt'
import type { ListedSpace } from '../../../src/linking/list-linked-spaces.ts'
import type { LinkPreview } from '../../../src/linking/preview-link.ts'
import { describeLink, linkingWordingFor } from '../../linking-wording.ts'
import type { Wording } from '../../wording.ts'
import { actionIds } from './action-ids.ts'
import { context, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

/** A code, in a block of its own that can be copied, and what to do with it. */
export function issuedBlocks(code: string, wording: Wording): types.KnownBlock[] {
  const words = linkingWordingFor(wording)
  return [
    section(escapeMrkdwn(words.issued('@@')).replace('@@', `\`${code}\``)),
    context(escapeMrkdwn(words.issuedHint)),
  ]
}

/** What a redemption would do, and the button that does it. */
export function linkPreviewBlocks(
  { code, preview }: { code: string; preview: Extract<LinkPreview, { state: 'ready' }> },
  wording: Wording,
): types.KnownBlock[] {
  const words = linkingWordingFor(wording)
  const [joins = '', ...further] = describeLink(preview, words).map(escapeMrkdwn)
  const text = plainText(words.link, 75)
  const link: types.Button = { type: 'button', text, style: 'primary', action_id: actionIds.linkSpaces, value: code }
  return [section([`*${joins}*`, ...further].join('\n')), { type: 'actions', elements: [link] }]
}

/** The spaces of the organization; one that may leave has a button, and Slack asks before it is pressed. */
export function linkedSpacesBlocks(spaces: readonly ListedSpace[], wording: Wording): types.KnownBlock[] {
  const words = linkingWordingFor(wording)
  return [
    section(`*${escapeMrkdwn(words.linkedSpaces)}*`),
    ...spaces.slice(0, 40).map(space => spaceSection(space, wording)),
  ]
}

function spaceSection(space: ListedSpace, wording: Wording): types.SectionBlock {
  const words = linkingWordingFor(wording)
  const name = words.space(space)
  const shown = section(escapeMrkdwn(space.isOwn ? `${name} (${words.here})` : name))
  if (!space.mayLeave) return shown
  const unlink: types.Button = {
    ...{ type: 'button', text: plainText(words.unlink, 75), style: 'danger' },
    ...{ action_id: actionIds.unlinkSpace, value: space.id },
    confirm: {
      title: plainText(words.unlinkQuestion(name), 100),
      text: plainText(words.unlinkConsequences, 300),
      confirm: plainText(words.unlink, 30),
      deny: plainText(words.cancel, 30),
      style: 'danger',
    },
  }
  return { ...shown, accessory: unlink }
}
