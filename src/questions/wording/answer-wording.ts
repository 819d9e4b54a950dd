import type { EmploymentType, Seniority, Workplace } from '../../postings/facts/fact.ts'
import type { Because } from '../answer/yes-no.ts'
import type { FollowUp } from '../follow-ups.ts'
import type { PayAtLeast } from '../plan.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import type { Language } from './language-of.ts'
import { spanish } from './spanish.ts'

/** The sentences of answers that are ours and no posting's, in one language. */
export interface AnswerWording {
  /** BCP 47; also how numbers are written. */
  language: Language
  openRoles: (count: number) => string
  newestFirst: (roles: string) => string
  firstShown: (count: number) => string
  noneFits: (labels: string) => string
  noneOpen: string
  hintWithout: (label: string, count: number) => string
  silentOnPay: (count: number) => string
  silentOnPayNotCounted: string
  anyCurrency: string
  noneComparable: (roles: string) => string
  statingPay: (stating: number, roles: string) => string
  currenciesApart: string
  silentOnHours: (count: number) => string
  silentOnHoursNotCounted: string
  /** Where too many roles fit to read what each says. */
  hoursLeftOut: (hours: string) => string

  /** `name` as the question says it: a role, or an employer. */
  noRoleCalled: (name: string) => string
  noRoleAt: (name: string) => string
  listRoles: string
  showThese: string

  or: string
  workplaces: Readonly<Record<Workplace['kind'], string>>
  seniorities: Readonly<Partial<Record<Seniority, string>>>
  employmentTypes: Readonly<Partial<Record<EmploymentType, string>>>
  visa: string
  payPer: Readonly<Record<PayAtLeast['unit'], string>>
  payFrom: (amount: string) => string
  payUpTo: (amount: string) => string

  closed: string
  /** `subject` is a topic of this language's, or `quoted`, or `unnamed`. */
  silent: (subject: string) => string
  quoted: (words: string) => string
  unnamed: string
  mentions: (quote: string) => string
  verdicts: Readonly<Record<'Yes' | 'No', string>>
  because: Readonly<Record<Because, string>>
  followUps: Readonly<Record<FollowUp, string>>
  /** By topic, as `silent` takes it; null where the topic's own label is in this language. */
  topics: Readonly<Record<string, string>> | null
}

const catalogues: Readonly<Record<Language, AnswerWording>> = { en: english, de: german, fr: french, es: spanish }

export function answerWordingIn(language: Language): AnswerWording {
  return catalogues[language]
}
