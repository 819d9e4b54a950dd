import { describe, expect, it } from 'vitest'
import { findPlaces } from '../../src/places/find-places.ts'
import { placeContains } from '../../src/places/place-contains.ts'
import { readPlacesField } from '../../src/places/read-places-field.ts'

const short = ({ place }: { place: { name: string; region: string | null; country: string | null } }) =>
  [place.name, place.region, place.country].filter(part => part !== null).join('/')

describe('a location line', () => {
  it.each([
    ['Near Falmouth, Cornwall, UK', ['Falmouth/Cornwall/GB']],
    ['Cluj-Napoca, Romania or Gdańsk, Poland (Hybrid)', ['Cluj-Napoca/RO', 'Gdańsk/Pomeranian/PL']],
    ['Cambridge, MA', ['Cambridge/Massachusetts/US']],
    ['12 Elm St. Suite 4, Boston, MA 02111, US', ['Boston/Massachusetts/US']],
    ['Savannah, Georgia', ['Savannah/Georgia/US']],
    ['Batumi, Georgia', ['Batumi/GE']],
    ['München', ['Munich/Bavaria/DE']],
    ['Hamburg, Berlin, or Porto', ['Hamburg/Hamburg/DE', 'Berlin/Berlin/DE', 'Porto/Porto District/PT']],
    ['Shoreditch, London, England', ['London/England/GB']],
    ['Remote – EU', ['EU']],
    ['Kleinkleckersdorf, Germany', ['Kleinkleckersdorf/DE']],
    ['Portland, OR or New York, NY', ['Portland/Oregon/US', 'New York/New York/US']],
    ['Reading', ['Reading/England/GB']],
    ['Remote', []],
  ])('reads %j', (field, places) => {
    expect(readPlacesField(field).map(short)).toEqual(places)
  })
})

describe('running text', () => {
  it('takes everyday words for places only where one is expected', () => {
    expect(findPlaces('A nice mobile team that loves reading. Our office is in Nice.').map(short)).toEqual([
      'Nice/Provence-Alpes-Côte d’Azur/FR',
    ])
    expect(findPlaces('Contact us. It is a most important lead.')).toEqual([])
  })

  it('takes a region or country beside a name with it', () => {
    const text = 'Join us in Perth, Scotland.'
    const [found] = findPlaces(text)
    expect(found && text.slice(found.start, found.end)).toBe('Perth, Scotland')
    expect(found?.place).toMatchObject({ city: 'Perth', country: 'GB' })
  })
})

describe('a typed question', () => {
  it.each([
    ['any jobs in salt lake', ['Salt Lake City/Utah/US']],
    ['roles in nyc?', ['New York/New York/US']],
    ['python stockholm', ['Stockholm/Stockholm County/SE']],
    ['something in the bay area', ['San Francisco Bay Area/California/US']],
    ['jobs in cambridge ma', ['Cambridge/Massachusetts/US']],
    ['remote in europe', ['Europe']],
    ['can you help us with reading', []],
  ])('finds the places of %j', (text, places) => {
    expect(findPlaces(text, 'typed').map(short)).toEqual(places)
  })
})

describe('containment', () => {
  const place = (text: string) => readPlacesField(text)[0]!.place
  it.each([
    ['Europe', 'Munich, Germany', true],
    ['Germany', 'Munich, Germany', true],
    ['Bavaria', 'München', true],
    ['DACH', 'Zürich', true],
    ['England', 'Falmouth, Cornwall, UK', true],
    ['Cornwall', 'Falmouth, Cornwall, UK', true],
    ['California', 'San Francisco Bay Area', true],
    ['San Francisco Bay Area', 'Oakland, CA', true],
    ['Europe', 'Germany', true],
    ['Munich', 'Germany', false],
    ['Germany', 'Vienna, Austria', false],
    ['Cambridge, MA', 'Cambridge, UK', false],
    ['EU', 'London, UK', false],
    ['Georgia, United States', 'Tbilisi, Georgia', false],
  ])('%s holds %s: %s', (outer, inner, holds) => {
    expect(placeContains(place(outer), place(inner))).toBe(holds)
  })
})
