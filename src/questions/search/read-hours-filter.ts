import { foldText } from '../../postings/facts/fold-source.ts'
import type { Found } from './read-kind-filters.ts'

const HOW_MANY =
  'under|below|less than|fewer than|at most|up to|max(?:imum)?|no more than|not more than|over|above|more than|at least|min(?:imum)?|around|about|hochstens|unter|maximal|weniger als|mehr als|uber|mindestens|bis zu|etwa|rund|moins de|plus de|au plus|au moins|environ|menos de|mas de|al menos|como maximo|hasta'
const HOURS = '\\d{1,2}(?:[.,]\\d)?(?: ?(?:-|–|to|bis|a) ?\\d{1,2})?[ -]?(?:hours?|hrs?|h|stunden|std|heures?|horas?)'
const A_WEEK =
  '[ -]?(?:(?:(?:a|per|each|pro|die|in der|par|por|a la|/) ?)?(?:work(?:ing)? )?(?:weeks?|wk|woche|semaine|semana)|wochentlich|hebdo\\w*|semanal(?:es)?)'

// "24 hours" alone is as often since when a role is open.
const ASKED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${HOW_MANY})\\.? ${HOURS}(?:${A_WEEK})?|${HOURS}${A_WEEK})(?![\\p{L}\\p{N}])`,
  'u',
)

/** How many hours of work a question asks for, in its own words: "under 30 hours a week". */
export function readHoursFilter(question: string): Found<string>[] {
  const match = ASKED.exec(foldText(question))
  if (!match) return []
  const [start, end] = [match.index, match.index + match[0].length]
  const label = question.slice(start, end)
  return [{ value: label, label, start, end }]
}
