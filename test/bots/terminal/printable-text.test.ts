import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printableText } from '../../../bots/terminal/printable-text.ts'

test.each([
  ['colours', '\u001b[31mred\u001b[0m text', 'red text'],
  ['a window title', '\u001b]0;owned\u0007Engineer', 'Engineer'],
  ['a clipboard write', '\u001b]52;c;ZWNobyBoaQ==\u0007Engineer', 'Engineer'],
  ['a hidden hyperlink', '\u001b]8;;https://evil.example\u0007apply\u001b]8;;\u0007', 'apply'],
  ['cursor movement by an eight-bit control', 'a\u009b2Jb', 'ab'],
  ['a carriage return that overwrites the line', 'Salary: 50k\rSalary: 500k', 'Salary: 50k Salary: 500k'],
  ['a bell and a backspace', 'a\u0007b\u0008c', 'abc'],
  ['text turned around by an override', 'pay \u202e000,005\u202c a year', 'pay 000,005 a year'],
  ['line and paragraph separators', 'one\u2028two\u2029three', 'one two three'],
])('takes %s out of a posting', (_name, hostile, expected) => {
  expect(printableText(hostile)).toBe(expected)
})

test.each(['カエデモビリティ', 'مهندس برمجيات في دبي', 'Ingénieur·e – Żółw 👩‍👩‍👧‍👦'])(
  'keeps every letter of %s',
  text => {
    expect(printableText(text)).toBe(text)
  },
)

test('lets no control character through, whatever a posting holds', () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\u001b', '[', ']', ';', 'm', '\u009b', '\u0007', '\u202e', '\n'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  })
  fc.assert(
    fc.property(hostile, text => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(printableText(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u)
    }),
  )
})
