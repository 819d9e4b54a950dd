import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../src/postings/facts/read-application.ts'
import { readDeadline, readStartDate } from '../../../src/postings/facts/read-dates.ts'
import { readQualifications, readResponsibilities } from '../../../src/postings/facts/read-duties.ts'
import { readInterview } from '../../../src/postings/facts/read-interview.ts'
import { readReportsTo } from '../../../src/postings/facts/read-reporting.ts'
import { factSource } from '../../support/fact-source.ts'

describe('dates', () => {
  it.each([
    ['Application deadline: 31 March 2027', ['2027-03-31']],
    ['Bewerbungsfrist: 15.04.2027', ['2027-04-15']],
    ['Applications close on 5 May', ['5 May']],
    ['Hakuaika päättyy: 2.8.2027', ['2027-08-02']],
    ['Bitte bewirb dich bis zum 31. März 2027', ['2027-03-31']],
    ['Scadenza: 10 maggio 2027', ['2027-05-10']],
    ['We never miss a deadline', []],
    ['Able to meet deadlines in 2 time zones', []],
  ])('deadline: %s', (line, values) => {
    expect(readDeadline(factSource(line)).map(({ value }) => value)).toEqual(values)
  })

  it.each([
    ['Start date: 1 June 2027', ['2027-06-01']],
    ['Start date: September', ['September']],
    ['Wir suchen ab sofort Verstärkung', ['ab sofort']],
    ['Job starts ASAP', ['ASAP']],
    ['Start date: 03/04/2027', ['03/04/2027']],
    ['Eintrittstermin: 1. April 2027', ['2027-04-01']],
    ['Arbeitsbeginn: 01.05.2027', ['2027-05-01']],
    ['Inizio: 1 settembre 2027', ['2027-09-01']],
    ['Start: January 2027', ['January 2027']],
    ['Contact us immediately', []],
  ])('start: %s', (line, values) => {
    expect(readStartDate(factSource(line)).map(({ value }) => value)).toEqual(values)
  })
})

describe('reporting line', () => {
  it.each([
    ['You will report directly to the Head of Finance and lead two people.', ['the Head of Finance']],
    ['Reports to: Plant Manager', ['Plant Manager']],
    ['Du berichtest an die Leiterin Einkauf.', ['die Leiterin Einkauf']],
    ['Provide monthly reporting to managers.', []],
    ['Build reports to help the sales director.', []],
  ])('%s', (line, values) => {
    expect(readReportsTo(factSource(line)).map(({ value }) => value)).toEqual(values)
  })
})

describe('application', () => {
  it('gives the address or link with its sentence', () => {
    expect(readApplication(factSource('# application\nSend your CV to jobs@example.org.'))).toMatchObject([
      { value: { email: 'jobs@example.org', url: null }, quote: 'Send your CV to jobs@example.org.' },
    ])
    expect(readApplication(factSource('Apply here: https://example.org/jobs/7.'))).toMatchObject([
      { value: { email: null, url: 'https://example.org/jobs/7' } },
    ])
  })

  it.each([
    'You apply statistical methods',
    '# legal\nAll applicants are treated equally',
    'Agencies: do not send CVs to us',
  ])('is not told by: %s', text => {
    expect(readApplication(factSource(text))).toEqual([])
  })
})

describe('interview steps', () => {
  it('are the lines of their section that name one', () => {
    const text = '# interview\nWhat to expect:\n- Call with our recruiter\n- Trial day\n- Follow us online'
    expect(readInterview(factSource(text)).map(({ value }) => value)).toEqual(['Call with our recruiter', 'Trial day'])
  })

  it('may stand in a sentence elsewhere', () => {
    expect(readInterview(factSource('There are two rounds of interviews.'))).toHaveLength(1)
    expect(readInterview(factSource('# responsibilities\nConduct user interviews'))).toEqual([])
  })
})

describe('duties and qualifications', () => {
  it('are the lines of their sections, without the line that introduces them', () => {
    const source = factSource('# responsibilities\nYou will:\n- Milk the cows\n# preferred\n- A tractor licence')
    expect(readResponsibilities(source).map(({ value }) => value)).toEqual(['Milk the cows'])
    expect(readQualifications(source).map(({ value }) => value)).toEqual([
      { text: 'A tractor licence', necessity: 'preferred' },
    ])
  })

  it('are sentences when there are no such sections', () => {
    const source = factSource('You will repair violins.\nYou have experience in woodwork.\nWe are a small shop.')
    expect(readResponsibilities(source).map(({ value }) => value)).toEqual(['You will repair violins.'])
    expect(readQualifications(source).map(({ value }) => value.text)).toEqual(['You have experience in woodwork.'])
  })
})
