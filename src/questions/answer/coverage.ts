import type { AskedWord } from '../plan/plan-asks.ts'
import type { Word } from '../words.ts'
import type { Similarity } from './rank-passages.ts'

/** How much a word tells within a posting, 0.4…1. */
export type Rarity = (stem: string) => number

/** A word that stands all over the posting says little about where its answer is. */
export function rarityWithin(asked: readonly AskedWord[], passages: readonly Word[][]): Rarity {
  const counts = new Map<string, number>()
  for (const { stem } of asked) {
    counts.set(stem, passages.filter(words => words.some(word => word.stem === stem)).length)
  }
  const most = Math.log(1 + passages.length)
  return stem => 0.4 + (0.6 * Math.log((1 + passages.length) / (1 + (counts.get(stem) ?? 0)))) / (most || 1)
}

// "What is its purpose?" has but a topic's own word; a passage that happens to hold it says no more than that.
const SAYS_LITTLE = 0.5

/** How much of what was asked a passage's words and skills say, in all and word by word, 0…1. */
export function coverage(
  asked: readonly AskedWord[],
  passage: { words: readonly Word[]; skills: ReadonlySet<string> },
  by: { rarity: Rarity; similarity: Similarity },
): { covered: number; detailed: number; says: number[] } {
  const all = { whole: 0, matched: 0 }
  const detail = { whole: 0, matched: 0 }
  const says = asked.map(word => {
    const weight = (word.topical ? 0.5 : 1) * word.weight * by.rarity(word.stem)
    const best = bestMatch(word, passage, by.similarity)
    for (const sum of word.naming ? [all] : [all, detail]) {
      sum.whole += weight
      sum.matched += weight * best
    }
    return best
  })
  const covered = all.whole ? all.matched / all.whole : 0
  return { covered, detailed: detail.whole ? detail.matched / Math.max(detail.whole, SAYS_LITTLE) : covered, says }
}

function bestMatch(
  asked: AskedWord,
  passage: { words: readonly Word[]; skills: ReadonlySet<string> },
  similarity: Similarity,
): number {
  if (asked.skill !== null && passage.skills.has(asked.skill)) return 1
  if (asked.kind !== null && [...passage.skills].some(skill => asked.kind?.has(skill))) return 1
  if (passage.words.some(word => word.stem === asked.stem)) return 1
  return Math.max(0, ...passage.words.map(word => similarity.words(asked, word)))
}
