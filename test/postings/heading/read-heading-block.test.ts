import { expect, test } from 'vitest'
import { readHeadingBlock } from '../../../src/postings/heading/read-heading-block.ts'

const title = 'Glazier'

test.each<[string, string[], string | null, string | null]>([
  ['a line of parts', ['**Clearpane** · Ghent, Belgium · Hybrid'], 'Clearpane', 'Ghent, Belgium'],
  ['a firm above its place', ['Clearpane Works', 'Ghent, Belgium'], 'Clearpane Works', 'Ghent, Belgium'],
  ['a dash between firm and place', ['Clearpane – Lyon, France'], 'Clearpane', 'Lyon, France'],
  ['a firm with its legal form before the place', ['Clearpane AS, Bergen, Norway'], 'Clearpane AS', 'Bergen, Norway'],
  ['a firm beside a workplace', ['Clearpane | Remote | Workshop Team'], 'Clearpane', null],
  ['a lone legal form', ['Clearpane Verglasungen GmbH'], 'Clearpane Verglasungen GmbH', null],
  ['a place of several parts alone', ['Redruth, Cornwall, United Kingdom'], null, 'Redruth, Cornwall, United Kingdom'],
])('reads %s', (_name, lines, hiringOrganization, location) => {
  expect(
    readHeadingBlock(['# Glazier', ...lines, 'We fit windows in old houses, and we fit them well.'], title),
  ).toEqual({
    hiringOrganization,
    location,
  })
})

test.each([
  ['a slogan', 'See the light'],
  ['a department', 'Engineering · Ghent, Belgium · Full-time'],
  ['a team', 'Workshop Team · Hybrid'],
  ['a sentence', 'Clearpane is looking for a glazier in Ghent, Belgium.'],
  ['another heading', '## Clearpane · Ghent, Belgium'],
  ['a list', '- Clearpane · Ghent, Belgium'],
  ['a key', 'Department: Windows'],
])('takes %s for no firm', (_name, line) => {
  expect(readHeadingBlock(['Glazier', line], title).hiringOrganization).toBeNull()
})
