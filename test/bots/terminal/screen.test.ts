import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { printableText } from '../../../bots/terminal/printable-text.ts'
import { createScreen, fitLines, plainScreen } from '../../../bots/terminal/screen.ts'

const narrow = { ...plainScreen, columns: 24 }

test('wraps at words and indents what follows', () => {
  expect(fitLines(narrow, { text: 'You can lift up to 50 pounds and stand', first: ' 1. ', rest: '    ' })).toEqual([
    ' 1. You can lift up to',
    '    50 pounds and stand',
  ])
})

test('breaks a word that is longer than the line', () => {
  expect(fitLines(narrow, { text: 'Donaudampfschifffahrtsgesellschaftskapitän', first: '', rest: '' })).toEqual([
    'Donaudampfschifffahrtsge',
    'sellschaftskapitän',
  ])
})

test('counts a full-width character as two columns', () => {
  expect(fitLines(narrow, { text: 'カエデモビリティ株式会社の仕事', first: '', rest: '' })).toEqual([
    'カエデモビリティ株式会社',
    'の仕事',
  ])
})

test('leaves a paragraph on one line where there is no terminal', () => {
  const text = 'word '.repeat(200).trim()
  expect(fitLines(plainScreen, { text, first: '⤷ ', rest: '  ' })).toEqual([`⤷ ${text}`])
})

test.each([
  [{ isTTY: true, columns: 80 }, 80],
  [{ isTTY: true, columns: 300 }, 100],
  [{ isTTY: true, columns: 10 }, 24],
  [{ isTTY: true, columns: 0 }, 80],
  [{ isTTY: false }, Infinity],
])('takes %o for a readable width', (stream, columns) => {
  expect(createScreen(stream as NodeJS.WriteStream).columns).toBe(columns)
})

test('fits every paragraph of any script and loses none of it', () => {
  const unit = fc.oneof(
    fc.constantFrom(' ', ' ', '日', 'م', 'ש', '👩‍👩‍👧‍👦', '🇩🇪', 'é', '-', '\u001b[1m', '\n'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  )
  const paragraphs = fc.tuple(fc.string({ unit, maxLength: 300 }).map(printableText), fc.integer({ min: 24, max: 120 }))
  fc.assert(
    fc.property(paragraphs, ([text, columns]) => {
      const lines = fitLines({ ...plainScreen, columns }, { text, first: ' 1. ', rest: '    ' })
      expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(columns)
      expect(lettersOf(lines.map(line => line.slice(4)).join(''))).toBe(lettersOf(text))
    }),
  )
})

function lettersOf(text: string): string {
  return text.normalize().replace(/\s/gu, '')
}
