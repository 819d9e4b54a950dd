import type { EmploymentType, Place, Seniority, Workplace } from '../postings/facts/fact.ts'

/** What a question asks for, as data: every later step reads this and none reads the raw words for intent again. */
export interface Plan {
  kind: PlanKind
  /** The roles meant, best first; empty for a search. */
  postings: string[]
  /** Roles that fit equally well, when there is no telling which is meant. */
  choices: string[]
  filters: SearchFilters
  /** The single questions asked; a double question has two. */
  asks: Ask[]
}

export type PlanKind = 'posting' | 'search' | 'count' | 'compare' | 'rank' | 'guide' | 'small-talk' | 'out-of-scope'

/** One thing asked, about the posting(s) of the plan. `topic` is null when no known topic fits: the words decide. */
export interface Ask {
  text: string
  topic: Topic | null
  form: 'fact' | 'yes-no' | 'list' | 'explain' | 'summary'
}

/** What people ask postings about; each has a vocabulary of cue words and the facts that answer it. */
export type Topic = string

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
