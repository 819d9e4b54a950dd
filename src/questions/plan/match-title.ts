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
    let isWhole = true
    for (const stem of stems) {
      const weight = 0.25 + rarity(stem)
      whole += weight
      const hit = asked.find(word => word.stem === stem)
      if (!hit) {
        isWhole = false
        continue
      }
      matched += weight
      for (const from of hit.from) named.add(from)
    }
    if (whole) best = Math.max(best, titleScore({ stems, place, matched, whole, isWhole }, asked, inARow))
  })
  return best
}

/** A segment of a title, and how much of its words' weight a question says. */
interface MatchedSegment {
  stems: readonly string[]
  /** 0 for the title itself. */
  place: number
  matched: number
  whole: number
  /** Whether the question says every word of it. */
  isWhole: boolean
}

export function titleScore(segment: MatchedSegment, asked: readonly TitleWord[], inARow: number): number {
  const { stems, place, matched, whole, isWhole } = segment
  const bySegment = place === 0 ? 1 : stems.length === 1 ? 0.5 : 0.97
  const asOne = isWhole && stems.length > 1 && saysInARow(asked, stems) ? inARow : 1
  return (asOne * bySegment * matched) / whole
}

function saysInARow(asked: readonly TitleWord[], stems: readonly string[]): boolean {
  return asked.some((_, at) => stems.every((stem, i) => asked[at + i]?.stem === stem))
}
