import { readNecessity } from '../../postings/facts/read-necessity.ts'
import type { Passage } from '../../postings/passage.ts'
import type { Ask } from '../plan/plan-asks.ts'
import type { ReadablePosting } from './rank-passages.ts'

const ASKS_NECESSITY =
  /\b(?:need|required?|requires?|requirement|mandatory|obligatory|must|essential|necessary|have to|insist\w*|demand\w*|deal[- ]?breaker|rules? me out|closed to me|open to me|still (?:apply|go)|chance|nice[- ]to[- ]have|a plus|optional|enough|matter)\b/u

/** The question is how necessary something is. */
export function asksNecessity(ask: Ask): boolean {
  return ask.presumesNecessity || ASKS_NECESSITY.test(ask.folded)
}

/** The passage calls something a must or a plus. */
export function ratesNecessity(posting: ReadablePosting, passage: Passage): boolean {
  const { by } = readNecessity(posting, passage, { start: passage.start, end: passage.start + 1 })
  return (
    by !== 'default' ||
    /\b(?:preferred|required|must|plus|essential|desir\w+|advantage|bonus|ideal\w*)\b/iu.test(passage.text)
  )
}
