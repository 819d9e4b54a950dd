import { expect, test } from 'vitest'
import { openTitlesOf } from '../../../src/questions/search/open-titles.ts'
import { readFilters } from '../../../src/questions/search/read-filters.ts'
import { toPostingFilters } from '../../../src/questions/search/to-posting-filters.ts'

const filtersOf = (question: string) => toPostingFilters(readFilters(question, []).filters, openTitlesOf([]))

test('a place that is meant in two ways is looked for in each of them, once', () => {
  const { places } = filtersOf('any nurse jobs in New York?')
  expect(places.map(({ regions, cities }) => ({ regions, cities }))).toEqual([
    { regions: ['new york'], cities: ['new york'] },
    { regions: ['new york'], cities: null },
  ])
})
