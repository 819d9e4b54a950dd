import { expect, test } from 'vitest'
import { plainScreen } from '../../../../bots/terminal/screen.ts'
import { cardLines, roleLines } from '../../../../bots/terminal/views/card-view.ts'
import { english } from '../../../../bots/wording-english.ts'
import type { PostingCard } from '../../../../src/questions/answer.ts'

const at = { screen: { ...plainScreen, columns: 40 }, wording: english }

const role: PostingCard = {
  id: 'b4c1',
  title: 'Cook',
  hiringOrganization: 'Juniper House',
  location: 'Leeds',
  url: null,
  state: 'open',
  revision: 1,
  pay: null,
  workplace: null,
  matched: [],
}

test('says that a role is closed beside its name', () => {
  expect(cardLines([{ ...role, state: 'closed' }], at)).toEqual([
    ' 1. Cook · Juniper House · closed',
    '    Leeds · pay not stated',
  ])
})

test('takes control characters out of every field of a card', () => {
  const hostile = '\u001b[2J\u009d0;x\u0007'
  const matched = [{ posting: 'b4c1', revision: 1, quote: `co${hostile}ok`, start: 0, end: 4 }]
  const card = {
    ...role,
    title: `Cook${hostile}`,
    hiringOrganization: `Juniper${hostile} House`,
    location: `Leeds${hostile}`,
    matched,
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  const controls = /[\u0000-\u001f\u007f-\u009f]/u
  expect(cardLines([card], at).filter(line => controls.test(line))).toEqual([])
  expect(roleLines([card], at).filter(line => controls.test(line))).toEqual([])
})

test('lines up numbers of one and two digits', () => {
  const lines = roleLines(
    Array.from({ length: 10 }, () => role),
    at,
  )
  expect(lines[0]).toBe('  1. Cook · Juniper House · Leeds')
  expect(lines[9]).toBe(' 10. Cook · Juniper House · Leeds')
})

test('has a name for a role without a title', () => {
  expect(roleLines([{ ...role, title: '\u0007', location: null }], at)).toEqual([' 1. Untitled role · Juniper House'])
})
