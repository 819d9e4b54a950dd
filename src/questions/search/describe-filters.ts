import type { SearchFilters } from '../plan.ts'
import { type AnswerWording, answerWordingIn } from '../wording/answer-wording.ts'
import { payLabel } from './read-pay-filter.ts'

/** The filters in words, one each: "senior", "data analyst", "dbt", "remote", "Berlin or Hamburg", "from €80,000 a year". */
export function describeFilters(filters: SearchFilters, wording: AnswerWording = answerWordingIn('en')): string[] {
  const { titles, skills, places, workplaces, seniorities, employmentTypes, hiringOrganizations, payAtLeast, words } =
    filters
  const anyOf = (labels: readonly string[]) => [...new Set(labels)].join(` ${wording.or} `)
  return [
    anyOf(seniorities.map(value => wording.seniorities[value] ?? value)),
    anyOf(titles),
    ...skills.map(anyOf),
    anyOf(workplaces.map(value => wording.workplaces[value])),
    anyOf(places.map(({ name }) => name)),
    anyOf(employmentTypes.map(value => wording.employmentTypes[value] ?? value.toLowerCase().replace('_', ' '))),
    anyOf(hiringOrganizations),
    payAtLeast ? payLabel(payAtLeast, wording) : '',
    filters.visa ? wording.visa : '',
    filters.hours ?? '',
    words ? `“${words}”` : '',
  ].filter(label => label !== '')
}
