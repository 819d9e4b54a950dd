import { type TitleQuestion, titleScore } from '../plan/match-title.ts'
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
      for (const stem of stems) append(this.segmentsByStem, stem, segment)
    }
    return title
  }

  /** What `matchTitle` gives each title, by index; only titles that share a word with the question are looked at. */
  scores({ asked, rarity, inARow }: TitleQuestion): Float64Array {
    const scores = new Float64Array(this.texts.length)
    const matched = new Float64Array(this.segmentTitles.length)
    const hits = new Uint16Array(this.segmentTitles.length)
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
      const stems = this.segments[title]![place]!
      const left = stems.length - hits[segment]!
      const whole = matched[segment]! + left * (0.25 + LEFT_OUT)
      const score = titleScore({ stems, place, matched: matched[segment]!, whole, isWhole: left === 0 }, asked, inARow)
      if (score > scores[title]!) scores[title] = score
    }
    return scores
  }
}

export function append<Key>(lists: Map<Key, number[]>, key: Key, index: number): void {
  const list = lists.get(key)
  if (list) list.push(index)
  else lists.set(key, [index])
}
