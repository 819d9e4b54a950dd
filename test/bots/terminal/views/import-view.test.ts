import { expect, test } from 'vitest'
import { plainScreen } from '../../../../bots/terminal/screen.ts'
import { importedLines, importSummary } from '../../../../bots/terminal/views/import-view.ts'
import { english } from '../../../../bots/wording-english.ts'
import type { Fact } from '../../../../src/postings/facts/fact.ts'

const at = { screen: { ...plainScreen, columns: 60 }, wording: english }
const place = { name: 'Bristol', city: 'Bristol', region: null, country: 'GB' }
const facts: Fact[] = [
  { field: 'workplace', value: { kind: 'onsite', officeDays: null }, quote: 'on site', start: 40, end: 47 },
  { field: 'jobLocation', value: place, quote: 'Bristol', start: 0, end: 7 },
]

test('says in a line what was read and in another what to look at', () => {
  const nurse = { outcome: 'opened', title: 'Staff Nurse', hiringOrganization: 'St Brannoc’s', facts } as const
  expect(importedLines({ ...nurse, gaps: ['no-pay', 'contradictory-workplace'] }, at)).toEqual([
    '+ Staff Nurse · St Brannoc’s · Bristol · on site',
    '  to look at: no pay, two workplaces',
  ])
})

test('repeats no advice about a role that is open already', () => {
  const cook = { outcome: 'unchanged', title: 'Cook', hiringOrganization: null, facts: [], gaps: ['no-pay'] } as const
  expect(importedLines(cook, at)).toEqual(['= Cook'])
})

test('names a file that could not be read once', () => {
  expect(importedLines({ outcome: 'failed', where: 'roles/a.pdf', why: 'roles/a.pdf: it is empty.' }, at)).toEqual([
    '✗ roles/a.pdf: it is empty.',
  ])
  expect(importedLines({ outcome: 'failed', where: 'b.jsonl line 3', why: 'The text is missing.' }, at)).toEqual([
    '✗ b.jsonl line 3: The text is missing.',
  ])
})

test('sums up what happened and leaves out what did not', () => {
  expect(importSummary({ opened: 1200, updated: 0, unchanged: 3, failed: 1 }, at)).toEqual([
    '1,200 opened, 3 unchanged, 1 not read.',
  ])
  expect(importSummary({ opened: 0, updated: 0, unchanged: 0, failed: 0 }, at)).toEqual(['0 opened.'])
})
