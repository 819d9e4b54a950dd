import type { EmploymentType, Seniority, Workplace } from '../../postings/facts/fact.ts'
import type { SearchFilters } from '../plan.ts'
import { EMPLOYMENT_WORDS, SENIORITY_WORDS, WORKPLACE_WORDS } from './filter-words.ts'
import { VISA_LABEL } from './read-kind-filters.ts'
import { payLabel } from './read-pay-filter.ts'

/** The filters in words, one each: "senior", "data analyst", "dbt", "remote", "Berlin or Hamburg", "from €80,000 a year". */
export function describeFilters(filters: SearchFilters): string[] {
  const { titles, skills, places, workplaces, seniorities, employmentTypes, hiringOrganizations, payAtLeast, words } =
    filters
  return [
    anyOf(seniorities.map(labelOfSeniority)),
    anyOf(titles),
    ...skills.map(anyOf),
    anyOf(workplaces.map(labelOfWorkplace)),
    anyOf(places.map(({ name }) => name)),
    anyOf(employmentTypes.map(labelOfEmployment)),
    anyOf(hiringOrganizations),
    payAtLeast ? payLabel(payAtLeast) : '',
    filters.visa ? VISA_LABEL : '',
    words ? `“${words}”` : '',
  ].filter(label => label !== '')
}

function anyOf(labels: readonly string[]): string {
  return [...new Set(labels)].join(' or ')
}

const labelOfSeniority = (value: Seniority) => SENIORITY_WORDS.find(words => words.value === value)?.label ?? value
const labelOfWorkplace = (value: Workplace['kind']) =>
  WORKPLACE_WORDS.find(words => words.value === value)?.label ?? value
const labelOfEmployment = (value: EmploymentType) =>
  EMPLOYMENT_WORDS.find(words => words.value === value)?.label ?? value.toLowerCase().replace('_', ' ')
