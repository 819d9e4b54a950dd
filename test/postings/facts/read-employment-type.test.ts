import { expect, it } from 'vitest'
import { readEmploymentType } from '../../../src/postings/facts/read-employment-type.ts'
import { factSource } from '../../support/fact-source.ts'

const typesOf = (text: string) => readEmploymentType(factSource(text)).map(({ value }) => value)

it.each([
  ['Employment type: Full-time, permanent', ['FULL_TIME', 'PERMANENT']],
  ['Job type: Contract', ['CONTRACTOR']],
  ['This is a 6 month contract', ['CONTRACTOR']],
  ['Type de contrat : CDI, temps plein', ['FULL_TIME', 'PERMANENT']],
  ['Unbefristeter Vertrag in Vollzeit', ['FULL_TIME', 'PERMANENT']],
  ['Contrato indefinido a jornada completa', ['FULL_TIME', 'PERMANENT']],
  ['Fixed-term position, part-time', ['PART_TIME', 'TEMPORARY']],
  ['A paid internship', ['INTERN']],
])('%s', (line, types) => {
  expect(typesOf(line).sort()).toEqual([...types].sort())
})

it.each([
  'Sold to full-time students everywhere in the country since long ago',
  '# requirements\nPrevious internship experience',
  '# benefits\nHealth plan for all full-time employees',
  'We build tools that freelancers and large companies love, and sell them in many countries',
])('says nothing about the role: %s', text => {
  expect(typesOf(text)).toEqual([])
})
