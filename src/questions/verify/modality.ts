import { foldText } from '../../postings/facts/fold-source.ts'
import { notCues, notRequiredCues, preferredCues, requiredCues } from '../../postings/facts/necessity-cues.ts'
import { phrasePattern } from '../../postings/facts/phrase-pattern.ts'

const NOT_CUES = phrasePattern(notCues)
const PREFERRED = phrasePattern([...preferredCues, ...notRequiredCues])
const REQUIRED = phrasePattern(requiredCues)

/** Whether a text calls something a must, a plus, both or neither. */
export function modalityOf(text: string): { required: boolean; preferred: boolean } {
  const folded = foldText(text).replace(NOT_CUES, ' ')
  const preferred = folded.search(PREFERRED) >= 0
  return { preferred, required: folded.replace(PREFERRED, ' ').search(REQUIRED) >= 0 }
}
