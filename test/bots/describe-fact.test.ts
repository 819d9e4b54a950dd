import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { describeFact } from '../../bots/describe-fact.ts'
import { english } from '../../bots/wording-english.ts'
import type { Fact } from '../../src/postings/facts/fact.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T18:00:00Z'), toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const at = { quote: 'as the posting says it', start: 0, end: 22 }

test.each<[Fact, string]>([
  [{ field: 'workplace', value: { kind: 'hybrid', officeDays: 2 }, ...at }, 'hybrid, 2 days a week in the office'],
  [{ field: 'workplace', value: { kind: 'onsite', officeDays: null }, ...at }, 'on site'],
  [
    { field: 'experience', value: { minYears: 5, maxYears: null, of: 'Go', necessity: 'required' }, ...at },
    '5+ years of Go',
  ],
  [
    { field: 'experience', value: { minYears: 2, maxYears: 4, of: null, necessity: 'preferred' }, ...at },
    '2–4 years (a plus)',
  ],
  [
    { field: 'experience', value: { minYears: null, maxYears: 1, of: null, necessity: 'required' }, ...at },
    'up to 1 year',
  ],
  [
    { field: 'education', value: { level: 'master', necessity: 'required', orExperience: true }, ...at },
    'master’s degree or equivalent experience',
  ],
  [{ field: 'skill', value: { name: 'Kubernetes', necessity: 'preferred' }, ...at }, 'Kubernetes (a plus)'],
  [{ field: 'language', value: { code: 'de', level: 'C1', necessity: 'required' }, ...at }, 'German (C1)'],
  [{ field: 'visa', value: 'not-sponsored', ...at }, 'not sponsored'],
  [{ field: 'travel', value: { percent: 25 }, ...at }, '25 %'],
  [{ field: 'travel', value: { percent: null }, ...at }, 'as the posting says it'],
  [{ field: 'deadline', value: '2027-01-09', ...at }, '9 January 2027'],
  [{ field: 'startDate', value: '2026-12-01', ...at }, '1 December'],
  [{ field: 'startDate', value: 'as soon as possible', ...at }, 'as soon as possible'],
  [{ field: 'howToApply', value: { email: null, url: null }, ...at }, 'as the posting says it'],
])('describes %j', (fact, expected) => {
  expect(describeFact(fact, english)).toBe(expected)
})
