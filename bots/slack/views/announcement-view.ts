import type { types } from '@slack/bolt'
import type { AnnouncedPosting } from '../../../src/deliveries/claim-deliveries.ts'
import { botWordingFor } from '../../bot-wording.ts'
import { closedSentence } from '../../closed-sentence.ts'
import type { Wording } from '../../wording.ts'
import { cardBlocks, cardText } from './card-view.ts'
import { context, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

/** A role in its channel; a closed one says so first and offers nothing. */
export function announcementMessage(
  posting: AnnouncedPosting,
  wording: Wording,
): { text: string; blocks: types.KnownBlock[] } {
  const words = botWordingFor(wording)
  if (posting.state !== 'open') {
    const said = closedSentence(posting.closedAt, wording)
    return {
      text: notice(`${said} ${posting.title}`),
      blocks: [section(`*${escapeMrkdwn(said)}*\n~${escapeMrkdwn(posting.title)}~`)],
    }
  }
  const [, actions] = cardBlocks(posting, wording)
  const label = posting.kind === 'guide' ? capitalised(wording.kinds.guide) : words.newRole
  const said = posting.kind === 'guide' ? `*${escapeMrkdwn(posting.title)}*` : cardText(posting, wording)
  return {
    text: notice(`${label}: ${posting.title}`),
    blocks: [context(escapeMrkdwn(label)), section(said), ...(actions ? [actions] : [])],
  }
}

/** What a notification shows; Slack reads it as mrkdwn. */
function notice(text: string): string {
  return escapeMrkdwn(plainText(text, 300).text)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
