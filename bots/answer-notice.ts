import type { Answer } from '../src/questions/answer.ts'
import type { Wording } from './wording.ts'

/** What must be said of how an answer came about; null when it came about as it should. */
export function answerNotice(answer: Answer, ending: 'whole' | 'cut-short', wording: Wording): string | null {
  if (ending === 'cut-short') return wording.cutShort
  // A model that wrote nothing true is as good as one that agrees: the answer is no worse for it.
  return answer.model === 'unavailable' || answer.model === 'over-budget' ? wording.answeredOffline : null
}
