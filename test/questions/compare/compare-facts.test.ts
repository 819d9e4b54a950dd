import { expect, test } from 'vitest'
import type { Fact } from '../../../src/postings/facts/fact.ts'
import { compareFacts } from '../../../src/questions/compare/compare-facts.ts'
import { tableStatements } from '../../../src/questions/compare/table-statements.ts'
import { verifyStatement } from '../../../src/questions/verify/verify-statement.ts'

const at = (quote: string, start: number) => ({ quote, start, end: start + quote.length })
const yearly = { currency: 'EUR', unit: 'YEAR', annualMin: 70_000, annualMax: 85_000 } as const

const analyst: Fact[] = [
  { field: 'baseSalary', value: { min: 70_000, max: 85_000, ...yearly }, ...at('€70k–€85k a year', 10) },
  { field: 'workplace', value: { kind: 'hybrid', officeDays: 2 }, ...at('hybrid, two days in the office', 40) },
  { field: 'skill', value: { name: 'Tableau', necessity: 'preferred' }, ...at('SQL required, Tableau a plus', 80) },
  { field: 'skill', value: { name: 'SQL', necessity: 'required' }, ...at('SQL required, Tableau a plus', 80) },
]
const nurse: Fact[] = [
  {
    field: 'experience',
    value: { minYears: 1, maxYears: null, of: null, necessity: 'required' },
    ...at('a year on a ward', 5),
  },
  { field: 'workplace', value: { kind: 'onsite', officeDays: null }, ...at('on our ward', 30) },
]

const rows = compareFacts([
  { id: 'analyst', revision: 1, facts: analyst },
  { id: 'nurse', revision: 3, facts: nurse },
])

test('fields that either states are compared, and silence stays visible', () => {
  expect(rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
    ['Pay', '€70,000–€85,000 a year', null],
    ['Workplace', 'hybrid, 2 days in the office', 'on site'],
    ['Experience', null, '1+ year'],
    ['Skills', 'SQL, Tableau (a plus)', null],
  ])
})

test('every cell that says something quotes its posting once', () => {
  const skills = rows.find(({ field }) => field === 'skill')!.cells[0]!
  expect(skills.citations).toEqual([
    { posting: 'analyst', revision: 1, quote: 'SQL required, Tableau a plus', start: 80, end: 108 },
  ])
  expect(rows[1]?.cells[1]?.citations[0]).toMatchObject({ posting: 'nurse', revision: 3, quote: 'on our ward' })
})

test('only the fields asked for are compared', () => {
  const pay = compareFacts([{ id: 'analyst', revision: 1, facts: analyst }], ['baseSalary', 'visa'])
  expect(pay.map(({ field }) => field)).toEqual(['baseSalary'])
})

test('a date is written so that it stands in the words that state it', () => {
  const text = 'Apply by December 1, 2026'
  const deadline: Fact = { field: 'deadline', value: '2026-12-01', ...at(text, 0) }
  const baker = { id: 'baker', revision: 1, name: 'Baker', facts: [deadline] }
  const [said] = tableStatements([baker, { id: 'clerk', revision: 1, name: 'Clerk', facts: [] }])
  expect(said?.text).toBe('Apply by · Baker 1 December 2026 · Clerk not stated')
  expect(verifyStatement(said!, [{ posting: 'baker', revision: 1, text, heading: 'Baker' }])).toBeNull()
})
