import type { Education, Experience, Fact, FactField, Necessity } from '../../postings/facts/fact.ts'
import { describePay } from './describe-pay.ts'

/** A fact's value in a few words of English, for a cell of a comparison; null where only the quote says it well. */
export function describeFact(fact: Fact): string | null {
  switch (fact.field) {
    case 'baseSalary':
      return describePay(fact.value) || null
    case 'workplace':
      return fact.value.officeDays === null
        ? WORKPLACES[fact.value.kind]
        : `${WORKPLACES[fact.value.kind]}, ${plural(fact.value.officeDays, 'day')} in the office`
    case 'jobLocation':
      return fact.value.name
    case 'employmentType':
      return fact.value.toLowerCase().replace('_', '-')
    case 'experience':
      return describeExperience(fact.value)
    case 'education':
      return describeEducation(fact.value)
    case 'skill':
      return withNecessity(fact.value.name, fact.value.necessity)
    case 'language': {
      const name = new Intl.DisplayNames('en', { type: 'language' }).of(fact.value.code) ?? fact.value.code
      return withNecessity(fact.value.level === null ? name : `${name} (${fact.value.level})`, fact.value.necessity)
    }
    case 'benefit':
      return fact.value === 'other' ? null : fact.value.replaceAll('-', ' ')
    case 'travel':
      return fact.value.percent === null ? null : `${fact.value.percent} %`
    case 'seniority':
    case 'title':
    case 'hiringOrganization':
    case 'reportsTo':
      return fact.value
    case 'startDate':
    case 'deadline':
      return describeDate(fact.value)
    case 'visa':
    case 'relocation':
    case 'responsibility':
    case 'qualification':
    case 'interviewStep':
    case 'howToApply':
      return null
    default:
      return fact satisfies never
  }
}

const WORKPLACES = { remote: 'remote', hybrid: 'hybrid', onsite: 'on site' } as const

/** "1 December 2026", whose parts stand in the quote as they do not in 2026-12-01; words of the posting stay. */
function describeDate(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value))
}

function describeExperience({ minYears, maxYears, of, necessity }: Experience): string | null {
  const years =
    minYears !== null && maxYears !== null
      ? minYears === maxYears
        ? plural(minYears, 'year')
        : `${minYears}–${maxYears} years`
      : maxYears !== null
        ? `up to ${plural(maxYears, 'year')}`
        : minYears !== null
          ? `${minYears}+ ${minYears === 1 ? 'year' : 'years'}`
          : null
  if (years === null) return of === null ? null : withNecessity(of, necessity)
  return withNecessity(of === null ? years : `${years} of ${of}`, necessity)
}

function describeEducation({ level, orExperience, necessity }: Education): string {
  const degree = level === 'degree' ? 'degree' : level
  return withNecessity(orExperience ? `${degree} or experience` : degree, necessity)
}

function withNecessity(text: string, necessity: Necessity): string {
  return necessity === 'preferred' ? `${text} (a plus)` : text
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Fields in the order in which people compare roles, with what they are called. */
export const COMPARED_FIELDS: readonly { field: FactField; label: string }[] = [
  { field: 'baseSalary', label: 'Pay' },
  { field: 'workplace', label: 'Workplace' },
  { field: 'jobLocation', label: 'Location' },
  { field: 'employmentType', label: 'Employment' },
  { field: 'seniority', label: 'Level' },
  { field: 'experience', label: 'Experience' },
  { field: 'education', label: 'Education' },
  { field: 'skill', label: 'Skills' },
  { field: 'language', label: 'Languages' },
  { field: 'visa', label: 'Visa' },
  { field: 'relocation', label: 'Relocation' },
  { field: 'travel', label: 'Travel' },
  { field: 'benefit', label: 'Benefits' },
  { field: 'startDate', label: 'Start' },
  { field: 'deadline', label: 'Apply by' },
  { field: 'reportsTo', label: 'Reports to' },
]
