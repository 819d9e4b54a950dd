import { allMatches } from '../../all-matches.ts'
import { BULLET_OPENERS } from './bullet-openers.ts'

/** "a plusKnowledge of": a word in lower case, then a capital and its word, with nothing between. */
const GLUED_WORDS = /(?<=(?<![\p{L}\p{N}])\p{Ll}{3,})(?=(\p{Lu}\p{Ll}{2,})\s)/gu
/** "(Jenkins)Some knowledge", "20%Support". */
const GLUED_TO_SIGN = /(?<=[)%])(?=(\p{Lu}\p{Ll}{2,})\s)/gu
/** "JavaScriptKnowledge", "SQLGood": a name that has its two capitals already. */
const GLUED_TO_NAME = /(?<=\p{Lu}\p{L}*\p{Lu}\p{L}*)(?=(\p{Lu}\p{Ll}{2,})\s)/gu
/** "PowerBI1-3 years". */
const GLUED_YEARS = /(?<=\p{L}|[)])(?=\d{1,2}\s?(?:[-–+]\s?\d{0,2}\+?\s?)?(?:years|yrs|jahre|ans|años|anni)\b)/giu

/**
 * Where list items were run together without even a blank, as copied web pages have them. Camel case is no such place
 * ("eCommerce", "BigQuery"): one glued word alone may be a name unless bullets often begin so, and a capital inside a
 * name counts only where other items are glued.
 */
export function gluedItems(words: string): number[] {
  const opens = (match: RegExpMatchArray): boolean => BULLET_OPENERS.has(match[1]!.toLowerCase())
  const plain = allMatches(words, GLUED_WORDS)
  const sure = [
    ...(plain.length > 1 ? plain : plain.filter(opens)),
    ...allMatches(words, GLUED_TO_SIGN).filter(opens),
    ...allMatches(words, GLUED_YEARS),
  ]
  const inNames = sure.length > 0 ? allMatches(words, GLUED_TO_NAME).filter(opens) : []
  return [...sure, ...inNames].map(match => match.index)
}
