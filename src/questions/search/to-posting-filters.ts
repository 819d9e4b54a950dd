import { type PlaceBounds, placeBounds } from '../../places/place-bounds.ts'
import type { Place } from '../../postings/facts/fact.ts'
import type { PostingFilters } from '../../store/posting-filters.ts'
import type { PayAtLeast, SearchFilters } from '../plan.ts'
import type { OpenTitles } from './open-titles.ts'
import { isKnownSkill, namesProving } from './read-skill-filter.ts'

/** The filters as the store compares them. Titles become those of open roles that are one of the roles wanted. */
export function toPostingFilters(filters: SearchFilters, openTitles: OpenTitles): PostingFilters {
  const { titles, skills, workplaces, seniorities, employmentTypes, hiringOrganizations, payAtLeast, words } = filters
  return {
    titles: titles.length > 0 ? openTitles.fitting(titles) : null,
    skills: skills.map(alternatives => ({
      names: alternatives.filter(isKnownSkill).flatMap(namesProving),
      phrases: alternatives.filter(skill => !isKnownSkill(skill)),
    })),
    places: boundsOf(filters.places),
    workplaces,
    seniorities,
    employmentTypes,
    hiringOrganizations,
    annualPay: payAtLeast && { atLeast: annual(payAtLeast), currency: payAtLeast.currency },
    words,
    ...(filters.visa ? { visa: filters.visa } : {}),
  }
}

/** Each once: "New York" may be the city, whose surroundings are the state, or the state. */
function boundsOf(places: readonly Place[]): PlaceBounds[] {
  const bounds = places.flatMap(withSurroundings).map(placeBounds)
  return [...new Map(bounds.map(each => [JSON.stringify(each), each])).values()]
}

/** A region named after its city is its surroundings, which people mean as well: Solna is in Stockholm. */
function withSurroundings(place: Place): Place[] {
  const { city, region, country } = place
  if (city === null || region === null || !` ${region} `.includes(` ${city} `)) return [place]
  return [place, { name: region, city: null, region, country }]
}

const PER_YEAR = { HOUR: 2080, DAY: 260, WEEK: 52, MONTH: 12, YEAR: 1 } as const

function annual({ amount, unit }: PayAtLeast): number {
  return amount * PER_YEAR[unit]
}
