import type { types } from '@slack/bolt'
import type { AnnouncedPosting } from '../../../src/deliveries/claim-deliveries.ts'
import { botWordingFor } from '../../bot-wording.ts'
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
    const said =
      posting.closedAt === null ? wording.states[posting.state] : wording.closedOn(dateOf(posting.closedAt, wording))
    return {
      text: plainText(`${said}: ${posting.title}`, 300).text,
      blocks: [section(`*${escapeMrkdwn(capitalised(said))}.*\n~${escapeMrkdwn(posting.title)}~`)],
    }
  }
  const [, actions] = cardBlocks(posting, wording)
  return {
    text: escapeMrkdwn(plainText(`${words.newRole}: ${posting.title}`, 300).text),
    blocks: [context(escapeMrkdwn(words.newRole)), section(cardText(posting, wording)), ...(actions ? [actions] : [])],
  }
}

function dateOf(moment: string, wording: Wording): string {
  return new Intl.DateTimeFormat(wording.language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(moment),
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
