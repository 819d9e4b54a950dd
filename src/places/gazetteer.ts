import { createRequire } from 'node:module'
import type { Place } from '../postings/facts/fact.ts'
import { type City, citiesNamed } from './cities.ts'
import { placeKey } from './place-key.ts'
import {
  CITY_NAMES,
  CITY_PARTS,
  COUNTIES,
  COUNTRY_GROUPS,
  COUNTRY_NAMES,
  METROPOLITAN_AREAS,
  REGIONS,
} from './place-tables.ts'

export interface KnownPlace {
  place: Place
  kind: 'city' | 'part' | 'area' | 'region' | 'country' | 'group'
  population: number
}

/** A city that has a name in several languages is meant before a larger namesake: Valencia in Spain, Perth in Australia. */
const WELL_KNOWN_BONUS = 5_000_000
const COUNTRY_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi'] as const

const known = new Map<string, readonly KnownPlace[]>()

/** What a name may mean, the likeliest first; empty when it is no known place. */
export function lookUp(name: string): readonly KnownPlace[] {
  const key = placeKey(name)
  const before = known.get(key)
  if (before) return before
  const found = find(key)
  // Only hits are kept: there are as many as places, while words that are none have no end.
  if (found.length > 0) known.set(key, found)
  return found
}

/** A US state by its two letters ("MA"), a Canadian province ("ON") or an Australian state ("NSW"). */
export function regionByCode(code: string, country: 'US' | 'CA' | 'AU'): Place | null {
  return regionCodes().get(`${country} ${code}`) ?? null
}

function find(key: string): readonly KnownPlace[] {
  wider ??= countriesAndRegions()
  parts ??= citiesByPart()
  const found = distinct([
    ...(wider.get(key) ?? []),
    ...citiesCalled(key).map(toKnown),
    ...(parts.get(key) ?? []).flatMap(partOf),
  ])
  return found.length > 1 ? found.sort(byLikelihood) : found
}

function distinct(places: readonly KnownPlace[]): KnownPlace[] {
  return places.filter(
    ({ place, kind }, index) =>
      places.findIndex(other => other.kind === kind && sameArea(place, other.place)) === index,
  )
}

let wider: Map<string, KnownPlace[]> | undefined

/** Everything but cities and their parts, by key: a few thousand names. */
function countriesAndRegions(): Map<string, KnownPlace[]> {
  const built = new Map<string, KnownPlace[]>()
  const add = (name: string, place: KnownPlace): void => {
    const key = placeKey(name)
    const same = built.get(key)
    if (same) same.push(place)
    else if (key !== '') built.set(key, [place])
  }
  addGroupsAndCountries(add)
  addRegions(add)
  return built
}

type Add = (name: string, known: KnownPlace) => void

function addGroupsAndCountries(add: Add): void {
  const require = createRequire(import.meta.url)
  for (const { names } of COUNTRY_GROUPS) {
    const [name] = names.split('=') as [string]
    const place = { name, city: null, region: null, country: null }
    for (const each of names.split('=')) add(each, { place, kind: 'group', population: 0 })
  }
  const english = countryNames(require, 'en')
  for (const [code, names] of Object.entries(COUNTRY_NAMES)) {
    const place = { name: names.split('|')[0]!, city: null, region: null, country: code }
    for (const name of names.split('|')) add(name, { place, kind: 'country', population: 0 })
  }
  for (const language of COUNTRY_LANGUAGES) {
    for (const [code, names] of Object.entries(countryNames(require, language))) {
      const own = COUNTRY_NAMES[code]?.split('|')[0] ?? [english[code] ?? code].flat()[0]!
      const place = { name: own, city: null, region: null, country: code }
      for (const name of [names].flat()) add(name, { place, kind: 'country', population: 0 })
    }
  }
}

function countryNames(require: NodeJS.Require, language: string): Record<string, string | string[]> {
  const file = require(`i18n-iso-countries/langs/${language}.json`) as { countries: Record<string, string | string[]> }
  return file.countries
}

function addRegions(add: Add): void {
  for (const [country, names, place] of regionPlaces()) {
    // Where a city and its region share a name, people mean the city; but "Ontario" is hardly the town in California.
    const population = ['US', 'CA', 'AU'].includes(country) ? 500_000 : 90_000
    for (const name of names) add(name, { place, kind: 'region', population })
  }
  for (const counties of Object.values(COUNTIES)) {
    for (const name of counties.split('|')) {
      add(name, { place: { name, city: null, region: name, country: 'GB' }, kind: 'region', population: 400_000 })
    }
  }
  for (const { names, region, country } of METROPOLITAN_AREAS) {
    const [name] = names.split('=') as [string]
    const place = { name, city: null, region, country }
    for (const each of names.split('=')) add(each, { place, kind: 'area', population: 3_000_000 })
  }
}

/** Cities of this name, and those of which it is another name. */
function citiesCalled(key: string): City[] {
  const otherwise = (citiesByName().get(key) ?? []).flatMap(({ country, names }) =>
    names
      .map(placeKey)
      .filter(name => name !== key)
      .flatMap(name => citiesNamed(name).filter(city => city.country === country && namesOf(city) === names)),
  )
  return [...citiesNamed(key), ...otherwise]
}

function toKnown(city: City): KnownPlace {
  const { country, adminCode, population } = city
  const names = namesOf(city)
  const name = names?.[0] ?? city.name
  const region = regionCodes().get(`${country} ${adminCode}`)?.name ?? null
  const weight = names ? population + WELL_KNOWN_BONUS : population
  return { place: { name, city: name, region, country }, kind: 'city', population: weight }
}

function namesOf({ name, country }: City): readonly string[] | undefined {
  return citiesByName()
    .get(placeKey(name))
    ?.find(named => named.country === country)?.names
}

interface NamedCity {
  country: string
  names: readonly string[]
}

let named: Map<string, NamedCity[]> | undefined

/** All names of a city that has several, the English one first, by the key of any of them. */
function citiesByName(): Map<string, NamedCity[]> {
  if (named) return named
  named = new Map()
  for (const [country, cities] of Object.entries(CITY_NAMES)) {
    for (const city of cities.split('|')) {
      const names = city.split('=')
      for (const key of new Set(names.map(placeKey))) named.set(key, [...(named.get(key) ?? []), { country, names }])
    }
  }
  return named
}

/** Towns with the name of a metropolis have none of its parts. */
const LEAST_POPULATION_WITH_PARTS = 300_000

let parts: Map<string, string[]> | undefined

function citiesByPart(): Map<string, string[]> {
  const built = new Map<string, string[]>()
  for (const [city, names] of Object.entries(CITY_PARTS)) {
    for (const key of names.split('|').map(placeKey)) built.set(key, [...(built.get(key) ?? []), city])
  }
  return built
}

function partOf(city: string): KnownPlace[] {
  return citiesCalled(placeKey(city))
    .filter(({ population }) => population > LEAST_POPULATION_WITH_PARTS)
    .map(toKnown)
    .filter(({ place }) => place.city === city)
    .map(known => ({ ...known, kind: 'part' }))
}

let codes: Map<string, Place> | undefined

function regionCodes(): Map<string, Place> {
  codes ??= new Map(
    [...regionPlaces()].flatMap(([country, names, place, code]) =>
      [code, ...names.filter(name => /^[A-Z]{2,3}$/.test(name))].map(each => [`${country} ${each}`, place] as const),
    ),
  )
  return codes
}

function* regionPlaces(): Generator<[country: string, names: string[], place: Place, code: string]> {
  for (const [country, regions] of Object.entries(REGIONS)) {
    for (const entry of regions.split('|')) {
      const [, code, rest] = /^(\S+) (.+)$/.exec(entry)!
      const names = rest!.split('=')
      yield [country, names, { name: names[0]!, city: null, region: names[0]!, country }, code!]
    }
  }
}

const KIND_ORDER = { group: 0, area: 1, country: 2, part: 3, region: 4, city: 5 } as const

/** A country or a group of them before a town of that name, the larger city before the smaller. */
function byLikelihood(a: KnownPlace, b: KnownPlace): number {
  const bySize = (known: KnownPlace): number =>
    known.kind === 'city' || known.kind === 'region' ? 9 : KIND_ORDER[known.kind]
  return bySize(a) - bySize(b) || b.population - a.population
}

function sameArea(a: Place, b: Place): boolean {
  return a.city === b.city && a.region === b.region && a.country === b.country && a.name === b.name
}
