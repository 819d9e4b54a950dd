import type { Pay, Workplace } from '../postings/facts/fact.ts'
import type { PostingState } from '../postings/posting.ts'

/**
 * What a person gets. `answered`: statements with proof. `not-stated`: the posting is silent. `no-match`: no open role
 * fits. `closed`: the role meant is closed. `out-of-scope`: not about roles. `needs-choice`: several roles fit equally.
 */
export interface Answer {
  status: AnswerStatus
  statements: Statement[]
  postings: PostingCard[]
  choices: Choice[]
  /** How many roles fit besides the choices, when there are more; 50 stands for as many or more. */
  moreChoices?: number
  /** Questions that would be answered if asked next. At most three. */
  followUps: string[]
  /** How the search was understood, in words: "data analyst", "Berlin", "remote", "from €80,000". */
  filters: string[]
  /** What became of the language model's help; absent where none was asked for. */
  model?: ModelPart
}

/**
 * `wrote`: it wrote the answer, or agrees that the posting is silent. Otherwise the answer was given without it:
 * `unavailable`: it failed or was too slow. `over-budget`: today's money is spent. `nothing-held`: nothing of what it wrote
 * stood in the posting.
 */
export type ModelPart = 'wrote' | 'unavailable' | 'over-budget' | 'nothing-held'

export type AnswerStatus = 'answered' | 'not-stated' | 'no-match' | 'closed' | 'out-of-scope' | 'needs-choice'

/** One sentence. Every number, place, date, skill and modality in `text` stands in the quotes of `citations`. */
export interface Statement {
  text: string
  citations: Citation[]
  /** Of the statement that the role is closed: since when, for whoever says it in the reader's language. */
  closedAt?: string
}

/** Verbatim: `quote === revision.text.slice(start, end)` of that posting's revision. */
export interface Citation {
  posting: string
  revision: number
  quote: string
  start: number
  end: number
}

/** A posting as it is shown in a list. `matched` are the words of the posting that made it fit. */
export interface PostingCard {
  id: string
  title: string
  hiringOrganization: string | null
  location: string | null
  url: string | null
  state: PostingState
  revision: number
  pay: Pay | null
  workplace: Workplace['kind'] | null
  matched: Citation[]
}

export interface Choice {
  posting: string
  label: string
}

/** What `questions.ask` streams: statements are final once sent; `done` is authoritative. */
export type AnswerEvent =
  | { type: 'status'; step: 'understanding' | 'searching' | 'writing' }
  | { type: 'statement'; statement: Statement }
  | { type: 'done'; questionId: string; answer: Answer; cutShort: boolean }
