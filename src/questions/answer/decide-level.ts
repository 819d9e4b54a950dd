import { languageNames } from '../../postings/facts/language-words.ts'
import type { Passage } from '../../postings/passage.ts'
import type { Ask } from '../plan/plan-asks.ts'
import type { ReadablePosting } from './rank-passages.ts'
import type { Verdict } from './yes-no.ts'

const ENOUGH =
  /\b(?:enough|sufficient|suffices?|ok|okay|good enough|accepted|acceptable|reicht|reichen|genugt|genug|suffit|suffisant|vale|valdria|sirve|basta|suficiente|alcanza|sufficiente|chega|genoeg|volstaat|still apply|can i apply|consider|chance)\b/u
const LEVEL = /^[abc][12]$/u
const LEVELS = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2']
const CODES = new Map(
  Object.entries(languageNames).flatMap(([code, names]) => names.map(name => [name, code] as const)),
)

/** "My English is B1, is that enough?" over a posting that asks for a level of that language: the CEFR's levels are ordered. */
export function decideLevel(ask: Ask, passage: Passage, { facts }: ReadablePosting): Verdict | null {
  if (!ENOUGH.test(ask.folded)) return null
  const own = only(ask.words.map(word => word.folded).filter(word => LEVEL.test(word)))
  const code = only(ask.words.flatMap(word => CODES.get(word.folded) ?? []))
  const isAsked = facts.some(
    ({ field, value, start, end }) =>
      field === 'language' &&
      value.code === code &&
      value.necessity === 'required' &&
      start < passage.end &&
      end > passage.start,
  )
  const level = only(passage.text.toLowerCase().match(/\b[abc][12]\b/gu) ?? [])
  if (own === null || level === null || !isAsked) return null
  return LEVELS.indexOf(own) >= LEVELS.indexOf(level)
    ? { opening: 'Yes', because: 'asks-no-more', decidedAt: null }
    : { opening: 'No', because: 'asks-more', decidedAt: null }
}

/** Two different ones leave open which is meant. */
function only(found: readonly string[]): string | null {
  const [first, ...others] = new Set(found)
  return first !== undefined && others.length === 0 ? first : null
}
