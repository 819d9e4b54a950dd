import { expect, test } from 'vitest'
import { readPosting } from '../../../src/postings/read-posting.ts'

function gapsOf(lines: string[]) {
  const document = {
    ...{ externalId: null, title: 'Ferry Dispatcher', hiringOrganization: 'Kestrel Line', location: 'Bergen, Norway' },
    ...{ url: null, datePosted: null, validThrough: null, kind: null },
    text: lines.join('\n'),
  }
  return readPosting(document, new Date('2031-05-01T12:00:00Z')).gaps
}

test('a skill that is a must in one line and a plus in another contradicts itself', () => {
  expect(gapsOf(['Requirements', '- Excel is a must', '', 'Nice to have', '- Knowledge of Excel'])).toContain(
    'contradictory-requirement',
  )
})

test('more of a skill that is required may be a plus', () => {
  const lines = [
    'Requirements',
    '- Excel',
    '',
    'Nice to have',
    '- Experience of automating month-end reports with Excel',
  ]
  expect(gapsOf(lines)).not.toContain('contradictory-requirement')
})

test('a deadline that has passed is one', () => {
  expect(gapsOf(['Requirements', '- Excel', '', 'Application deadline: 2 April 2031'])).toContain('deadline-passed')
})

test('the dates that the work itself has are no deadline for applying', () => {
  const lines = ["What you'll do", '- Write the winter timetable, which was due by 2 April 2031', '- Dispatch ferries']
  expect(gapsOf(lines)).not.toContain('deadline-passed')
})
