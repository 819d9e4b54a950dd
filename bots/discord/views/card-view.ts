import { ButtonStyle, ComponentType } from 'discord.js'
import type { PostingCard } from '../../../src/questions/answer.ts'
import { botWordingFor } from '../../bot-wording.ts'
import { describePay } from '../../describe-pay.ts'
import { quoteText } from '../../quote-text.ts'
import type { Wording } from '../../wording.ts'
import { button, isWebAddress, linkButton, row, section, text, type View } from './components.ts'
import { actions, customId } from './custom-id.ts'
import { clip, escapeMarkdown, joined } from './markdown.ts'

/** A role as a card with what can be done with it: at most six components. */
export function card(posting: PostingCard, wording: Wording): View[number] {
  const words = botWordingFor(wording)
  const buttons = [
    button(words.askAbout, customId(actions.askAbout, posting.id), ButtonStyle.Primary),
    button(words.details, customId(actions.details, posting.id)),
  ]
  if (isWebAddress(posting.url)) buttons.push(linkButton(words.applyAt, posting.url))
  return { type: ComponentType.Container, components: [text(cardText(posting, wording), 700), row(...buttons)] }
}

/** The same in three components, for an answer that has much else to show. */
export function smallCard(posting: PostingCard, wording: Wording): View[number] {
  const words = botWordingFor(wording)
  return section(clip(cardText(posting, wording), 280), button(words.details, customId(actions.details, posting.id)))
}

/** Title and company, then place, workplace and pay, then the words that made it fit. */
export function cardText(posting: PostingCard, wording: Wording): string {
  const title = clip(escapeMarkdown(posting.title || wording.untitled), 150)
  const company = posting.hiringOrganization && clip(escapeMarkdown(posting.hiringOrganization), 100)
  const state = posting.state === 'open' ? null : wording.states[posting.state]
  const lines = [joined([`**${title}**`, company, state]), joined(conditions(posting, wording))]
  if (posting.matched.length > 0) {
    const quotes = posting.matched.slice(0, 3).map(({ quote }) => `“${clip(escapeMarkdown(quoteText(quote)), 120)}”`)
    lines.push(`-# ${wording.matched}: ${quotes.join(', ')}`)
  }
  return lines.filter(line => line !== '').join('\n')
}

function conditions(posting: PostingCard, wording: Wording): (string | null)[] {
  const location = posting.location && clip(escapeMarkdown(posting.location), 100)
  const workplace = posting.workplace === null ? null : wording.workplaces[posting.workplace]
  const isRepeated = workplace !== null && location?.toLowerCase().includes(workplace.toLowerCase())
  const pay = posting.pay === null ? null : describePay(posting.pay, wording)
  return [location, isRepeated ? null : workplace, escapeMarkdown(pay ?? wording.payNotStated)]
}
