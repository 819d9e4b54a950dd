import type { EmploymentType, Place, Seniority, Workplace } from '../postings/facts/fact.ts'
import type { AskForm } from './plan/question-form.ts'

/** What a question was understood to ask for, as it is stored with its answer; the next turn begins from it. */
export interface Plan {
  kind: PlanKind
  /** The roles meant, best first; empty for a search. */
  postings: string[]
  /** Roles that fit equally well, when there is no telling which is meant. */
  choices: string[]
  filters: SearchFilters | null
  form: AskForm
  /** Names of the topics asked about; empty when the question's own words decided. */
  topics: string[]
}

export type PlanKind =
  | 'posting'
  | 'compare'
  | 'search'
  | 'count'
  | 'rank-pay'
  | 'rank-pay-lowest'
  | 'newest'
  | 'guide'
  | 'out-of-scope'

/**
 * Hard filters over facts: a posting that does not state the fact does not match. Of a list, any one will do, except that
 * of `skills` each list must be met by one of its own: [["dbt"], ["Go", "Rust"]] is dbt, and Go or Rust.
 */
export interface SearchFilters {
  /** What else is asked for: in the title, or else in the text, word for word. */
  words: string | null
  titles: string[]
  /** Names of the vocabulary, or an exact phrase where the vocabulary has none. */
  skills: string[][]
  places: Place[]
  workplaces: Workplace['kind'][]
  seniorities: Seniority[]
  employmentTypes: EmploymentType[]
  hiringOrganizations: string[]
  payAtLeast: PayAtLeast | null
  /** Only roles that state it; absent when nobody asked. */
  visa?: 'sponsored'
  /** The weekly hours asked for, in the question's words. */
  hours?: string
}

/** Compared as a yearly figure, and only with pay in the same currency; null currency: none was said, any will do. */
export interface PayAtLeast {
  amount: number
  currency: string | null
  unit: 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR'
}
