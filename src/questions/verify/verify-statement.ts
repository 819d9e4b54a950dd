import { findSkills, skillImplies } from '../../postings/skills/find-skills.ts'
import { quotable } from '../answer/quotable.ts'
import type { Statement } from '../answer.ts'
import { amountsStandIn } from './amounts.ts'
import { modalityOf } from './modality.ts'
import { groundNumbersIn, numbersIn } from './numbers.ts'
import { datesStandIn, placesStandIn } from './places-and-dates.ts'

/** A revision's own words, as far as checking a statement about it needs them. */
export interface Source {
  posting: string
  revision: number
  text: string
  /** Title, organization and location: a statement may name the role it is about. */
  heading: string
}

export type Flaw =
  | 'no-such-quote'
  | 'number-without-ground'
  | 'address-without-ground'
  | 'amount-without-ground'
  | 'skill-without-ground'
  | 'place-without-ground'
  | 'date-without-ground'
  | 'stronger-than-the-quote'

/**
 * Why a statement may not be shown; null when it may. The quote stands verbatim at its offsets in the cited revision;
 * every number, address, amount of money (with its currency and period), skill, place and date of the text stands in the quotes
 * (or the role's heading); the text is no more certain than its quotes. The same check for every answer, whoever wrote it.
 */
export function verifyStatement(statement: Statement, sources: readonly Source[]): Flaw | null {
  const cited = statement.citations.map(citation => ({
    citation,
    source: sources.find(({ posting, revision }) => posting === citation.posting && revision === citation.revision),
  }))
  const verbatim = cited.every(
    ({ citation: { quote, start, end }, source }) => source?.text.slice(start, end) === quote,
  )
  if (!verbatim) return 'no-such-quote'
  const quotes = statement.citations.map(({ quote }) => quote).join('\n')
  const ground = [quotes, ...cited.map(({ source }) => source?.heading ?? '')].join('\n')
  return lacksGround(statement.text, ground) ?? (isStronger(statement.text, quotes) ? 'stronger-than-the-quote' : null)
}

function lacksGround(text: string, ground: string): Flaw | null {
  // Most statements are the quote itself.
  if (standsAsWords(quotable(ground), text)) return null
  const grounds = groundNumbersIn(ground)
  if ([...numbersIn(text)].some(number => !grounds.has(number))) return 'number-without-ground'
  if (!addressesIn(text).every(address => ground.includes(address))) return 'address-without-ground'
  if (!amountsStandIn(ground, text)) return 'amount-without-ground'
  if (!namesOnlySkillsOf(ground, text)) return 'skill-without-ground'
  if (!placesStandIn(ground, text)) return 'place-without-ground'
  return datesStandIn(ground, text) ? null : 'date-without-ground'
}

/** Of pages and people; one changed character leads somewhere else. */
function addressesIn(text: string): string[] {
  const written = text.match(/(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/giu) ?? []
  return written.map(address => address.replace(/[\p{P}\p{S}]+$/u, ''))
}

/** "80k a year" does not stand in "180k a year", nor "5 %" in "2.5 %". */
function standsAsWords(ground: string, text: string): boolean {
  const at = ground.indexOf(text)
  if (at < 0) return false
  return !/[\p{L}\p{N}.,]/u.test(ground[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(ground[at + text.length] ?? ' ')
}

function namesOnlySkillsOf(ground: string, text: string): boolean {
  const stated = findSkills(ground, 'question').map(({ name }) => name)
  return findSkills(text, 'posting').every(({ name }) => stated.some(known => skillImplies(known, name)))
}

/** "Required" over a quote that says "a plus", or the other way round. */
function isStronger(text: string, quotes: string): boolean {
  const said = modalityOf(text)
  const written = modalityOf(quotes)
  if (said.required && !said.preferred && written.preferred && !written.required) return true
  return said.preferred && !said.required && !written.preferred
}
