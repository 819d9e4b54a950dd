import { expect, test } from 'vitest'
import { allMatches } from '../src/all-matches.ts'

test.each([
  ['a1 b22', /\p{L}(\d+)/gu],
  ['aab', /a*/g],
  ['🧭x', /y*/gu],
  ['', /a*/g],
  ['nothing here', /\d/g],
])('of “%s” for %s are those of String.matchAll, however often they are looked for', (text, pattern) => {
  const expected = [...text.matchAll(pattern)]
  expect(allMatches(text, pattern)).toEqual(expected)
  expect(allMatches(text, pattern)).toEqual(expected)
})

test('begin at the beginning, wherever the pattern was left', () => {
  const pattern = /a/g
  pattern.lastIndex = 2
  expect(allMatches('aaa', pattern)).toHaveLength(3)
})

test('a pattern that is not global is refused', () => {
  expect(() => allMatches('a', /a/)).toThrow('/a/')
})
