import { describe, expect, test } from 'vitest'
import { describeFilters } from '../../../src/questions/search/describe-filters.ts'
import { readFilters } from '../../../src/questions/search/read-filters.ts'

const ORGANIZATIONS = ['Bellbird GmbH', 'Orange Grove', 'Salt']

const read = (question: string) => readFilters(question, ORGANIZATIONS).filters
const labels = (question: string) => describeFilters(read(question))

describe('a half-typed question is read as filters:', () => {
  test.each([
    ['any product manager jobs in Toulouse?', ['product manager', 'Toulouse']],
    ['senior frontend developer, 100% remote, anything?', ['senior', 'frontend developer', 'remote']],
    ['wfh data engineer jobs', ['data engineer', 'remote']],
    ['which qa engineer jobs ask for Cypress or Playwright', ['qa engineer', 'Cypress or Playwright']],
    ['part time nurse jobs in krakow', ['nurse', 'Kraków', 'part-time']],
    ['ux designer roles paying at least 60k euros a year', ['ux designer', 'from €60,000 a year']],
    ['contract roles, £450/day', ['contract', 'from £450 a day']],
    ['SQL data analyst roles', ['data analyst', 'SQL']],
    ['any jobs at bellbird?', ['Bellbird GmbH']],
    ['polish companies hiring?', ['Poland']],
  ])('%s', (question, expected) => {
    expect(labels(question)).toEqual(expect.arrayContaining(expected))
    expect(labels(question)).toHaveLength(expected.length)
  })

  test('a skill in front of a kind of worker makes the title; alone it is a skill', () => {
    expect(read('any python developer jobs?')).toMatchObject({ titles: ['python developer'], skills: [] })
    expect(read('any python jobs?')).toMatchObject({ titles: [], skills: [['Python']] })
  })

  test('a field is looked for in titles, whatever skill has its name', () => {
    expect(read('any DevOps jobs?')).toMatchObject({ titles: ['devops'], skills: [] })
  })

  test('a one-letter language counts where a skill is added to a title', () => {
    expect(read('R + data analyst jobs?')).toMatchObject({ titles: ['data analyst'], skills: [['R']] })
  })

  test('alternatives of a skill belong together, and several skills must all be met', () => {
    expect(read('backend jobs with Go or Rust and Kafka').skills).toEqual([['Go', 'Rust'], ['Kafka']])
  })

  test('a skill that no vocabulary has counts behind words that ask for one', () => {
    expect(read('which jobs mention Quibbleware?').skills).toEqual([['Quibbleware']])
  })

  test('what remains and carries content is kept, so that it is looked for and not dropped', () => {
    expect(read('any fintech jobs?').words).toBe('fintech')
    expect(read('show me some good jobs please').words).toBeNull()
  })
})

describe('where the job should be', () => {
  test('is a town behind “in”, although an organization is named like it', () => {
    const filtersOf = (question: string) => readFilters(question, ['Preston', 'Bellbird GmbH']).filters
    expect(filtersOf('jobs in Preston')).toMatchObject({ hiringOrganizations: [], places: [{ city: 'Preston' }] })
    expect(filtersOf('jobs at Preston').hiringOrganizations).toEqual(['Preston'])
    expect(filtersOf('any openings in Bellbird?').hiringOrganizations).toEqual(['Bellbird GmbH'])
  })

  test('keeps every meaning of a name', () => {
    const meant = read('nurse jobs in Georgia').places.map(({ region, country }) => [region, country])
    expect(meant).toEqual([
      [null, 'GE'],
      ['Georgia', 'US'],
    ])
  })

  test('is narrowed by the region typed behind it', () => {
    expect(read('baker jobs in paris texas').places).toMatchObject([{ city: 'Paris', region: 'Texas', country: 'US' }])
  })

  test('is looked for even if no gazetteer knows it', () => {
    expect(read('any jobs in Quendelby please').places).toMatchObject([{ city: 'Quendelby', country: null }])
    expect(read('jobs in data').places).toEqual([])
  })

  test('is not a language that is spoken', () => {
    expect(read('german speaking support agent jobs').places).toEqual([])
    expect(read('german support agent jobs').places).toMatchObject([{ country: 'DE' }])
  })
})

describe('the least pay', () => {
  test.each([
    ['jobs over 70,000 GBP', { amount: 70_000, currency: 'GBP', unit: 'YEAR' }],
    ['jobs paying 90k£ or more', { amount: 90_000, currency: 'GBP', unit: 'YEAR' }],
    ['jobs from 4.000 € im Monat', { amount: 4000, currency: 'EUR', unit: 'MONTH' }],
    ['at least $45 an hour, remote', { amount: 45, currency: 'USD', unit: 'HOUR' }],
    ['driver jobs paying 55k', { amount: 55_000, currency: null, unit: 'YEAR' }],
  ])('of "%s"', (question, expected) => {
    expect(read(question).payAtLeast).toEqual(expected)
  })

  test.each(['companies with over 10,000 employees hiring?', 'jobs under 50k', 'jobs for 3 years of experience'])(
    'is not named by "%s"',
    question => {
      expect(read(question).payAtLeast).toBeNull()
    },
  )

  test('takes "$" and "kr" for those of the country asked for', () => {
    expect(read('nurse jobs in Canada paying $80,000').payAtLeast?.currency).toBe('CAD')
    expect(read('teacher jobs in Oslo from 500 000 kr').payAtLeast?.currency).toBe('NOK')
  })
})

test('words that only look like a wish are none', () => {
  expect(read('remote sensing engineer jobs').workplaces).toEqual([])
  expect(read('contract negotiation jobs').employmentTypes).toEqual([])
  expect(read('jobs where I lead a team').seniorities).toEqual([])
  expect(read('jobs with salt').hiringOrganizations).toEqual(['Salt'])
  expect(read('jobs that need salt water diving').hiringOrganizations).toEqual([])
  expect(read('which jobs ask for Salt?').hiringOrganizations).toEqual([])
})

test('each understood filter points at the words that say it', () => {
  const question = 'Hybrid nurse jobs in Leeds, at least £30k?'
  const { understood } = readFilters(question, [])
  expect(understood.map(({ start, end }) => question.slice(start, end))).toEqual([
    'Hybrid',
    'nurse',
    'Leeds',
    'at least £30k',
  ])
})
