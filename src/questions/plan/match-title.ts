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
  titles.forEach((stems, place) => {
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
    const asOne = saysInARow(asked, stems) ? inARow : 1
    if (whole) best = Math.max(best, (asOne * segmentWorth(place, stems.length) * matched) / whole)
  })
  return best
}

/** What a title's segment of so many words is worth; the first is the title itself. */
export function segmentWorth(place: number, length: number): number {
  return place === 0 ? 1 : length === 1 ? 0.5 : 0.97
}

/** Whether the question says these words, more than one, one after the other. */
export function saysInARow(asked: readonly TitleWord[], stems: readonly string[]): boolean {
  return stems.length > 1 && asked.some((_, at) => stems.every((stem, i) => asked[at + i]?.stem === stem))
}
