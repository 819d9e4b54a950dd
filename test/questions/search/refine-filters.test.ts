import { expect, test } from 'vitest'
import { describeFilters } from '../../../src/questions/search/describe-filters.ts'
import { readFilters } from '../../../src/questions/search/read-filters.ts'
import { refineFilters } from '../../../src/questions/search/refine-filters.ts'

const first = readFilters('any ux designer jobs in Leeds?', []).filters

function refined(question: string): string[] | null {
  const filters = refineFilters(first, question, [])
  return filters && describeFilters(filters)
}

test.each([
  ['only remote ones', ['ux designer', 'remote', 'Leeds']],
  ['and in York?', ['ux designer', 'York']],
  ['what about hybrid', ['ux designer', 'hybrid', 'Leeds']],
  ['with Figma', ['ux designer', 'Figma', 'Leeds']],
  ['York?', ['ux designer', 'York']],
  ['how about product designers?', ['product designers', 'Leeds']],
  ['and anywhere?', ['ux designer']],
  ['show me these roles', ['ux designer', 'Leeds']],
])('"%s" refines the search before it', (question, expected) => {
  expect(refined(question)).toEqual(expected)
})

test.each(['any nurse jobs in Oslo?', 'python jobs in Oslo', 'what do they pay?', 'who founded Bellbird?'])(
  '"%s" starts anew',
  question => {
    expect(refined(question)).toBeNull()
  },
)

test('skills add up, and "instead" replaces them', () => {
  const figma = refineFilters(first, 'with Figma', [])!
  expect(refineFilters(figma, 'and Sketch', [])?.skills).toEqual([['Figma'], ['Sketch']])
  expect(refineFilters(figma, 'Sketch instead', [])?.skills).toEqual([['Sketch']])
})
