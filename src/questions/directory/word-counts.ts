// Common words are few; so many would be made up.
const REMEMBERED = 5_000
/** A count is good until so large a share of the roles has changed: what it is for grows with its logarithm. */
const CHANGED = 0.02

/** In how many postings an organization's common words stand. */
export interface WordCounts {
  isCommon(word: string): boolean
  /** Null for a word that is not known to be common. */
  of(word: string): number | null
  keep(counts: ReadonlyMap<string, number>): void
}

export function createWordCounts(roles: () => { size: number; changes: number }): WordCounts {
  const remembered = new Map<string, { count: number; changes: number }>()
  const of = (word: string) => {
    const known = remembered.get(word)
    const { size, changes } = roles()
    return known && changes - known.changes <= CHANGED * size ? known.count : null
  }
  return {
    of,
    isCommon: word => of(word) !== null,
    keep: counts => {
      if (remembered.size > REMEMBERED) remembered.clear()
      for (const [word, count] of counts) remembered.set(word, { count, changes: roles().changes })
    },
  }
}
