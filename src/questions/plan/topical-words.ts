import { SEARCH_EMPTY_WORDS } from '../search/search-empty-words.ts'
import type { Word } from '../words.ts'
import { EMPTY_WORDS } from './empty-words.ts'
import { isOccupation } from './occupations.ts'
import { TOPICS } from './topics.ts'

/** A night porter is asked about more often than nights. */
const SHIFTS: ReadonlySet<string> = new Set(['day', 'evening', 'night', 'weekend'])

/** Words that ask for something a posting says: never a part of a name. */
export function isTopical({ folded }: Word): boolean {
  return !isOccupation(folded) && !SHIFTS.has(folded) && TOPICS.some(({ asked }) => asked.test(folded))
}

/** Words that ask, of whatever they are asked: never what a role is called. */
export function isAsking(word: Word): boolean {
  return isTopical(word) || EMPTY_WORDS.has(word.folded) || SEARCH_EMPTY_WORDS.has(word.folded)
}
