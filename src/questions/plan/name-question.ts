import type { Word } from '../words.ts'

/** The postings and guides whose text contains a word: how many, and whether one of those that matter does. */
export interface Saying {
  readonly size: number
  has(posting: string): boolean
}

/** A question's words, and where in the organization's postings they stand. */
export interface RoleQuestion {
  words: readonly Word[]
  /** For each stem of the question, the postings whose text contains it. */
  postingsByStem: ReadonlyMap<string, Saying>
}

/** How rare a stem is among the postings' texts, 0…1. */
export type Rarity = (stem: string) => number

// Only a question's own words are looked up; a word of a name that it leaves out is taken to be neither rare nor common.
export const LEFT_OUT = 0.4

/** Inverse document frequency over the postings' texts, scaled to 0…1. */
function rarityOf(question: RoleQuestion, roles: number): Rarity {
  const most = Math.log(1 + roles) || 1
  const asked = new Set(question.words.map(word => word.stem))
  return stem => {
    if (!asked.has(stem)) return LEFT_OUT
    return Math.log((1 + roles) / (1 + (question.postingsByStem.get(stem)?.size ?? 0))) / most
  }
}

/** "crowd scores" is also "crowdscores". */
function adjacentPairs(words: readonly Word[]): string[] {
  return words.map((word, i) => word.folded + (words[i + 1]?.folded ?? ''))
}

/** A role question made ready for matching names. */
export interface NameQuestion extends RoleQuestion {
  pairs: readonly string[]
  /** Each word, folded and without full stops. */
  undotted: readonly string[]
  rarity: Rarity
  /** Every word of every role's location. */
  places: Words
}

export type Words = Pick<ReadonlySet<string>, 'has'>

export function prepareNames(question: RoleQuestion, roles: { count: number; places: Words }): NameQuestion {
  const { places } = roles
  const { words } = question
  return {
    ...question,
    places,
    rarity: rarityOf(question, roles.count),
    pairs: adjacentPairs(words),
    undotted: words.map(word => undotted(word.folded)),
  }
}

/** "u.s." is also "us". */
export function undotted(folded: string): string {
  return folded.includes('.') ? folded.replaceAll('.', '') : folded
}
