import { expect, test } from 'vitest'
import { findPlaces } from '../../src/places/find-places.ts'
import { type PlaceBounds, placeBounds } from '../../src/places/place-bounds.ts'
import { placeContains } from '../../src/places/place-contains.ts'
import type { Place } from '../../src/postings/facts/fact.ts'

const NAMES = [
  'Europe',
  'EU',
  'DACH',
  'Germany',
  'Bavaria',
  'Munich',
  'Berlin',
  'Vienna',
  'England',
  'Cornwall',
  'Leeds',
]
NAMES.push('Texas', 'Austin', 'Silicon Valley', 'Palo Alto', 'California', 'Brooklyn', 'Singapore', 'Norway')

const placeNamed = (name: string): Place => findPlaces(name, 'field')[0]!.place

test.each(NAMES)('what lies in %s is the same for a database as in memory', outer => {
  const inside = (name: string) => placeContains(placeNamed(outer), placeNamed(name))
  expect(NAMES.filter(name => lies(placeBounds(placeNamed(outer)), placeNamed(name)))).toEqual(NAMES.filter(inside))
})

/** As the store compares the columns of a location fact. */
function lies(
  { names, countries, regions, cities, mayLack }: PlaceBounds,
  { name, city, region, country }: Place,
): boolean {
  const within = (list: string[] | null, value: string | null, lenient: boolean) =>
    list === null || (value === null ? lenient : list.includes(value))
  const lenient = mayLack === 'country-and-region'
  return (
    names.includes(name.toLowerCase()) ||
    (within(countries, country, lenient) &&
      within(regions, region?.toLowerCase() ?? null, lenient) &&
      within(cities, city?.toLowerCase() ?? null, false))
  )
}
