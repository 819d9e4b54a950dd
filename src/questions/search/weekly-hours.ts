import { allMatches } from '../../all-matches.ts'
import { foldText } from '../../postings/facts/fold-source.ts'

/** Hours of work a week; null where open at that end. */
export interface Hours {
  min: number | null
  max: number | null
}

export interface StatedHours extends Hours {
  start: number
  end: number
}

const NUMBER = '\\d{1,2}(?:[.,]\\d{1,2})?'
const UNIT = '(?:hours?|hrs?|h|stunden|std\\.?|heures?|horas?)'
const A_WEEK =
  '(?:[ /-]?(?:(?:a|per|each|every|pro|die|in der|par|por|a la|/) ?)?(?:work(?:ing)? )?(?:weeks?|wk|woche|semaine|semana)|[ /-](?:wochentlich|hebdo\\w*|semanal(?:es)?))'

const STATED = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(from|up to|at least|ab|bis(?: zu)?|mindestens|maximal|de|jusqu'a|desde|hasta) )?(${NUMBER})(?: ?(?:-|to|bis|a|and|und) ?(${NUMBER}))?[ -]?(?:${UNIT}${A_WEEK}|wochenstunden|-stunden-woche)(?![\\p{L}\\p{N}])`,
  'gu',
)
// Less is no job's week but a part of one: for learning, on call.
const LEAST = 8
const MOST = 80

/** The hours a week that a text states as a week's work, each where it stands. Pure. */
export function readWeeklyHours(text: string): StatedHours[] {
  return allMatches(foldText(text), STATED).flatMap((match): StatedHours[] => {
    const [said, bound, first, second] = match
    const from = numberOf(first!)
    const to = second === undefined ? from : numberOf(second)
    if (from < LEAST || to > MOST || to < from) return []
    const where = { start: match.index, end: match.index + said.length }
    if (second === undefined && bound !== undefined && FROM.test(bound)) return [{ min: from, max: null, ...where }]
    if (second === undefined && bound !== undefined && UP_TO.test(bound)) return [{ min: null, max: from, ...where }]
    return [{ min: from, max: to, ...where }]
  })
}

const FROM = /^(?:from|at least|ab|mindestens|desde)$/u
const UP_TO = /^(?:up to|bis|bis zu|maximal|jusqu'a|hasta)$/u
const UNDER = /\b(?:under|below|less than|fewer than|unter|weniger als|moins de|menos de)\b/u
const AT_MOST =
  /\b(?:at most|up to|max(?:imum)?|no more than|not more than|hochstens|maximal|bis zu|au plus|como maximo|hasta)\b/u
const OVER = /\b(?:over|above|more than|uber|mehr als|plus de|mas de)\b/u
const AT_LEAST = /\b(?:at least|min(?:imum)?|mindestens|au moins|al menos)\b/u
const ABOUT = /\b(?:around|about|etwa|rund|environ|unas)\b/u
const NEAR = 2
/** "Under 30" leaves out 30 itself; hours are stated by quarters at the finest. */
const STEP = 0.25

/** What a question asks, from its own words: "under 30 hours" is at most 29.75. */
export function hoursAsked(said: string): Hours {
  const folded = foldText(said)
  const [first = 0, second] = allMatches(folded, new RegExp(NUMBER, 'gu')).map(([number]) => numberOf(number))
  if (second !== undefined) return { min: first, max: second }
  if (UNDER.test(folded)) return { min: null, max: first - STEP }
  if (AT_MOST.test(folded)) return { min: null, max: first }
  if (OVER.test(folded)) return { min: first + STEP, max: null }
  if (AT_LEAST.test(folded)) return { min: first, max: null }
  return ABOUT.test(folded) ? { min: first - NEAR, max: first + NEAR } : { min: first, max: first }
}

/** Whether somebody who wants the one can have the other. */
export function hoursMeet(asked: Hours, stated: Hours): boolean {
  const least = Math.max(asked.min ?? 0, stated.min ?? 0)
  return least <= Math.min(asked.max ?? MOST, stated.max ?? MOST)
}

function numberOf(written: string): number {
  return Number(written.replace(',', '.'))
}
