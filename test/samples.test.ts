import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { describePay } from '../bots/describe-pay.ts'
import { english } from '../bots/wording-english.ts'
import { factsOf } from '../src/postings/facts/fact.ts'
import { readPosting } from '../src/postings/read-posting.ts'
import { readDocuments } from '../src/postings/reading/read-documents.ts'

const folder = new URL('../samples/', import.meta.url)
const now = new Date('2026-12-01T09:00:00Z')

/** What a person sees in each sample: title, company, pay and workplace; null where it does not say. */
const expected = [
  ['atelier-mistral-ux-designer.html', 'Designer UX/UI (H/F)', 'Atelier Mistral', '€42,000–€48,000 a year', 'hybrid'],
  [
    'bellbird-payroll-officer.txt',
    'Payroll Officer (part-time)',
    'Bellbird Community Care',
    'A$46.20–49.80 an hour',
    'hybrid',
  ],
  ['bryggen-financial-controller.txt', 'FINANCIAL CONTROLLER', 'Bryggen Seafood AS', null, 'hybrid'],
  ['harbourline-backend-engineer.md', 'Backend Engineer, Tracking', 'Harbourline', null, 'hybrid'],
  [
    'harbourline-senior-backend-engineer.md',
    'Senior Backend Engineer',
    'Harbourline',
    '€78,000–€95,000 a year',
    'remote',
  ],
  [
    'kaede-mobility-machine-learning-engineer.html',
    'Machine Learning Engineer, Demand Forecasting',
    'Kaede Mobility K.K.',
    '¥9,000,000–¥13,000,000 a year',
    'hybrid',
  ],
  [
    'kupferberg-data-engineer.md',
    'Data Engineer (m/w/d)',
    'Kupferberg Energie GmbH',
    '€4,800–€5,600 a month',
    'hybrid',
  ],
  [
    'lantern-street-maths-teacher.txt',
    'Teacher of Mathematics (fixed term, maternity cover)',
    'Lantern Street Community School',
    null,
    'onsite',
  ],
  [
    'meridian-ave-staff-data-scientist.md',
    'Staff Data Scientist, Fraud',
    'Meridian Ave Bank',
    '$212,000–$248,000 a year',
    'hybrid',
  ],
  [
    'northlight-account-executive.md',
    'Account Executive, Mid-Market',
    'Northlight Software',
    'CA$85,000–95,000 a year',
    'hybrid',
  ],
  [
    'oakfield-junior-frontend-developer.md',
    'Junior Frontend Developer',
    'Oakfield Digital',
    'up to £32,000 a year',
    'remote',
  ],
  [
    'parcelwise-warehouse-associate.json',
    'Warehouse Associate, Night Shift',
    'Parcelwise',
    '$19.50–$22.00 an hour',
    null,
  ],
  [
    'quill-and-anchor-content-marketing-manager.md',
    'Content Marketing Manager',
    'Quill & Anchor',
    '£46,000–£52,000 a year',
    'hybrid',
  ],
  ['soltera-solar-technician.json', 'Solar Field Technician', 'Soltera Energía', '€165 a day', 'onsite'],
  [
    'st-brannoc-staff-nurse.txt',
    'Staff Nurse, Acute Medical Unit',
    "St Brannoc's Hospital",
    '£31,400–£38,200 a year',
    'onsite',
  ],
  ['tidepool-customer-success-lead.md', 'Customer Success Lead', 'Tidepool Health', '€58,000–€66,000 a year', 'remote'],
] as const

test.each(expected)(
  'reads %s as a person does',
  { timeout: 30_000 },
  async (name, title, hiringOrganization, pay, workplace) => {
    const posting = await readSample(name)
    const [statedPay] = factsOf(posting.facts, 'baseSalary')
    const [statedWorkplace] = factsOf(posting.facts, 'workplace')
    expect({
      title: posting.title,
      hiringOrganization: posting.hiringOrganization,
      pay: statedPay ? describePay(statedPay.value, english) : null,
      workplace: statedWorkplace?.value.kind ?? null,
      kind: posting.kind,
    }).toEqual({ title, hiringOrganization, pay, workplace, kind: 'posting' })
  },
)

test.each([
  ['guide-how-hiring-works.md', 'How hiring works: a guide for candidates'],
  ['guide-senior-backend-engineer.md', 'What does a senior backend engineer do?'],
])('takes %s for a guide', async (name, title) => {
  const guide = await readSample(name)
  expect([guide.kind, guide.title]).toEqual(['guide', title])
})

test('quotes every fact of every sample where the text says it', async () => {
  for (const name of await readdir(folder)) {
    const { text, facts } = await readSample(name)
    expect(facts.filter(fact => text.slice(fact.start, fact.end) !== fact.quote)).toEqual([])
  }
})

test('notices the sample that says two things about where one works', async () => {
  expect((await readSample('tidepool-customer-success-lead.md')).gaps).toContain('contradictory-workplace')
})

test('covers every sample', async () => {
  const covered = [...expected.map(([name]) => name), 'guide-how-hiring-works.md', 'guide-senior-backend-engineer.md']
  expect((await readdir(folder)).sort()).toEqual(covered.sort())
})

async function readSample(name: string) {
  const results = await Array.fromAsync(readDocuments({ name, bytes: await readFile(new URL(name, folder)) }))
  const [first] = results
  if (results.length !== 1 || first === undefined || 'error' in first)
    throw new Error(`${name}: ${JSON.stringify(first)}`)
  return readPosting(first.document, now)
}
