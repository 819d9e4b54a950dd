import { expect, test } from 'vitest'
import { readPlaces } from '../../../src/postings/facts/read-places.ts'
import { factSource } from '../../support/read-text.ts'

test('a firm named after a country does not put the job there', () => {
  const source = factSource({
    title: 'Senior Brewer',
    hiringOrganization: 'Hopfenherz Austria GmbH',
    location: 'Porto, Portugal',
    text: '# Senior Brewer - Hopfenherz Austria GmbH\n\nYou brew beer.',
  })
  expect(readPlaces(source).map(({ value }) => value.name)).toEqual(['Porto'])
})
