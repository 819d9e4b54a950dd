import { expect, test } from 'vitest'
import { skillIndex } from '../../../src/postings/skills/skill-index.ts'
import { isTool, kindsAskedFor, skillsWithKinds } from '../../../src/postings/skills/skill-kinds.ts'

const skillsAskedFor = (question: string) => kindsAskedFor(question).flatMap(({ skills }) => [...skills])

test('every skill that is of a kind is one that the vocabulary knows', () => {
  expect(skillsWithKinds().filter(skill => !skillIndex().skills.has(skill))).toEqual([])
})

test.each([
  ['which data warehouse do they use?', 'Snowflake'],
  ['what do you orchestrate the pipelines with', 'Airflow'],
  ['is there a bi tool?', 'Tableau'],
  ['which front-end framework is it', 'React'],
  ['which aws services', 'DynamoDB'],
  ['what patient records system does the ward have', 'EHR'],
])('“%s” asks for a kind of tool of which %s is one', (question, skill) => {
  expect(skillsAskedFor(question)).toContain(skill)
})

test('a tool that is called by name is asked for itself, not as a kind', () => {
  expect(skillsAskedFor('do they use azure devops?')).not.toContain('AWS')
  expect(skillsAskedFor('do i need databricks?')).toEqual([])
})

test('a driving licence and bookkeeping are skills, and no tools', () => {
  expect(['Python', 'Salesforce', 'AutoCAD'].filter(isTool)).toEqual(['Python', 'Salesforce', 'AutoCAD'])
  expect(['Driving licence', 'Bookkeeping'].filter(isTool)).toEqual([])
})
