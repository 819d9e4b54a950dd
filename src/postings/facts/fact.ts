/**
 * What a posting states, each value together with where it says so: no quote, no fact. Field names and value sets
 * follow schema.org JobPosting where it has them (https://schema.org/JobPosting).
 */
export type Fact =
  | Stated<'title', string>
  | Stated<'hiringOrganization', string>
  | Stated<'baseSalary', Pay>
  | Stated<'workplace', Workplace>
  | Stated<'jobLocation', Place>
  | Stated<'employmentType', EmploymentType>
  | Stated<'seniority', Seniority>
  | Stated<'experience', Experience>
  | Stated<'education', Education>
  | Stated<'skill', Skill>
  | Stated<'language', SpokenLanguage>
  | Stated<'visa', 'sponsored' | 'not-sponsored' | 'right-to-work-required'>
  | Stated<'relocation', 'offered' | 'not-offered' | 'required'>
  | Stated<'travel', Travel>
  | Stated<'benefit', BenefitKind>
  | Stated<'responsibility', string>
  | Stated<'qualification', Qualification>
  | Stated<'interviewStep', string>
  | Stated<'startDate', string>
  | Stated<'deadline', string>
  | Stated<'reportsTo', string>
  | Stated<'howToApply', Application>

export type FactField = Fact['field']
export type FactOf<F extends FactField> = Extract<Fact, { field: F }>

/** A value and the stretch of the revision's text that states it: `text.slice(start, end) === quote` (UTF-16 units). */
export interface Stated<Field extends string, Value> extends Quote {
  field: Field
  value: Value
}

export interface Quote {
  quote: string
  start: number
  end: number
}

export type Necessity = 'required' | 'preferred'

/**
 * Pay as stated. "up to 90k" has `min: null`; a single figure has `min === max`; "from 50k" has `max: null`.
 * `annualMin`/`annualMax` are a sort key only (hour × 2080, day × 260, week × 52, month × 12), never shown and never
 * compared across currencies. `unit` uses schema.org's unitText; null when the text does not give a period.
 */
export interface Pay {
  min: number | null
  max: number | null
  currency: string | null
  unit: 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | null
  annualMin: number | null
  annualMax: number | null
}

export interface Workplace {
  kind: 'remote' | 'hybrid' | 'onsite'
  /** Days a week in the office, when a hybrid posting says so. */
  officeDays: number | null
}

/** `country` is ISO 3166-1 alpha-2; `region` the state, province or land in English; null where not given. */
export interface Place {
  name: string
  city: string | null
  region: string | null
  country: string | null
}

/** Google's and schema.org's values, plus PERMANENT, which postings state beside them. */
export type EmploymentType =
  | 'FULL_TIME'
  | 'PART_TIME'
  | 'CONTRACTOR'
  | 'TEMPORARY'
  | 'INTERN'
  | 'VOLUNTEER'
  | 'PER_DIEM'
  | 'PERMANENT'

export type Seniority = 'intern' | 'junior' | 'mid' | 'senior' | 'lead' | 'staff' | 'manager' | 'director' | 'executive'

/** "3–5 years of Python": minYears 3, maxYears 5, of "Python". */
export interface Experience {
  minYears: number | null
  maxYears: number | null
  of: string | null
  necessity: Necessity
}

export interface Education {
  level: 'secondary' | 'vocational' | 'associate' | 'bachelor' | 'master' | 'doctorate' | 'degree'
  necessity: Necessity
  /** "or equivalent experience" stands beside it. */
  orExperience: boolean
}

/** `name` is the vocabulary's canonical spelling ("PostgreSQL" for "postgres"). */
export interface Skill {
  name: string
  necessity: Necessity
}

/** `code` is ISO 639-1; `level` as stated ("fluent", "C1"), null when only the language is named. */
export interface SpokenLanguage {
  code: string
  level: string | null
  necessity: Necessity
}

export interface Travel {
  percent: number | null
}

export type BenefitKind =
  | 'equity'
  | 'bonus'
  | 'pension'
  | 'health-insurance'
  | 'paid-leave'
  | 'parental-leave'
  | 'sick-leave'
  | 'learning'
  | 'equipment'
  | 'meals'
  | 'wellness'
  | 'commuting'
  | 'childcare'
  | 'flexible-hours'
  | 'insurance'
  | 'other'

export interface Qualification {
  text: string
  necessity: Necessity
}

export interface Application {
  email: string | null
  url: string | null
}

/** The facts of one field, in the order in which the text states them. */
export function factsOf<F extends FactField>(facts: readonly Fact[], field: F): FactOf<F>[] {
  return facts.filter((fact): fact is FactOf<F> => fact.field === field)
}
