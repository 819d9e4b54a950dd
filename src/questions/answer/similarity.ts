import type { WordSimilarity } from '../../models/word-similarity.ts'
import type { EmbeddedPassage } from '../../store/passages.ts'
import type { Ask } from '../plan/plan-asks.ts'
import type { Similarity } from './rank-passages.ts'

/** What a question is embedded as: its telling words, so that the role's name does not pull towards the title. */
export function embeddedQuestion(ask: Ask, text: string): string {
  const detail = ask.words.filter(word => !word.naming)
  const telling = detail.filter(word => word.weight > 0.3)
  return (telling.length > 0 ? telling : detail).map(word => word.text).join(' ') || text
}

/** Word against word, and the question's vector against each passage's. */
export function similarityTo(
  question: Float32Array,
  passages: readonly EmbeddedPassage[],
  wordSimilarity: WordSimilarity,
): Similarity {
  return {
    words: (asked, word) => wordSimilarity(asked.folded, word.folded),
    passages: passages.map(({ embedding }) => (embedding ? dot(question, embedding) : 0)),
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let axis = 0; axis < a.length; axis++) sum += a[axis]! * (b[axis] ?? 0)
  return sum
}
