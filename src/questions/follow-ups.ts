import type { FactField } from '../postings/facts/fact.ts'
import type { ReadablePosting } from './answer/rank-passages.ts'
import type { Ask } from './plan/plan-asks.ts'
import { answerWordingIn } from './wording/answer-wording.ts'

export type FollowUp = 'pay' | 'workplace' | 'experience' | 'skills' | 'benefits' | 'interview' | 'apply'

// What candidates ask most, and the fact that answers it; only what the posting does state is offered.
const QUESTIONS: readonly (readonly [FactField, FollowUp])[] = [
  ['baseSalary', 'pay'],
  ['workplace', 'workplace'],
  ['experience', 'experience'],
  ['skill', 'skills'],
  ['benefit', 'benefits'],
  ['interviewStep', 'interview'],
  ['howToApply', 'apply'],
]
const MOST = 3

/** Questions that this posting would answer, other than the one just asked. At most three. */
export function suggestFollowUps(ask: Ask, posting: ReadablePosting): string[] {
  const asked = new Set(ask.topics.flatMap(({ fields }) => fields))
  const stated = new Set(posting.facts.map(({ field }) => field))
  const { followUps } = answerWordingIn(ask.language)
  return QUESTIONS.filter(([field]) => stated.has(field) && !asked.has(field))
    .map(([, question]) => followUps[question])
    .slice(0, MOST)
}
