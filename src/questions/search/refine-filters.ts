import { foldText } from '../../postings/facts/fold-source.ts'
import type { SearchFilters } from '../plan.ts'
import { wordsOf } from '../words.ts'
import { readFilters } from './read-filters.ts'
import { OPENINGS } from './search-intent-words.ts'

const OPENS =
  /^\W*(?:ok(?:ay)?|cool|great|nice|thanks|thx|hm+|yes|no|actually|sorry|wait)?\W*(?:and|or|only|just|but|also|now|then|same|instead|what about|how about|with|without|any (?:of|that|in|with|which|for)|which of|of th[eo]se|make it|filter|narrow|and the|und|nur|et|seulement|y|solo|e)\b/u
const POINTS_BACK =
  /\b(?:(?:remote|hybrid|senior|junior|onsite|on[- ]site|the|those|these|which|full[- ]time|part[- ]time|contract|paid) ones?|of (?:them|those|these)|among (?:them|those|these)|instead|as well|those (?:jobs|roles)|these (?:jobs|roles)|the same)\b/u
const SHOW_THEM =
  /^\W*(?:ok\W*)?(?:show|list|give|send|see)(?: me| us)? (?:them|those|these|all|the list|more|all of them|the (?:roles|jobs)|th[eo]se (?:roles|jobs))\W*$|^\W*which (?:ones?|are they|roles|jobs)\W*$|^\W*(?:zeige?|montre[rz]?|muestra(?:me)?)(?:[ -](?:mir|uns|moi|nous|me))? (?:die|diese|alle|ces|les|tous les|los|estos|todos los) (?:stellen|jobs|postes|offres|puestos|ofertas)\W*$/u
/** "Which pays the most?" right after a search is asked of what was found. */
const ORDERS_THEM =
  /^\W*(?:(?:and|ok|so)\W+)?(?:which|what)(?: (?:one|of them|of these|of those))? (?:pays?|is|has|earns?) (?:the )?(?:most|best|newest|latest|highest|least|lowest|worst)[^?]{0,20}\W*$|^\W*(?:and )?how many(?: are (?:there|they|these))?\W*$/u
/** "Does it sponsor visas?" asks of the role that is shown. */
export const ASKS_OF_IT = /^\W*(?:do|does|is|are|can|will|would|has|have)\W+(?:it|they|this|that|he|she)\b/u
const ANYWHERE = /\b(?:anywhere|any (?:place|location|city|country)|wherever)\b/u
const NAMES_OPENINGS = new RegExp(`(?<!\\p{L})(?:${OPENINGS})(?!\\p{L})`, 'u')
/** This short, a filter without a title can only belong to what was asked before: "in Berlin?", "remote?". */
const FRAGMENT = 4

/**
 * The filters that a follow-up leaves: "only remote ones", "and in Berlin?", "what about hybrid", "show them". What it
 * names replaces the same kind, skills add up, the rest stays. Null when it does not refine a search but starts anew.
 */
export function refineFilters(
  previous: SearchFilters,
  question: string,
  organizations: readonly string[],
): SearchFilters | null {
  const text = foldText(question).replace(/\s+/g, ' ')
  if (SHOW_THEM.test(text) || (ORDERS_THEM.test(text) && !NAMES_OPENINGS.test(text))) return previous
  const pointsBack = OPENS.test(text) || POINTS_BACK.test(text)
  if (!pointsBack && ASKS_OF_IT.test(text)) return null
  const { filters } = readFilters(question, organizations)
  const anywhere = ANYWHERE.test(text)
  const names = Object.entries(filters).some(([kind, value]) => kind !== 'words' && !isEmpty(value))
  if (!names && !anywhere) return null
  const fragment =
    wordsOf(question).length <= FRAGMENT &&
    filters.titles.length === 0 &&
    filters.words === null &&
    !NAMES_OPENINGS.test(text)
  if (!pointsBack && !fragment) return null
  return {
    words: filters.words ?? previous.words,
    titles: either(filters.titles, previous.titles),
    skills: /\binstead\b/u.test(text)
      ? either(filters.skills, previous.skills)
      : [...previous.skills, ...added(filters.skills, previous.skills)],
    places: anywhere ? [] : either(filters.places, previous.places),
    workplaces: anywhere && filters.workplaces.length === 0 ? [] : either(filters.workplaces, previous.workplaces),
    seniorities: either(filters.seniorities, previous.seniorities),
    employmentTypes: either(filters.employmentTypes, previous.employmentTypes),
    hiringOrganizations: either(filters.hiringOrganizations, previous.hiringOrganizations),
    payAtLeast: filters.payAtLeast ?? previous.payAtLeast,
    ...((filters.visa ?? previous.visa) ? { visa: 'sponsored' as const } : {}),
    ...((filters.hours ?? previous.hours) === undefined ? {} : { hours: filters.hours ?? previous.hours }),
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

function either<One>(given: One[], before: One[]): One[] {
  return given.length > 0 ? given : before
}

function added(given: string[][], before: string[][]): string[][] {
  return given.filter(skills => !before.some(known => known.join() === skills.join()))
}
