import { expect, test } from 'vitest'
import { clip, escapeMarkdown, plainText } from '../../../../bots/discord/views/markdown.ts'

test.each([
  ['**Bold** and `code`', '\\*\\*Bold\\*\\* and \\`code\\`'],
  ['# Not a heading', '\\# Not a heading'],
  ['1. Not a list', '1\\. Not a list'],
  ['<@123> and @everyone', '\\<@123> and @\u2060everyone'],
  ['||hidden|| but a | b', '\\|\\|hidden\\|\\| but a | b'],
  ['snake_case stays, _this_ does not', 'snake_case stays, \\_this\\_ does not'],
  ['two\nlines\u202E', 'two lines'],
  ['[here](https://example.org)', '\\[here\\](https://example.org)'],
])('shows %j as it is', (text, shown) => {
  expect(escapeMarkdown(text)).toBe(shown)
})

test('is never cut between a backslash and its sign, nor in the middle of a character', () => {
  expect(clip('ab\\*cdef', 5)).toBe('ab\\*…')
  expect(clip('ab\\*cdef', 4)).toBe('ab…')
  expect(plainText('😀😀😀', 4)).toBe('😀…')
})

test('an empty label shows that there is something', () => {
  expect(plainText(' \n', 80)).toBe('…')
})
