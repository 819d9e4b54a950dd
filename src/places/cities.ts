import { readFileSync } from 'node:fs'

export interface City {
  name: string
  /** ISO 3166-1 alpha-2, upper case. */
  country: string
  /** GeoNames' code of the first-level region. */
  adminCode: string
  population: number
}

let lines: Map<string, string> | undefined

/** The towns of 5,000 people and more that have this `placeKey`. The file is read at the first call (some 20 ms). */
export function citiesNamed(key: string): City[] {
  lines ??= readLines()
  return (lines.get(key) ?? '').split('\t').slice(1).map(toCity)
}

/** Lines by their key, unparsed: a posting looks up a few dozen of fifty thousand. */
function readLines(): Map<string, string> {
  const text = readFileSync(new URL('cities.tsv', import.meta.url), 'utf8')
  const byKey = new Map<string, string>()
  for (const line of text.split('\n')) byKey.set(line.slice(0, line.indexOf('\t')), line)
  return byKey
}

function toCity(entry: string): City {
  const [name, country, adminCode, population] = entry.split('|') as [string, string, string, string]
  return { name, country, adminCode, population: Number(population) }
}
