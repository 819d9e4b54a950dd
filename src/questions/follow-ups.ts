import type { FactField } from '../postings/facts/fact.ts'
import type { ReadablePosting } from './answer/rank-passages.ts'
import type { Ask } from './plan/plan-asks.ts'

// What candidates ask most, and the fact that answers it; only what the posting does state is offered.
const QUESTIONS: readonly (readonly [FactField, string])[] = [
  ['baseSalary', 'What does it pay?'],
  ['workplace', 'Can I work remotely?'],
  ['experience', 'How much experience do I need?'],
  ['skill', 'Which skills are required?'],
  ['benefit', 'What are the benefits?'],
  ['interviewStep', 'What is the interview process?'],
  ['howToApply', 'How do I apply?'],
]
const MOST = 3

/** Questions that this posting would answer, other than the one just asked. At most three. */
export function suggestFollowUps(ask: Ask, posting: ReadablePosting): string[] {
  const asked = new Set(ask.topics.flatMap(({ fields }) => fields))
  const stated = new Set(posting.facts.map(({ field }) => field))
  return QUESTIONS.filter(([field]) => stated.has(field) && !asked.has(field))
    .map(([, question]) => question)
    .slice(0, MOST)
}
