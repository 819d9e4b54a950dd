import { expect, it } from 'vitest'
import { readTitle } from '../../../src/postings/titles/read-title.ts'

it('leaves out rank, gender marks, place and requisition number', () => {
  expect(readTitle('Senior Data Engineer (m/f/d) - Lisbon').head).toBe('Data Engineer')
  expect(readTitle('(Senior) Accountant, Req 48213').head).toBe('Accountant')
})

it('names every role of a double title', () => {
  expect(readTitle('Data Analyst / Analytics Engineer').families).toEqual(['data analyst', 'analytics engineer'])
})

it.each([
  ['Senior Analytics Engineer', 'senior'],
  ['Sr. Nurse', 'senior'],
  ['Junior Tester', 'junior'],
  ['Lead Python Developer', 'lead'],
  ['Engineering Manager', 'manager'],
  ['Head of Data', 'director'],
  ['Principal Scientist', 'staff'],
  ['Working Student Marketing', 'intern'],
  ['CTO', 'executive'],
  ['Medior Ontwikkelaar', 'mid'],
])('%s is of rank %s', (title, seniority) => {
  expect(readTitle(title).seniority).toBe(seniority)
})

it.each([
  'Data Analyst',
  'Product Manager',
  'Staff Nurse',
  'Staff Accountant',
  'Lead Generation Specialist',
  'Internal Auditor',
])('%s states no rank', title => {
  expect(readTitle(title).seniority).toBeNull()
})
