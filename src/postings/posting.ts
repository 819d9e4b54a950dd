import type { Fact } from './facts/fact.ts'
import type { Passage } from './passage.ts'

export type PostingState = 'draft' | 'open' | 'closed'

/** A posting is one open role; a guide describes a kind of role or the hiring process and is nobody's opening. */
export type PostingKind = 'posting' | 'guide'

/**
 * A document before it is stored: the canonical text and what was read from it. `text` begins with the title,
 * organization and location lines when those were given beside the text, so every heading can be quoted too.
 */
export interface ReadPosting {
  kind: PostingKind
  title: string
  hiringOrganization: string | null
  location: string | null
  url: string | null
  datePosted: string | null
  validThrough: string | null
  text: string
  facts: Fact[]
  passages: Passage[]
  /** What a recruiter should look at: no pay range, two deadlines, … */
  gaps: Gap[]
}

/** Something that the posting lacks or contradicts; `bots/wording.ts` turns the code into a sentence. */
export type Gap =
  | 'no-pay'
  | 'no-location'
  | 'no-workplace'
  | 'no-employment-type'
  | 'no-responsibilities'
  | 'no-requirements'
  | 'no-how-to-apply'
  | 'no-organization'
  | 'contradictory-workplace'
  | 'contradictory-pay'
  | 'contradictory-requirement' // the same skill both required and preferred
  | 'deadline-passed'

/** A stored posting at its current revision. Dates are ISO 8601 strings. */
export interface Posting extends Omit<ReadPosting, 'passages' | 'gaps'> {
  id: string
  /** The caller's own id for it (a job board's id, an import's line id), unique in the organization; null if none. */
  externalId: string | null
  state: PostingState
  revision: number
  openedAt: string | null
  closedAt: string | null
  updatedAt: string
}
