import { describe, expect, it } from 'vitest'
import { readRelocation } from '../../../src/postings/facts/read-relocation.ts'
import { readSeniority } from '../../../src/postings/facts/read-seniority.ts'
import { readTravel } from '../../../src/postings/facts/read-travel.ts'
import { readVisa } from '../../../src/postings/facts/read-visa.ts'
import { factSource } from '../../support/fact-source.ts'

describe('visa', () => {
  it.each([
    ['We sponsor work visas', ['sponsored']],
    ['Visa sponsorship is not available', ['not-sponsored']],
    ['We are unable to sponsor visas', ['not-sponsored']],
    ['Visa sponsorship: no', ['not-sponsored']],
    ['People who need visa sponsorship are ineligible for this post', ['not-sponsored']],
    ['Bei einem Visum können wir leider nicht helfen', ['not-sponsored']],
    ['No ofrecemos patrocinio de visado', ['not-sponsored']],
    ['You must have the right to work in Ireland', ['right-to-work-required']],
    ['If you are not a citizen, we help with your visa', ['sponsored']],
    ['Proud sponsor of the local football club', []],
  ])('%s', (line, values) => {
    expect(readVisa(factSource(line)).map(({ value }) => value)).toEqual(values)
  })
})

describe('relocation', () => {
  it.each([
    ['Relocation package for newcomers', ['offered']],
    ['No relocation assistance', ['not-offered']],
    ['Must be willing to relocate to Bergen', ['required']],
    ['Our office relocated last year', []],
  ])('%s', (line, values) => {
    expect(readRelocation(factSource(line)).map(({ value }) => value)).toEqual(values)
  })
})

describe('travel', () => {
  it.each([
    ['Up to 25% travel', [{ percent: 25 }]],
    ['Willingness to travel', [{ percent: null }]],
    ['Travel is not required', [{ percent: 0 }]],
    ['Reisebereitschaft bis zu 30 %', [{ percent: 30 }]],
    ['A leader of the travel industry', []],
    ['Travel insurance is included', []],
  ])('%s', (line, values) => {
    expect(readTravel(factSource(line)).map(({ value }) => value)).toEqual(values)
  })
})

describe('seniority', () => {
  it('is what the title says', () => {
    expect(readSeniority(factSource('# header\nSenior Welder\n# about-role\nLevel: Junior'))[0]).toMatchObject({
      value: 'senior',
      quote: 'Senior Welder',
    })
  })

  it('is what a labelled line says when the title is silent', () => {
    expect(readSeniority(factSource('# header\nWelder\n# about-role\nSeniority level: Entry level'))[0]).toMatchObject({
      value: 'junior',
    })
  })

  it('is not guessed', () => {
    expect(readSeniority(factSource('# header\nWelder\n# about-role\nYou help senior colleagues'))).toEqual([])
  })
})
