import { expect, test } from 'vitest'
import type { Failure } from '../../bots/client.ts'
import { errorSentence, wordingFor } from '../../bots/wording.ts'
import { english } from '../../bots/wording-english.ts'

test('says what happened and gives the reference that finds the log line', () => {
  const failure: Failure = {
    code: 'database-unavailable',
    details: {},
    requestId: '7f3a91c2-55d0-4c5e-8e0b-0c4a3f9c1d2e',
  }
  expect(errorSentence(english, failure)).toBe(
    'I couldn’t reach the database. Nothing was lost; try again in a minute. (ref 7f3a91c2)',
  )
})

test('says who may do what was refused', () => {
  const refused = (role: string) => errorSentence(english, { code: 'forbidden', details: { role }, requestId: null })
  expect(refused('recruiter')).toBe('Only recruiters may do that here. An administrator can add you.')
  expect(refused('admin')).toBe('Only an administrator may do that here.')
})

test('gives no reference where the person can put it right alone', () => {
  const failure: Failure = { code: 'not-a-posting', details: {}, requestId: '7f3a91c2-55d0' }
  expect(errorSentence(english, failure)).toBe('This doesn’t read like a job description. Nothing was posted.')
})

test.each([
  [1, '1 second'],
  [29_001, '30 seconds'],
  [89_500, '2 minutes'],
  [600_000, '10 minutes'],
])('says how long to wait after too many questions (%i ms)', (retryAfterMs, wait) => {
  const details = { of: 'person', limit: 30, retryAfterMs }
  const sentence = errorSentence(english, { code: 'rate-limited', details, requestId: null })
  expect(sentence).toBe(`You’ve asked 30 questions in a minute. Ask again in ${wait}.`)
})

test('says when it was everybody together who asked too much, and where there is no more room', () => {
  const details = { of: 'organization', limit: 1_000, retryAfterMs: 20_000 }
  const asked = errorSentence(english, { code: 'rate-limited', details, requestId: null })
  expect(asked).toBe('Everybody here together has asked 1,000 questions in a minute. Ask again in 20 seconds.')
  const full = errorSentence(english, { code: 'storage-full', details: { limit: 1_073_741_824 }, requestId: null })
  expect(full).toContain('no more text for this organization: the limit is 1,024 MB. Nothing that is posted changed')
  const own = { of: 'person', limit: 536_870_912 }
  const theirs = errorSentence(english, { code: 'storage-full', details: own, requestId: null })
  expect(theirs).toContain('Rolecall stores no more for you: the limit is 512 MB. Nothing that is stored changed')
})

test.each([
  [{ limit: 2000, unit: 'characters' }, 'That is too large: the limit is 2,000 characters.'],
  [{ limit: 10_485_760, unit: 'bytes' }, 'That is too large: the limit is 10 MB.'],
  [{ limit: 2048, unit: 'bytes' }, 'That is too large: the limit is 2 KB.'],
  [{ limit: 25 }, 'That is too large: the limit is 25.'],
  [{}, 'That is too large.'],
])('says how large a thing may be (%j)', (details, beginning) => {
  const sentence = errorSentence(english, { code: 'too-large', details, requestId: null })
  expect(sentence).toBe(`${beginning} Nothing was changed; send a shorter one.`)
})

test('reads a code of a newer core as an unexpected failure', () => {
  const fromNewerCore = { code: 'quota-of-2031', details: {}, requestId: 'abcdef0123' } as unknown as Failure
  expect(errorSentence(english, fromNewerCore)).toBe(
    'Something failed that nobody expected. Nothing was lost; try again, and report the reference if it stays. (ref abcdef01)',
  )
})

test.each(['en-GB', 'EN', 'xx', null])('has words for the locale %s', locale => {
  expect(wordingFor(locale)).toBe(english)
})

test.each(['en', 'de', 'fr', 'es'])(
  'speaks plainly in %s: no exclamation marks and no markup of any platform',
  locale => {
    const sentences = allSentences(wordingFor(locale))
    expect(sentences.length).toBeGreaterThan(100)
    expect(sentences.filter(sentence => /[!*_`<>#]|https?:/.test(sentence.replace('ROLECALL_SECRETS', '')))).toEqual([])
  },
)

test.each(['de-DE', 'fr-CA', 'es-419'])('has words of its own for %s', locale => {
  const [own, others] = [wordingFor(locale), [english, ...['de', 'fr', 'es'].map(wordingFor)]]
  expect(own.language).toBe(locale.slice(0, 2))
  expect(others.filter(({ disclosure }) => disclosure === own.disclosure)).toEqual([own])
})

function allSentences(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value(2, 3))]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(allSentences)
  return []
}
