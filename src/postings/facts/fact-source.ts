import type { Passage } from '../passage.ts'

/** What every reader of facts is given: a revision's canonical text and its passages, which know their section. */
export interface FactSource {
  text: string
  passages: readonly Passage[]
}
