import type { EmploymentType, Place, Seniority, Workplace } from '../postings/facts/fact.ts'
import type { Ask } from './plan/plan-asks.ts'

/** What a question asks for, as data: every later step reads this and none reads the raw words for intent again. */
export interface Plan {
  kind: PlanKind
  /** The roles meant, best first; empty for a search. */
  postings: string[]
  /** Roles that fit equally well, when there is no telling which is meant. */
  choices: string[]
  filters: SearchFilters | null
  ask: Ask
}

export type PlanKind = 'posting' | 'compare' | 'search' | 'count' | 'rank-pay' | 'newest' | 'guide' | 'out-of-scope'

/** Hard filters over facts: a posting that does not state the fact does not match. */
export interface SearchFilters {
  words: string | null
  titles: string[]
  skills: string[]
  places: Place[]
  workplace: Workplace['kind'] | null
  seniority: Seniority | null
  employmentType: EmploymentType | null
  hiringOrganization: string | null
  payAtLeast: { amount: number; currency: string | null; unit: 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' } | null
}
