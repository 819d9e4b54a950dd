import { foldText } from '../../postings/facts/fold-source.ts'
import type { PlanKind } from '../plan.ts'
import { wordsOf } from '../words.ts'
import type { PreviousTurn } from './plan-question.ts'
import type { RoleMatch } from './resolve-roles.ts'
import { isAsking } from './topical-words.ts'

const ORDINALS: readonly RegExp[] = [
  /\b(?:the )?(?:first|1st|erste\w*|premier\w*|primer\w*|prima)(?: one| role| job| two)?\b/u,
  /\b(?:the )?(?:second|2nd|zweite\w*|deuxieme|segund\w*|seconda)(?: one| role| job)?\b/u,
  /\b(?:the )?(?:third|3rd|dritte\w*|troisieme|tercer\w*|terza)(?: one| role| job)?\b/u,
  /\b(?:the )?(?:fourth|4th|vierte\w*)(?: one| role| job)?\b/u,
  /\b(?:the )?(?:fifth|5th|funfte\w*)(?: one| role| job)?\b/u,
]
const NUMBERED = /^\W*(?:(?:no|nr|number|option|choice)\.? ?|#)?(\d{1,2})\W*$/u
// "Tell me about number 2"; "the number 9 bus" is none of the few that are shown.
const NUMBER_SAID = /\b(?:number|no\.?|nr\.?|option|choice) ?([1-9])\b(?! (?:\w+s)\b)|#([1-9])\b/u
const LAST = /\b(?:the )?last one\b/u
const BOTH = /\b(?:both|the two|these two|compare (?:them|these|those)|all of them)\b/u
const FIRST_TWO = /\bfirst two\b/u
// "The first two years" and "the second round" count something else.
const COUNTS_SOMETHING_ELSE = /\b(?:first|second|third)\s+(?!one\b|role\b|job\b|two\b|posting\b|position\b)(?:\w+)/u

// "the Ghent one", "the one in Ghent", "the senior role"
const THE_ONE = /\b(?:the|that) (?:[\w/-]+ ){1,3}(?:one|role|job)\b|\b(?:the )?one (?:in|at|from|with|for|near|as)\b/u
/** To the one role that was offered. */
const YES = /^\W*(?:yes|yep|yeah|sure|ja|oui|si|that one|this one|the one)\b(?: please| bitte| por favor)?\W*$/u
const FEW_WORDS = 4

/** The postings of the last turn that a question points at: "the second one", "2", "the one in Ghent", "both". */
export function readReference(text: string, previous: PreviousTurn | null, matches: readonly RoleMatch[]): string[] {
  const isOffered = previous !== null && previous.choices.length > 0
  const shown = isOffered ? previous.choices : (previous?.postings ?? [])
  const folded = foldText(text)
  if (isOffered && shown.length === 1 && YES.test(folded)) return [...shown]
  if (shown.length < (isOffered ? 1 : 2)) return []
  if (FIRST_TWO.test(folded)) return shown.slice(0, 2)
  if (BOTH.test(folded) && shown.length <= 4) return [...shown]
  const said = NUMBER_SAID.exec(folded)
  const number = NUMBERED.exec(folded)?.[1] ?? said?.[1] ?? said?.[2]
  if (number) return shown.slice(Number(number) - 1, Number(number))
  if (LAST.test(folded)) return shown.slice(-1)
  if (COUNTS_SOMETHING_ELSE.test(folded) && !/\b(?:first|second|third|fourth|fifth)\W*$/u.test(folded)) return []
  const pointed = ORDINALS.flatMap((ordinal, index) => (ordinal.test(folded) ? (shown[index] ?? []) : []))
  if (pointed.length > 0) return pointed
  const picks = isOffered && shown.length > 1 && folded.trim().split(/\s+/u).length <= FEW_WORDS
  return picks || THE_ONE.test(folded) ? bestNamed(shown, matches) : []
}

/** The one of the roles shown that the words name best; none when two are named alike. */
function bestNamed(shown: readonly string[], matches: readonly RoleMatch[]): string[] {
  const [best, next] = shown
    .map(id => ({ id, score: namesOf(matches.find(({ role }) => role.id === id)) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score > (next?.score ?? 0) ? [best.id] : []
}

function namesOf(match: RoleMatch | undefined): number {
  return match ? match.organization + match.title + match.place : 0
}

// "And at Acme?", "what about Acme?"
const THE_SAME_OF =
  /^\W*(?:(?:ok(?:ay)?|so|cool|thanks|hm+|no|sorry|actually)\W+)*(?:(?:and )?(?:what|how) about|and|same (?:for|at)|(?:and )?for the|not (?:that|this)(?: one)?|i mean(?:t)?|ich meine?|und(?: bei)?|et(?: chez)?|y(?: en)?)\b/u

const GOES_ON: ReadonlySet<PlanKind> = new Set<PlanKind>(['posting', 'compare'])

/** Whether a question that names no more than a role asks of it what the last turn asked: a pick, or "what about …?". */
export function leavesToTheTurnBefore(text: string, previous: PreviousTurn): boolean {
  if (previous.choices.length > 0) return true
  return GOES_ON.has(previous.kind) && (asksTheSameOf(text) || isNameAlone(text))
}

/** "Data scientist?", "northlight": no word of it asks. */
function isNameAlone(text: string): boolean {
  const words = wordsOf(text)
  return words.length <= FEW_WORDS && words.every(word => AROUND_A_NAME.has(word.folded) || !isAsking(word))
}

const AROUND_A_NAME: ReadonlySet<string> = new Set(['a', 'an', 'and', 'as', 'at', 'for', 'no', 'the', 'then', 'too'])

/** "And at Acme?", "what about the baker?" */
export function asksTheSameOf(text: string): boolean {
  return THE_SAME_OF.test(foldText(text))
}
