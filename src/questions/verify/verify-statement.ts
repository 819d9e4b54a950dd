import { findSkills, skillImplies } from '../../postings/skills/find-skills.ts'
import type { Statement } from '../answer.ts'
import { modalityOf } from './modality.ts'
import { numbersIn } from './numbers.ts'

/** A revision's own words, as far as checking a statement about it needs them. */
export interface Source {
  posting: string
  revision: number
  text: string
  /** Title, organization and location: a statement may name the role it is about. */
  heading: string
}

export type Flaw = 'no-such-quote' | 'number-without-ground' | 'skill-without-ground' | 'stronger-than-the-quote'

/**
 * Why a statement may not be shown; null when it may. The quote stands verbatim at its offsets in the cited revision;
 * every number and named skill of the text stands in the quotes (or the role's heading); the text is no more certain
 * than its quotes. The same check for every answer, whoever wrote it.
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
  const grounds = numbersIn(ground)
  if ([...numbersIn(statement.text)].some(number => !grounds.has(number))) return 'number-without-ground'
  if (!namesOnlySkillsOf(ground, statement.text)) return 'skill-without-ground'
  return isStronger(statement.text, quotes) ? 'stronger-than-the-quote' : null
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
