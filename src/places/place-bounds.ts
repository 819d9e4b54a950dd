import type { Place } from '../postings/facts/fact.ts'
import { CITY_PARTS, COUNTIES, COUNTRY_GROUPS, METROPOLITAN_AREAS } from './place-tables.ts'

/**
 * What `placeContains` asks of a place inside, as sets that a database can compare, in lower case: its name is one of
 * `names`, or else it lies in every list that is not null, where a place without that part is let through only if the list
 * is a `mayLack` one.
 */
export interface PlaceBounds {
  names: string[]
  /** ISO 3166-1 alpha-2, upper case. */
  countries: string[] | null
  regions: string[] | null
  cities: string[] | null
  /** A city named without its country or region is taken to be the one meant. */
  mayLack: 'country-and-region' | 'nothing'
}

/** The bounds of a place asked for: "Europe" is its countries, "England" itself and its counties, "Berlin" a city. */
export function placeBounds(outer: Place): PlaceBounds {
  const none: PlaceBounds = { names: [], countries: null, regions: null, cities: null, mayLack: 'nothing' }
  const group = outer.country === null ? COUNTRY_GROUPS.find(({ names }) => isNamed(outer.name, names)) : undefined
  if (group) return { ...none, names: groupsWithin(group.countries), countries: group.countries.split(' ') }
  const area = METROPOLITAN_AREAS.find(({ names }) => isNamed(outer.name, names))
  if (area) {
    const [names, cities] = [area.names.split('=').map(lower), area.cities.split('|').map(lower)]
    return { names, countries: [area.country], regions: [lower(area.region)], cities, mayLack: 'country-and-region' }
  }
  const countries = outer.country === null ? null : [outer.country]
  if (outer.city !== null) {
    const regions = outer.region === null ? null : regionsAround(outer.region)
    return { ...none, countries, regions, cities: [lower(outer.city)], mayLack: 'country-and-region' }
  }
  if (outer.region === null) return { ...none, countries: countries ?? [] }
  const parts = CITY_PARTS[outer.region]?.split('|').map(lower) ?? []
  return { ...none, names: parts, countries, regions: [lower(outer.region), ...countiesOf(outer.region)] }
}

/** The groups that lie in these countries: what is open "in the EU" is open in Europe. */
function groupsWithin(countries: string): string[] {
  const outer = new Set(countries.split(' '))
  return COUNTRY_GROUPS.filter(group => group.countries.split(' ').every(country => outer.has(country))).flatMap(
    group => group.names.split('=').map(lower),
  )
}

/** The region, its nation and its counties: postings name either. */
function regionsAround(region: string): string[] {
  const nations = Object.keys(COUNTIES).filter(nation => countiesOf(nation).includes(lower(region)))
  return [lower(region), ...nations.map(lower), ...countiesOf(region)]
}

function countiesOf(nation: string): string[] {
  return COUNTIES[nation]?.split('|').map(lower) ?? []
}

const lower = (name: string): string => name.normalize('NFC').toLowerCase()
const isNamed = (name: string, names: string): boolean => names.split('=').some(each => lower(each) === lower(name))
