import { expect, it } from 'vitest'
import { readBenefits } from '../../../src/postings/facts/read-benefits.ts'
import { factSource } from '../../support/fact-source.ts'

const benefitsOf = (text: string) => readBenefits(factSource(text)).map(({ value, quote }) => [value, quote])

it('each benefit of a line has its own words', () => {
  expect(benefitsOf('# benefits\nStock options, 28 days of vacation, gym membership')).toEqual([
    ['equity', 'Stock options'],
    ['paid-leave', '28 days of vacation'],
    ['wellness', 'gym membership'],
  ])
})

it('a line of one benefit is quoted whole', () => {
  expect(benefitsOf('# benefits\n- Medical, dental and vision cover for your family')).toEqual([
    ['health-insurance', 'Medical, dental and vision cover for your family'],
  ])
})

it('a perk of its own kind is other', () => {
  expect(benefitsOf('# benefits\n- A library that lends telescopes')).toEqual([
    ['other', 'A library that lends telescopes'],
  ])
})

it('knows benefits in other languages', () => {
  expect(
    benefitsOf('# benefits\n- 30 Tage Urlaub\n- Titres restaurant\n- Prywatna opieka medyczna').map(([kind]) => kind),
  ).toEqual(['paid-leave', 'meals', 'health-insurance'])
})

it('outside their section only an offer counts', () => {
  expect(benefitsOf('We offer a pension and annual leave').map(([kind]) => kind)).toEqual(['pension', 'paid-leave'])
  expect(benefitsOf('# requirements\nExperience in health insurance')).toEqual([])
  expect(benefitsOf('Our customers buy health insurance online')).toEqual([])
})
