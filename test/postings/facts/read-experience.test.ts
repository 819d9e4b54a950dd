import { describe, expect, it } from 'vitest'
import { readExperience } from '../../../src/postings/facts/read-experience.ts'
import { factSource } from '../../support/fact-source.ts'

const experienceOf = (line: string) => readExperience(factSource(line)).map(({ value }) => value)

describe('years of experience', () => {
  it.each([
    ['3+ years of experience in data modeling', 3, null, 'data modeling'],
    ['At least five years of Python experience', 5, null, 'Python'],
    ["Minimum of 3 years' experience with payroll systems", 3, null, 'payroll systems'],
    ['2–4 yrs as a product designer', 2, 4, 'product designer'],
    ['Two to three years of experience', 2, 3, null],
    ['Kubernetes (2+ years of experience)', 2, null, 'Kubernetes'],
    ['Mindestens 5 Jahre Berufserfahrung im Vertrieb', 5, null, 'Vertrieb'],
    ["3 ans d'expérience en comptabilité", 3, null, 'comptabilité'],
    ['Al menos 4 años de experiencia en ventas', 4, null, 'ventas'],
    ['Minimum 3 lata doświadczenia w logistyce', 3, null, 'logistyce'],
    ['Vähintään 5 vuotta kokemusta', 5, null, null],
  ])('%s', (line, minYears, maxYears, of) => {
    expect(experienceOf(line)).toMatchObject([{ minYears, maxYears, of }])
  })

  it('may be asked for without a number', () => {
    expect(experienceOf('Mehrjährige Erfahrung in der Pflege')).toMatchObject([{ minYears: null, maxYears: null }])
  })

  it('may be a wish', () => {
    expect(experienceOf('Ideally 2 years of experience in retail')).toMatchObject([{ necessity: 'preferred' }])
  })
})

it.each([
  'The firm was founded 12 years ago by two engineers with experience in shipping.',
  'We have 20 years of experience in building bridges.',
  'Join a 35 year old organization with a background in health.',
  'A 2 year contract with professional support.',
  'Over the next 3 years you will be building a new platform.',
  'You must be 18 years old with work experience.',
])('is not: %s', line => {
  expect(experienceOf(line)).toEqual([])
})
