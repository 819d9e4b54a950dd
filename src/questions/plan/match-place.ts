import type { Word } from '../words.ts'
import type { NameQuestion, Rarity } from './name-question.ts'

/** How well the question names one of a location's words, 0…1; adds the words that do to `named`. */
export function matchPlace(places: ReadonlySet<string>, question: NameQuestion, named: Set<number>): number {
  let best = 0
  question.words.forEach((word, index) => {
    if (word.folded.length < SHORTEST || !places.has(word.folded)) return
    named.add(index)
    best = Math.max(best, placeScore(word, question.rarity))
  })
  return best
}

const SHORTEST = 3

/** What a word is worth that stands in a location; 0 for one too short to name a place. */
export function placeScore({ folded, stem }: Word, rarity: Rarity): number {
  return folded.length < SHORTEST ? 0 : Math.min(1, 0.3 + rarity(stem))
}
