import type { PassageCase } from './passage-cases.ts'
import type { Titles } from './titles.ts'

/** Scores each candidate for a query; candidates are ranked by score, ties in their own order. */
export type Ranking = (candidates: readonly string[]) => (query: string) => Float64Array

export function meanAveragePrecision({ queries, documents, relevant }: Titles, ranking: Ranking): number {
  const score = ranking(documents.map(([, title]) => title))
  const precisions = queries.map(([id, title]) => {
    const gold = relevant.get(id) ?? new Set()
    let hits = 0
    let sum = 0
    best(score(title)).forEach((index, rank) => {
      if (gold.has(documents[index]![0])) sum += ++hits / (rank + 1)
    })
    return sum / Math.max(1, gold.size)
  })
  return mean(precisions)
}

/** The share of a question's pieces of evidence of which a passage is among the first five, averaged over questions. */
export function recallAt5(cases: readonly PassageCase[], ranking: Ranking): number {
  return mean(
    cases.map(({ question, passages, gold }) => {
      const top = best(ranking(passages)(question)).slice(0, 5)
      return mean(gold.map(each => (top.some(index => each.has(index)) ? 1 : 0)))
    }),
  )
}

export function vectorRanking(vectorOf: (text: string) => Float32Array): Ranking {
  return candidates => {
    const vectors = candidates.map(vectorOf)
    return query => {
      const wanted = vectorOf(query)
      return Float64Array.from(vectors, vector => vector.reduce((sum, value, axis) => sum + value * wanted[axis]!, 0))
    }
  }
}

/** Okapi BM25, k1 = 1.2, b = 0.75. */
export function bm25Ranking(terms: (text: string) => string[]): Ranking {
  return candidates => {
    const counted = candidates.map(candidate => counts(terms(candidate)))
    const lengths = candidates.map(candidate => terms(candidate).length)
    const usual = mean(lengths)
    const holders = counts(counted.flatMap(each => [...each.keys()]))
    return query => {
      const scores = new Float64Array(candidates.length)
      for (const term of terms(query)) {
        const holding = holders.get(term) ?? 0
        const rarity = Math.log(1 + (candidates.length - holding + 0.5) / (holding + 0.5))
        counted.forEach((each, index) => {
          const times = each.get(term) ?? 0
          const length = 0.25 + (0.75 * lengths[index]!) / usual
          scores[index]! += (rarity * times * 2.2) / (times + 1.2 * length)
        })
      }
      return scores
    }
  }
}

export const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []

export function trigrams(text: string): string[] {
  const padded = ` ${text.toLowerCase()} `
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, index) => padded.slice(index, index + 3))
}

function best(scores: Float64Array): number[] {
  return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)
}

function counts(terms: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const term of terms) found.set(term, (found.get(term) ?? 0) + 1)
  return found
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
