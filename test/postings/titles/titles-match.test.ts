import { expect, it } from 'vitest'
import { titlesMatch } from '../../../src/postings/titles/titles-match.ts'

it.each([
  ['analytics engineer', 'Senior Analytics Engineer'],
  ['analytics engineer', 'Analytics Engineering Lead'],
  ['analytics engineer', 'Data Analytics Engineer'],
  ['data analyst', 'Business Data Analyst'],
  ['data analyst', 'Sr. Data Analyst'],
  ['data analyst', 'Data Analyst II'],
  ['data analyst', 'Data Analyst-Growth'],
  ['analyst (data)', 'Data Analyst – Product'],
  ['python developer', 'Python/Django Engineer'],
  ['python developer', 'Senior Python Backend Engineer'],
  ['python developer', 'Senior Software Engineer (Python)'],
  ['python / django dev', 'Python Developer'],
  ['backend engineer', 'Full-Stack Developer'],
  ['software engineer', 'Java Developer (m/w/d)'],
  ['bi developer', 'Business Intelligence Engineer'],
  ['sre', 'Site Reliability Engineer'],
  ['hr business partner', 'HRBP – Madrid'],
  ['data science', 'Data Scientist'],
  ['recruiter', 'Talent Acquisition Partner'],
  ['project manager', 'Chef de projet'],
  ['data analyst', 'Datenanalystin (w/m/d)'],
  ['nurse', 'Registered Nurse, Night Shift'],
  ['marketing', 'Marketing Analyst'],
  ['marketing', 'Head of Marketing'],
  ['cto', 'Chief Technology Officer'],
])('%s is met by %s', (wanted, title) => {
  expect(titlesMatch(wanted, title)).toBe(true)
})

it.each([
  ['analytics engineer', 'Data Engineer'],
  ['data analyst', 'Business Analyst'],
  ['data analyst', 'Systems Analyst'],
  ['data analyst', 'Data Scientist'],
  ['product manager', 'Project Manager'],
  ['python developer', 'Java Developer'],
  ['data engineer', 'Software Engineer – Data Platform'],
  ['software engineer', 'Mechanical Engineer'],
  ['frontend developer', 'Backend Developer'],
  ['nurse', 'Nursery Teacher'],
])('%s is not met by %s', (wanted, title) => {
  expect(titlesMatch(wanted, title)).toBe(false)
})
