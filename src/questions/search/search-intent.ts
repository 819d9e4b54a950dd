import { foldText } from '../../postings/facts/fold-source.ts'
import {
  BARE_SEARCH,
  COUNT_CUES,
  NEWEST_CUES,
  ONE_ROLE,
  RANK_PAY_CUES,
  RANK_PAY_LOWEST_CUES,
  SEARCH_CUES,
} from './search-intent-words.ts'

export type SearchIntent = 'search' | 'count' | 'rank-pay' | 'rank-pay-lowest' | 'newest'

/**
 * Whether a question looks over all roles rather than into one, by its own words alone; null when nothing says so. A
 * question that names an organization may still be about one role ("is Acme looking for an analyst?"): the caller weighs
 * that.
 */
export function searchIntent(question: string): SearchIntent | null {
  const text = foldText(question).replace(/\s+/g, ' ')
  const says = (cues: readonly RegExp[]) => cues.some(cue => cue.test(text))
  if (says(COUNT_CUES)) return 'count'
  if (ONE_ROLE.test(text)) return null
  if (says(RANK_PAY_CUES)) return 'rank-pay'
  if (says(RANK_PAY_LOWEST_CUES)) return 'rank-pay-lowest'
  if (says(NEWEST_CUES)) return 'newest'
  return says(SEARCH_CUES) || BARE_SEARCH.test(text) ? 'search' : null
}
