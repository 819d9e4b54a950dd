import { expect, test } from 'vitest'
import { TitleIndex } from '../../../src/postings/titles/title-index.ts'
import { titlesMatch } from '../../../src/postings/titles/titles-match.ts'

const TITLES = [
  'Senior Data Analyst',
  'Data Quality Analyst',
  'Analytics Engineer',
  'Analytics Engineering Lead',
  'Data Analyst / Analytics Engineer',
  'Software Engineer – Data Platform',
  'Backend Developer (Python/Django)',
  'Django Engineer',
  'Embedded Engineer',
  'Full Stack Engineer',
  'Staff Nurse',
  'Nursing Assistant',
  'UX Designer',
  'Head of Design',
  'Marketing Manager',
  'Performance Marketer',
  'BI Developer',
  'Business Intelligence Engineer',
  'Site Reliability Engineer',
  'Chief of Staff',
  'Forklift Driver',
]
const WANTED = [
  ...['data analyst', 'analyst', 'analytics engineer', 'python / django dev', 'software engineer', 'engineer', 'nurse'],
  ...[
    'marketing',
    'designer',
    'marketer',
    'BI developer',
    'sre',
    'software',
    'backend',
    'driver',
    'head of data',
    'zorbler',
  ],
]

test('an index finds the titles that match one by one', () => {
  const index = new TitleIndex()
  for (const title of TITLES) index.add(title)
  for (const wanted of WANTED) {
    const found = index.matching(wanted).map(at => index.titles[at])
    expect(found.toSorted(), wanted).toEqual(TITLES.filter(title => titlesMatch(wanted, title)).toSorted())
  }
})

test('a title that is added later is found by what was wanted before', () => {
  const index = new TitleIndex()
  index.add('Staff Nurse')
  expect(index.matching('nurse')).toEqual([0])
  index.add('Baker')
  index.add('Night Nurse')
  expect(index.matching('nurse')).toEqual([0, 2])
})
