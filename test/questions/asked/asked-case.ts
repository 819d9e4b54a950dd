import type { AnswerStatus } from '../../../src/questions/answer.ts'
import type { RoleKey } from './roles.ts'
import type { WALKS_OF_LIFE } from './walks-of-life.ts'

/** What a role is called in its cases. */
export type AskedRole = RoleKey | keyof typeof WALKS_OF_LIFE

/** What somebody asks, and what an honest answer to the last turn must and must not say. */
export interface AskedCase {
  /** One message, or those of one conversation in their order; only the last one's answer is judged. */
  ask: string | readonly string[]
  status: AnswerStatus
  /** The roles that the answer is about, the first of them first; for a search exactly those found, in any order. */
  about?: readonly AskedRole[]
  /** What must stand in the statements. */
  says?: readonly RegExp[]
  /** What must not. */
  never?: readonly RegExp[]
  /** Stretches of the posting that must be quoted as proof. */
  quotes?: readonly string[]
  /** How the answer opens, or that it must leave the verdict to the quote. */
  opens?: 'Yes' | 'No' | 'neither'
  /** The one number of a count. */
  count?: number
  /** The roles to choose from, in any order. */
  choices?: readonly AskedRole[]
  /** Since when the role is closed. */
  closedAt?: string
  /** The role that is shown first. */
  first?: AskedRole
}
