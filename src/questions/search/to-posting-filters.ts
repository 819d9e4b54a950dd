import { placeBounds } from '../../places/place-bounds.ts'
import type { Place } from '../../postings/facts/fact.ts'
import { findTitles } from '../../postings/titles/find-titles.ts'
import { readTitle } from '../../postings/titles/read-title.ts'
import { titlesMatch } from '../../postings/titles/titles-match.ts'
import type { PostingFilters } from '../../store/posting-filters.ts'
import type { PayAtLeast, SearchFilters } from '../plan.ts'
import { isKnownSkill, namesProving } from './read-skill-filter.ts'

/**
 * The filters as the store compares them. Titles become the ones among `openTitles` that are one of the wanted roles,
 * because "BI developer" and "Business Intelligence Engineer" share no word.
 */
export function toPostingFilters(filters: SearchFilters, openTitles: readonly string[]): PostingFilters {
  const { titles, skills, workplaces, seniorities, employmentTypes, hiringOrganizations, payAtLeast, words } = filters
  return {
    titles: titles.length > 0 ? openTitles.filter(open => titles.some(wanted => titlesMatch(wanted, open))) : null,
    skills: skills.map(alternatives => ({
      names: alternatives.filter(isKnownSkill).flatMap(namesProving),
      phrases: alternatives.filter(skill => !isKnownSkill(skill)),
    })),
    places: filters.places.flatMap(withSurroundings).map(placeBounds),
    workplaces,
    seniorities,
    employmentTypes,
    hiringOrganizations,
    annualPay: payAtLeast && { atLeast: annual(payAtLeast), currency: payAtLeast.currency },
    words,
    ...(filters.visa ? { visa: filters.visa } : {}),
  }
}

/**
 * Of the titles that fit, those that say exactly the role wanted: "Senior Data Analyst" for "data analyst", before
 * "Data Quality Analyst". By the kind of worker and the one word that makes the trade.
 */
export function closeTitles(filters: SearchFilters, fitting: readonly string[]): string[] {
  const canonical = filters.titles.flatMap(title => {
    const named = findTitles(title).flatMap(mention => mention.title.split(' / '))
    return named.length > 0 ? named : [title]
  })
  const wanted = new Set(canonical.flatMap(title => readTitle(title).families))
  return fitting.filter(title => readTitle(title).families.some(family => wanted.has(family)))
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
