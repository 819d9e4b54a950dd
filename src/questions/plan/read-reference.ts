import { foldText } from '../../postings/facts/fold-source.ts'
import type { PreviousTurn } from './plan-question.ts'

const ORDINALS: readonly RegExp[] = [
  /\b(?:the )?(?:first|1st|erste\w*|premier\w*|primer\w*|prima)(?: one| role| job| two)?\b/u,
  /\b(?:the )?(?:second|2nd|zweite\w*|deuxieme|segund\w*|seconda)(?: one| role| job)?\b/u,
  /\b(?:the )?(?:third|3rd|dritte\w*|troisieme|tercer\w*|terza)(?: one| role| job)?\b/u,
  /\b(?:the )?(?:fourth|4th|vierte\w*)(?: one| role| job)?\b/u,
  /\b(?:the )?(?:fifth|5th|funfte\w*)(?: one| role| job)?\b/u,
]
const NUMBERED = /^\W*(?:(?:no|nr|number|option|choice)\.? ?|#)?(\d{1,2})\W*$/u
const LAST = /\b(?:the )?last one\b/u
const BOTH = /\b(?:both|the two|these two|compare (?:them|these|those)|all of them)\b/u
const FIRST_TWO = /\bfirst two\b/u
// "The first two years" and "the second round" count something else.
const COUNTS_SOMETHING_ELSE = /\b(?:first|second|third)\s+(?!one\b|role\b|job\b|two\b|posting\b|position\b)(?:\w+)/u

/** The postings of the last turn that a question points at: "the second one", "2", "compare the first two". */
export function readReference(text: string, previous: PreviousTurn | null): string[] {
  const shown = previous ? (previous.choices.length ? previous.choices : previous.postings) : []
  if (shown.length < 2) return []
  const folded = foldText(text)
  if (FIRST_TWO.test(folded)) return shown.slice(0, 2)
  if (BOTH.test(folded) && shown.length <= 4) return [...shown]
  const number = NUMBERED.exec(folded)?.[1]
  if (number) return shown.slice(Number(number) - 1, Number(number))
  if (LAST.test(folded)) return shown.slice(-1)
  if (COUNTS_SOMETHING_ELSE.test(folded) && !/\b(?:first|second|third|fourth|fifth)\W*$/u.test(folded)) return []
  const pointed = ORDINALS.flatMap((ordinal, index) => (ordinal.test(folded) ? (shown[index] ?? []) : []))
  return pointed
}
