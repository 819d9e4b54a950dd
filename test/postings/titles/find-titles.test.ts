import { expect, it } from 'vitest'
import { findTitles } from '../../../src/postings/titles/find-titles.ts'

const titlesOf = (question: string) => findTitles(question).map(mention => mention.title)

it.each([
  ['any analytics engineer jobs in Porto?', ['analytics engineer']],
  ['show me analyst (data) openings', ['data analyst']],
  ['looking for python / django dev roles', ['python engineer / django engineer']],
  ['got any finance jobs?', ['finance']],
  ['sre roles pls', ['site-reliability engineer']],
  ['is the hr business partner role remote', ['hr business-partner partner']],
  ['how many nurse positions', ['nurse']],
  ['do you have full-stack developer vacancies', ['fullstack engineer']],
])('%s asks for %j', (question, titles) => {
  expect(titlesOf(question)).toEqual(titles)
})

it.each([
  'how much does it pay?',
  'who will be my manager',
  'is there a team lead',
  'can i work from home',
  'what do they develop',
])('%s names no role', question => {
  expect(titlesOf(question)).toEqual([])
})

it('tells the rank apart and where the question names the role', () => {
  const question = 'any senior data engineer jobs'
  const [mention] = findTitles(question)
  expect(mention).toMatchObject({ title: 'data engineer', seniority: 'senior' })
  expect(question.slice(mention!.start, mention!.end)).toBe('senior data engineer')
})

it('does not take the words before a rank for a part of the title', () => {
  expect(titlesOf('at Acme Digital senior python dev, which tools?')).toEqual(['python engineer'])
})
