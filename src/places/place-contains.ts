import type { Place } from '../postings/facts/fact.ts'
import { placeKey } from './place-key.ts'
import { CITY_PARTS, COUNTIES, COUNTRY_GROUPS, METROPOLITAN_AREAS } from './place-tables.ts'

/**
 * Whether `inner` lies in `outer`, or is it: Europe contains Germany contains Bavaria contains Munich. A place that names
 * less than is asked (only "Germany" when Munich is meant) is not contained.
 */
export function placeContains(outer: Place, inner: Place): boolean {
  const group = membersOf(outer)
  if (group) {
    const members = inner.country === null ? membersOf(inner) : new Set([inner.country])
    return members !== null && [...members].every(country => group.has(country))
  }
  const area = METROPOLITAN_AREAS.find(({ names }) => isNamed(outer.name, names))
  if (area) {
    if (isNamed(inner.name, area.names)) return true
    return (
      inner.city !== null &&
      sameWhereGiven(area.region, inner.region) &&
      area.cities.split('|').some(city => same(city, inner.city))
    )
  }
  if (!sameWhereGiven(outer.country, inner.country)) return false
  if (outer.city !== null) return same(outer.city, inner.city) && regionsAgree(outer.region, inner.region)
  if (outer.region !== null) return inner.region !== null && regionHolds(outer.region, inner)
  return outer.country !== null && outer.country === inner.country
}

function membersOf(place: Place): Set<string> | null {
  if (place.country !== null) return null
  const group = COUNTRY_GROUPS.find(({ names }) => isNamed(place.name, names))
  return group ? new Set(group.countries.split(' ')) : null
}

/** "England" holds "Cornwall"; the city-states' name is their region's. */
function regionHolds(outer: string, inner: Place): boolean {
  return (
    same(outer, inner.region) ||
    same(outer, nationOf(inner.region)) ||
    CITY_PARTS[outer]?.split('|').includes(inner.name) === true
  )
}

function regionsAgree(outer: string | null, inner: string | null): boolean {
  return sameWhereGiven(outer, inner) || same(nationOf(outer) ?? '', inner) || same(nationOf(inner) ?? '', outer)
}

function nationOf(region: string | null): string | null {
  if (region === null) return null
  return (
    Object.entries(COUNTIES).find(([, counties]) => counties.split('|').some(county => same(county, region)))?.[0] ??
    null
  )
}

const same = (a: string, b: string | null): boolean => a !== '' && b !== null && placeKey(a) === placeKey(b)
const sameWhereGiven = (a: string | null, b: string | null): boolean =>
  a === null || b === null || placeKey(a) === placeKey(b)
const isNamed = (name: string, names: string): boolean => names.split('=').some(each => same(each, name))
