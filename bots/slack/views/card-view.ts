import type { types } from '@slack/bolt'
import type { PostingCard } from '../../../src/questions/answer.ts'
import { botWordingFor } from '../../bot-wording.ts'
import { describePay } from '../../describe-pay.ts'
import { quoteText } from '../../quote-text.ts'
import type { Wording } from '../../wording.ts'
import { actionIds } from './action-ids.ts'
import { clip, escapeMrkdwn, plainText, section } from './mrkdwn.ts'

/** A role as a card: what it is and pays, the words that made it fit, and what can be done with it. */
export function cardBlocks(card: PostingCard, wording: Wording): types.KnownBlock[] {
  const words = botWordingFor(wording)
  const elements: types.Button[] = [
    cardButton(words.details, actionIds.details, card.id),
    cardButton(words.askAbout, actionIds.askAbout, card.id),
  ]
  const url = webAddress(card.url)
  if (url !== null)
    elements.push({ type: 'button', text: plainText(words.applyAt, 75), action_id: actionIds.link, url })
  return [section(cardText(card, wording)), { type: 'actions', elements }]
}

/** The card's lines as mrkdwn: title and company, then place, workplace and pay, then the words that fit. */
export function cardText(card: PostingCard, wording: Wording): string {
  const title = clip(escapeMrkdwn(card.title || wording.untitled), 300)
  const company = card.hiringOrganization === null ? null : clip(escapeMrkdwn(card.hiringOrganization), 200)
  const state = card.state === 'open' ? null : wording.states[card.state]
  const lines = [joined([`*${title}*`, company, state]), joined(conditions(card, wording))]
  const telling = card.matched.map(({ quote }) => quoteText(quote)).filter(quote => quote !== card.title)
  if (telling.length > 0) {
    const quotes = telling.slice(0, 3).map(quote => `“${clip(escapeMrkdwn(quote), 200)}”`)
    lines.push(`_${wording.matched}:_ ${quotes.join(', ')}`)
  }
  return lines.join('\n')
}

function conditions(card: PostingCard, wording: Wording): (string | null)[] {
  const location = card.location === null ? null : clip(escapeMrkdwn(card.location), 200)
  const workplace = card.workplace === null ? null : wording.workplaces[card.workplace]
  const repeated = workplace !== null && location?.toLowerCase().includes(workplace)
  const pay = card.pay === null ? null : describePay(card.pay, wording)
  return [location, repeated ? null : workplace, pay ?? wording.payNotStated]
}

/** An address as Slack takes it, or null: it refuses a whole message for one button whose address it does not take. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { href, protocol } = new URL(url)
  return /^https?:$/.test(protocol) && href.length <= 3_000 ? href : null
}

function cardButton(text: string, action_id: string, value: string): types.Button {
  return { type: 'button', text: plainText(text, 75), action_id, value }
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter(part => part !== null && part !== '').join(' · ')
}
