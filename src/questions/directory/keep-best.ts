export interface Best {
  /** Best first. */
  readonly kept: readonly number[]
  offer(number: number, score: number): void
}

/** Keeps the numbers with the highest scores of all that are offered; of equal ones, those offered first. */
export function keepBest(most: number): Best {
  const kept: number[] = []
  const scores: number[] = []
  return {
    kept,
    offer(number, score) {
      if (kept.length === most && score <= scores[most - 1]!) return
      let [low, high] = [0, scores.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (scores[middle]! >= score) low = middle + 1
        else high = middle
      }
      kept.splice(low, 0, number)
      scores.splice(low, 0, score)
      kept.length = Math.min(kept.length, most)
      scores.length = kept.length
    },
  }
}
