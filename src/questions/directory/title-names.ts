import { saysInARow, segmentWorth, type TitleQuestion } from '../plan/match-title.ts'
import { LEFT_OUT } from '../plan/name-question.ts'
import { titleSegments, titleWords } from '../plan/title-words.ts'
import { wordsOf } from '../words.ts'

/** Every title of an organization's roles once, found by its words. A title that no role has any more is kept. */
export class TitleNames {
  readonly texts: string[] = []
  /** Each title's segments as stems: "Lead Engineer - storage" → [lead engineer], [storage]; the whole comes first. */
  readonly segments: string[][][] = []
  private readonly indexes = new Map<string, number>()
  private readonly segmentTitles: number[] = []
  private readonly segmentPlaces: number[] = []
  private readonly segmentLengths: number[] = []
  private scratch = scratchFor(0, 0)
  private readonly segmentsByStem = new Map<string, number[]>()

  /** The number by which a title is known here; a new one gets the next. */
  indexOf(text: string): number {
    const known = this.indexes.get(text)
    if (known !== undefined) return known
    const title = this.texts.length
    this.indexes.set(text, title)
    this.texts.push(text)
    const segments = titleSegments(text).map(segment => titleWords(wordsOf(segment)).map(({ stem }) => stem))
    this.segments.push(segments)
    for (const [place, stems] of segments.entries()) {
      const segment = this.segmentTitles.push(title) - 1
      this.segmentPlaces.push(place)
      this.segmentLengths.push(stems.length)
      for (const stem of stems) append(this.segmentsByStem, stem, segment)
    }
    return title
  }

  /**
   * What `matchTitle` gives each title, by index, as the words stand and as they are worth with `inARow`. Only titles that
   * share a word with the question are looked at.
   */
  scores({ asked, rarity, inARow }: TitleQuestion): TitleScores {
    const { apart, inARow: asSaid, matched, hits } = this.clearedScratch()
    const touched: number[] = []
    for (const stem of new Set(asked.map(word => word.stem))) {
      const weight = 0.25 + rarity(stem)
      for (const segment of this.segmentsByStem.get(stem) ?? []) {
        if (hits[segment] === 0) touched.push(segment)
        hits[segment]! += 1
        matched[segment]! += weight
      }
    }
    for (const segment of touched) {
      const title = this.segmentTitles[segment]!
      const place = this.segmentPlaces[segment]!
      const length = this.segmentLengths[segment]!
      const left = length - hits[segment]!
      const whole = matched[segment]! + left * (0.25 + LEFT_OUT)
      const share = (segmentWorth(place, length) * matched[segment]!) / whole
      if (share > apart[title]!) apart[title] = share
      const asOne = left === 0 && saysInARow(asked, this.segments[title]![place]!) ? inARow * share : share
      if (asOne > asSaid[title]!) asSaid[title] = asOne
    }
    return { apart, inARow: asSaid }
  }

  /** The first stem of any title that is like that. */
  stemLike(isLike: (stem: string) => boolean): string | null {
    for (const stem of this.segmentsByStem.keys()) if (isLike(stem)) return stem
    return null
  }

  /** A word of a title that has this stem, folded; null where only its long form has. */
  wordOf(stem: string): string | null {
    const [segment] = this.segmentsByStem.get(stem) ?? []
    const title = segment === undefined ? '' : this.texts[this.segmentTitles[segment]!]!
    return wordsOf(title).find(word => word.stem === stem)?.folded ?? null
  }

  /** Made once rather than for each question: megabytes that come and go keep the garbage collector busy. */
  private clearedScratch() {
    const [titles, segments] = [this.texts.length, this.segmentTitles.length]
    if (this.scratch.apart.length < titles || this.scratch.hits.length < segments) {
      this.scratch = scratchFor(titles + SPARE, segments + SPARE)
    } else for (const array of Object.values(this.scratch)) array.fill(0)
    return this.scratch
  }
}

const SPARE = 1_000

function scratchFor(titles: number, segments: number) {
  return {
    apart: new Float64Array(titles),
    inARow: new Float64Array(titles),
    matched: new Float64Array(segments),
    hits: new Uint16Array(segments),
  }
}

/** Good until the next question is scored. */
export interface TitleScores {
  apart: Float64Array
  inARow: Float64Array
}

export function append<Key>(lists: Map<Key, number[]>, key: Key, index: number): void {
  const list = lists.get(key)
  if (list) list.push(index)
  else lists.set(key, [index])
}
