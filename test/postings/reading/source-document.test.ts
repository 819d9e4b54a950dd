import { expect, test } from 'vitest'
import { sourceDocument } from '../../../src/postings/reading/source-document.ts'

test('an address that cannot be followed is left out rather than refused with the posting', () => {
  const urls = ['https://jobs.example/1', 'www.jobs.example/1', ' ', 'T.B.D.', 'role.html', 'javascript:alert(1)']
  expect(urls.map(url => sourceDocument('Baker wanted.', { url }).url)).toEqual([
    'https://jobs.example/1',
    'https://www.jobs.example/1',
    null,
    null,
    null,
    null,
  ])
})
