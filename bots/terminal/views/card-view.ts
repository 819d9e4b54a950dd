import type { PostingCard } from '../../../src/questions/answer.ts'
import { describePay } from '../../describe-pay.ts'
import { quoteText } from '../../quote-text.ts'
import type { Wording } from '../../wording.ts'
import { printableText } from '../printable-text.ts'
import { fitLines, type Screen } from '../screen.ts'

/** Roles as a numbered list: title and company, then place, workplace and pay, then the words that made each fit. */
export function cardLines(cards: readonly PostingCard[], at: { screen: Screen; wording: Wording }): string[] {
  const width = String(cards.length).length
  return cards.flatMap((card, index) => oneCard(card, `${String(index + 1).padStart(width + 1)}. `, at))
}

/** Roles by name alone, one a line, numbered. */
export function roleLines(
  roles: readonly Pick<PostingCard, 'title' | 'hiringOrganization' | 'location'>[],
  { screen, wording }: { screen: Screen; wording: Wording },
): string[] {
  const width = String(roles.length).length
  return roles.flatMap((role, index) => {
    const first = `${String(index + 1).padStart(width + 1)}. `
    const title = screen.paint('strong', printableText(role.title) || wording.untitled)
    const rest = [role.hiringOrganization, role.location].map(part => (part === null ? null : printableText(part)))
    return fitLines(screen, { text: joined([title, ...rest]), first, rest: ' '.repeat(first.length) })
  })
}

function oneCard(
  card: PostingCard,
  number: string,
  { screen, wording }: { screen: Screen; wording: Wording },
): string[] {
  const rest = ' '.repeat(number.length)
  const title = screen.paint('strong', printableText(card.title) || wording.untitled)
  const company = card.hiringOrganization === null ? null : printableText(card.hiringOrganization)
  const heading = [title, company, card.state === 'open' ? null : wording.states[card.state]]
  const lines = fitLines(screen, { text: joined(heading), first: number, rest })
  lines.push(...fitLines(screen, { text: joined(conditions(card, wording)), first: rest, rest }))
  if (card.matched.length > 0) {
    const quotes = card.matched.map(citation => `“${printableText(quoteText(citation.quote))}”`).join(', ')
    lines.push(...fitLines(screen, { text: screen.paint('quiet', quotes), first: rest, rest }))
  }
  return lines
}

function conditions(card: PostingCard, wording: Wording): (string | null)[] {
  const location = card.location === null ? null : printableText(card.location)
  const workplace = card.workplace === null ? null : wording.workplaces[card.workplace]
  const repeated = workplace !== null && location?.toLowerCase().includes(workplace)
  const pay = card.pay === null ? null : describePay(card.pay, wording)
  return [location, repeated ? null : workplace, pay ?? wording.payNotStated]
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter(part => part !== null && part !== '').join(' · ')
}
