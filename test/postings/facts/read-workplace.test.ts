import { describe, expect, it } from 'vitest'
import { readWorkplace } from '../../../src/postings/facts/read-workplace.ts'
import { factSource } from '../../support/read-text.ts'

const workplaceOf = (text: string, location: string | null = 'Ghent, Belgium') =>
  readWorkplace(factSource({ title: 'Bookkeeper', hiringOrganization: 'Ledger House', location, text }))[0]?.value ??
  null

describe('where the work is done', () => {
  it.each([
    ['This is a fully remote role.', 'remote'],
    ['We are a remote-first company.', 'remote'],
    ['You can work from anywhere in Europe.', 'remote'],
    ['Praca zdalna', 'remote'],
    ['100% teletrabajo', 'remote'],
    ['Work model: Hybrid', 'hybrid'],
    ['Du arbeitest hybrid, mit Home-Office und Büro.', 'hybrid'],
    ['Home-Office möglich', 'hybrid'],
    ['We are in our Ghent office on Tuesdays and Thursdays.', 'hybrid'],
    ['Onsite in Leeds, no hybrid', 'onsite'],
    ['Modalità di lavoro ibrida', 'hybrid'],
    ['This job is on-site only.', 'onsite'],
    ['No telecommuting', 'onsite'],
    ['This is not a remote role.', 'onsite'],
    ['The job cannot be worked remotely.', 'onsite'],
    ['You work in our office five days a week in the office.', 'onsite'],
    ['Remote work is not possible.', 'onsite'],
  ] as const)('reads "%s" as %s', (text, kind) => {
    expect(workplaceOf(text)?.kind).toBe(kind)
  })

  it.each([
    ['You are in the office 3 days a week.', 3],
    ['Two days per week in our Ghent office', 2],
    ['2 jours de télétravail par semaine', 3],
    ['You may work 2 days from home.', 3],
    ['3 Tage pro Woche im Büro', 3],
  ])('reads the days in the office from "%s"', (text, officeDays) => {
    expect(workplaceOf(text)).toEqual({ kind: 'hybrid', officeDays })
  })

  it.each([
    ['Oslo (hybrid)', 'hybrid'],
    ['Remote – EU', 'remote'],
    ['Porto, Portugal (On-site)', 'onsite'],
  ] as const)('reads the location line "%s"', (location, kind) => {
    expect(workplaceOf('You keep our books.', location)?.kind).toBe(kind)
  })

  it.each([
    'You support remote teams and clients.',
    'Experience with hybrid cloud and remote sensing.',
    'Free fruit, an on-site gym and an on-site interview.',
    'You set up remote access and remote monitoring.',
    'A stipend for your home office equipment.',
    'You keep the books of our customers in Ghent.',
    'Remote/hybrid: not specified',
    'Good knowledge of MS Office and Office 365.',
  ])('reads nothing from "%s"', text => {
    expect(workplaceOf(text)).toBeNull()
  })

  it('keeps both kinds where the posting offers a choice', () => {
    const facts = readWorkplace(
      factSource({
        title: 'Bookkeeper',
        hiringOrganization: 'Ledger House',
        location: 'Remote (Spain) or Hybrid (Madrid)',
        text: 'You keep our books.',
      }),
    )
    expect(facts.map(({ value }) => value.kind)).toEqual(['hybrid', 'remote'])
  })
})
