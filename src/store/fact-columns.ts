import type { Fact } from '../postings/facts/fact.ts'

/** What SQL filters and sorts by, null where the fact has no such thing. */
export interface FactColumns {
  /** What the fact is compared by, in lower case: a skill's name, a place's name, an enumeration's value. */
  key: string | null
  necessity: string | null
  /** Annualised pay, years of experience, office days, percent of travel. */
  numberMin: number | null
  numberMax: number | null
  currency: string | null
  city: string | null
  region: string | null
  country: string | null
}

const none: FactColumns = {
  key: null,
  necessity: null,
  numberMin: null,
  numberMax: null,
  currency: null,
  city: null,
  region: null,
  country: null,
}

export function filterColumns(fact: Fact): FactColumns {
  switch (fact.field) {
    case 'baseSalary': {
      const { currency, annualMin, annualMax } = fact.value
      return { ...none, currency, numberMin: annualMin, numberMax: annualMax }
    }
    case 'workplace': {
      const { kind, officeDays } = fact.value
      return { ...none, key: kind, numberMin: officeDays, numberMax: officeDays }
    }
    case 'jobLocation': {
      const { name, city, region, country } = fact.value
      return { ...none, key: lower(name), city: lower(city), region: lower(region), country }
    }
    case 'experience': {
      const { of, necessity, minYears, maxYears } = fact.value
      return { ...none, key: lower(of), necessity, numberMin: minYears, numberMax: maxYears }
    }
    case 'education':
      return { ...none, key: fact.value.level, necessity: fact.value.necessity }
    case 'skill':
      return { ...none, key: lower(fact.value.name), necessity: fact.value.necessity }
    case 'language':
      return { ...none, key: fact.value.code, necessity: fact.value.necessity }
    case 'travel':
      return { ...none, numberMin: fact.value.percent, numberMax: fact.value.percent }
    case 'qualification':
      return { ...none, necessity: fact.value.necessity }
    case 'hiringOrganization':
    case 'employmentType':
    case 'seniority':
    case 'visa':
    case 'relocation':
    case 'benefit':
      return { ...none, key: lower(fact.value) }
    case 'title':
    case 'responsibility':
    case 'interviewStep':
    case 'startDate':
    case 'deadline':
    case 'reportsTo':
    case 'howToApply':
      return none
  }
}

function lower<T extends string | null>(text: T): T {
  return (text?.normalize('NFC').toLowerCase() ?? null) as T
}
