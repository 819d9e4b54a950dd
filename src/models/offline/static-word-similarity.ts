import type { WordSimilarity } from '../word-similarity.ts'
import type { StaticEmbedder } from './static-embedder.ts'

// Cosines of unrelated words reach this; what lies above it is stretched to 0…1.
const UNRELATED = 0.38
const STRETCH = 1.2
// Below three letters a word is an article or an abbreviation that only equality should match.
const SHORTEST = 3
const REMEMBERED = 50_000

/** Word similarity by the static model's own vectors, each word embedded once. */
export function createStaticWordSimilarity(embedder: Pick<StaticEmbedder, 'words'>): WordSimilarity {
  const vectors = new Map<string, Float32Array | null>()
  const vectorOf = (word: string) => {
    let vector = vectors.get(word)
    if (vector === undefined) {
      vector = embedder.words(word)[0]?.vector ?? null
      // A chatty space brings endless new words: start over rather than grow without bound.
      if (vectors.size >= REMEMBERED) vectors.clear()
      vectors.set(word, vector)
    }
    return vector
  }
  return (a, b) => {
    if (a === b) return 1
    if (a.length < SHORTEST || b.length < SHORTEST) return 0
    const [x, y] = [vectorOf(a), vectorOf(b)]
    if (!x || !y) return 0
    let cosine = 0
    for (let axis = 0; axis < x.length; axis++) cosine += x[axis]! * y[axis]!
    return Math.max(0, Math.min(1, ((cosine - UNRELATED) / (1 - UNRELATED)) * STRETCH))
  }
}
