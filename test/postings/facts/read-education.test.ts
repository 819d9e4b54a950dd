import { expect, it } from 'vitest'
import { readEducation } from '../../../src/postings/facts/read-education.ts'
import { factSource } from '../../support/fact-source.ts'

const educationOf = (line: string) => readEducation(factSource(line)).map(({ value }) => value)

it.each([
  ["Bachelor's degree in biology", 'bachelor', 'required', false],
  ['BSc or MSc in physics', 'bachelor', 'required', false],
  ["A Master's degree is preferred", 'master', 'preferred', false],
  ['Degree in law or equivalent experience', 'degree', 'required', true],
  ['High school diploma required', 'secondary', 'required', false],
  ['PhD in chemistry is a plus', 'doctorate', 'preferred', false],
  ['Abgeschlossenes Studium der Informatik', 'degree', 'required', false],
  ['Diplôme de niveau Bac+5', 'master', 'required', false],
  ['Wykształcenie wyższe techniczne', 'degree', 'required', false],
])('%s', (line, level, necessity, orExperience) => {
  expect(educationOf(line)).toEqual([{ level, necessity, orExperience }])
})

it('tells the degree required from the one wished for', () => {
  expect(educationOf("Bachelor's degree required; Master's preferred")).toEqual([
    { level: 'bachelor', necessity: 'required', orExperience: false },
    { level: 'master', necessity: 'preferred', orExperience: false },
  ])
})

it.each([
  'A high degree of autonomy',
  'Certified Scrum Master',
  'Own our master data',
  'No degree required',
  'MS Office and MS SQL',
])('asks for no degree: %s', line => {
  expect(educationOf(line)).toEqual([])
})
