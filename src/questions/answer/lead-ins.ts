import type { Passage } from '../../postings/passage.ts'
import type { Ask } from '../plan/plan-asks.ts'
import type { ReadablePosting } from './rank-passages.ts'

const ASKS = /\?\W*$/u

/** The heading above a passage, and the question before it that it answers: "Why do people stay? Because …". */
export function ledInBy({ heading, ordinal, section }: Passage, { passages }: ReadablePosting): string {
  const before = passages[ordinal - 1]
  const asked = before && before.section === section && ASKS.test(before.text) ? before.text : ''
  return `${heading ?? ''} ${asked}`
}

/** A heading, or a question of the posting's own, opens what is told below it and tells nothing itself. */
export function isLeadIn({ text, heading }: Passage, { form }: Pick<Ask, 'form'>): boolean {
  if (form !== 'list' && form !== 'explain') return false
  return text.replace(/\s*:$/u, '') === heading || (form === 'explain' && ASKS.test(text))
}
