import type { Rarity } from './name-question.ts'
import type { TitleWord } from './title-words.ts'

// "Lead Software Engineer" said in a row is that title, not "Lead Software Test Engineer" of the same organization.
export const TITLE_IN_A_ROW = 1.3

export interface TitleQuestion {
  asked: readonly TitleWord[]
  rarity: Rarity
  /** What a title said in a row is worth. */
  inARow: number
}

/** The best segment's share of words asked for; a whole title counts a little more than a part of one. */
export function matchTitle(
  titles: readonly string[][],
  { asked, rarity, inARow }: TitleQuestion,
  named: Set<number>,
): number {
  let best = 0
  titles.forEach((stems, index) => {
    let whole = 0
    let matched = 0
    for (const stem of stems) {
      const weight = 0.25 + rarity(stem)
      whole += weight
      const hit = asked.find(word => word.stem === stem)
      if (!hit) continue
      matched += weight
      for (const from of hit.from) named.add(from)
    }
    const bySegment = index === 0 ? 1 : stems.length === 1 ? 0.5 : 0.97
    const asOne = stems.length > 1 && saysInARow(asked, stems) ? inARow : 1
    if (whole) best = Math.max(best, (asOne * bySegment * matched) / whole)
  })
  return best
}

function saysInARow(asked: readonly TitleWord[], stems: readonly string[]): boolean {
  return asked.some((_, at) => stems.every((stem, i) => asked[at + i]?.stem === stem))
}
