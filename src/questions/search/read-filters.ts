import type { EmploymentType, Place, Seniority, Workplace } from '../../postings/facts/fact.ts'
import { foldText } from '../../postings/facts/fold-source.ts'
import { EMPTY_WORDS } from '../plan/empty-words.ts'
import type { SearchFilters } from '../plan.ts'
import { wordsOf } from '../words.ts'
import { readHoursFilter } from './read-hours-filter.ts'
import {
  type Found,
  readEmploymentFilter,
  readSeniorityFilter,
  readVisaFilter,
  readWorkplaceFilter,
} from './read-kind-filters.ts'
import { readOrganizationFilter } from './read-organization-filter.ts'
import { readPayFilter } from './read-pay-filter.ts'
import { readPlaceFilter } from './read-place-filter.ts'
import { readSkillFilter } from './read-skill-filter.ts'
import { readTitleFilter } from './read-title-filter.ts'
import { SEARCH_EMPTY_WORDS } from './search-empty-words.ts'
import type { Understood } from './understood.ts'

export interface ReadFilters {
  filters: SearchFilters
  understood: Understood[]
  /** The wishes that a role either meets or does not, and where the question says them. */
  wishes: Wishes
}

export interface Wishes {
  places: Found<Place[]>[]
  workplaces: Found<Workplace['kind']>[]
  seniorities: Found<Seniority>[]
  employmentTypes: Found<EmploymentType>[]
}

/**
 * What a half-typed question asks of a role, and where it says so. `organizations` are the names that open postings have.
 * Each stretch is read once, the surest kinds first: an amount is no year, a title's "Python" no skill, "Orange" in
 * "Orange County" no company. Pure.
 */
export function readFilters(question: string, organizations: readonly string[]): ReadFilters {
  const rest = new Remaining(question)
  const workplaces = rest.take(readWorkplaceFilter)
  const employmentTypes = rest.take(readEmploymentFilter)
  const visas = rest.take(readVisaFilter)
  const hours = rest.take(readHoursFilter)
  const named = readTitleFilter(rest.text)
  const seniorities = readSeniorityFilter(rest.text, named.titles)
  const pay = rest.take(text => present(readPayFilter(text, null)))
  rest.take(() => [...named.titles, ...named.skills, ...seniorities])
  const hiring = rest.take(text => readOrganizationFilter(text, organizations))
  const places = rest.take(readPlaceFilter)
  const skills = [...named.skills.map(asList), ...rest.take(readSkillFilter)]
  const words = rest.words()
  const country = places.flatMap(({ value }) => value)[0]?.country ?? null
  const payAtLeast = pay.length > 0 ? readPayFilter(question, country) : null
  const found: Understood[] = [
    ...seniorities,
    ...named.titles,
    ...skills,
    ...workplaces,
    ...places,
    ...employmentTypes,
    ...hiring,
    ...present(payAtLeast),
    ...visas,
    ...hours,
  ]
  return {
    filters: {
      words: words.length > 0 ? words.join(' ') : null,
      titles: distinct(named.titles.map(({ value }) => value)),
      skills: skills.map(({ value }) => value),
      places: places.flatMap(({ value }) => value),
      workplaces: distinct(workplaces.map(({ value }) => value)),
      seniorities: distinct(seniorities.map(({ value }) => value)),
      employmentTypes: distinct(employmentTypes.map(({ value }) => value)),
      hiringOrganizations: distinct(hiring.map(({ value }) => value)),
      payAtLeast: payAtLeast?.value ?? null,
      ...(visas.length > 0 ? { visa: 'sponsored' as const } : {}),
      ...(hours.length > 0 ? { hours: hours[0]!.value } : {}),
    },
    understood: found.map(({ label, start, end }) => ({ label, start, end })).sort((a, b) => a.start - b.start),
    wishes: { places, workplaces, seniorities, employmentTypes },
  }
}

/** The question with what is understood blanked out, offsets kept. */
class Remaining {
  text: string

  constructor(question: string) {
    this.text = question
  }

  take<One extends Understood>(read: (text: string) => One[]): One[] {
    const found = read(this.text)
    for (const { start, end } of found) {
      this.text = this.text.slice(0, start) + ' '.repeat(end - start) + this.text.slice(end)
    }
    return found
  }

  /** What is left and carries content. */
  words(): string[] {
    const text = this.text.replace(
      /(?<!\p{L})(?:do|have|are|is|can|will|would|i|we|you|they|it|that|there|what|who|let)['’]\p{L}+/giu,
      ' ',
    )
    return wordsOf(text)
      .filter(({ folded, text: written }) => {
        const plain = foldText(folded)
        return plain.length > 1 && /\p{L}/u.test(written) && !EMPTY_WORDS.has(plain) && !SEARCH_EMPTY_WORDS.has(plain)
      })
      .map(({ folded }) => folded)
  }
}

function asList({ value, ...rest }: Found<string>): Found<string[]> {
  return { ...rest, value: [value] }
}

function present<One>(one: One | null): One[] {
  return one === null ? [] : [one]
}

function distinct<One>(values: readonly One[]): One[] {
  return [...new Set(values)]
}
