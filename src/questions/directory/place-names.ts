import { placeScore } from '../plan/match-place.ts'
import type { NameQuestion } from '../plan/name-question.ts'
import { wordsOf } from '../words.ts'
import { append } from './title-names.ts'

/** Every location of an organization's roles once, found by its words. */
export class PlaceNames {
  readonly words: ReadonlySet<string>[] = []
  private readonly indexes = new Map<string, number>()
  private readonly byWord = new Map<string, number[]>()
  private readonly roles: number[] = []
  private readonly inUse = new Map<string, number>()

  /** Whether some role's location has this folded word. */
  has(word: string): boolean {
    return this.inUse.has(word)
  }

  /** The number by which a location is known here, with one more role there. */
  enter(location: string): number {
    let place = this.indexes.get(location)
    if (place === undefined) {
      place = this.words.length
      this.indexes.set(location, place)
      const words = new Set(wordsOf(location).map(({ folded }) => folded))
      this.words.push(words)
      this.roles.push(0)
      for (const word of words) append(this.byWord, word, place)
    }
    this.roles[place]! += 1
    if (this.roles[place] === 1) for (const word of this.words[place]!) this.count(word, 1)
    return place
  }

  leave(place: number): void {
    this.roles[place]! -= 1
    if (this.roles[place] === 0) for (const word of this.words[place]!) this.count(word, -1)
  }

  /** What `matchPlace` gives each location, by index. */
  scores(question: NameQuestion): Float64Array {
    const scores = new Float64Array(this.words.length)
    for (const word of question.words) {
      const score = placeScore(word, question.rarity)
      for (const place of score > 0 ? (this.byWord.get(word.folded) ?? []) : []) {
        if (score > scores[place]!) scores[place] = score
      }
    }
    return scores
  }

  private count(word: string, by: number): void {
    const count = (this.inUse.get(word) ?? 0) + by
    if (count > 0) this.inUse.set(word, count)
    else this.inUse.delete(word)
  }
}
