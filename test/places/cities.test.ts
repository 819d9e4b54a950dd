import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { citiesNamed } from '../../src/places/cities.ts'
import { placeKey } from '../../src/places/place-key.ts'

describe('The towns', () => {
  test('stand under the spelling by which they are looked up', () => {
    const text = readFileSync(new URL('../../src/places/cities.tsv', import.meta.url), 'utf8')
    const lines = text.trimEnd().split('\n')
    const misplaced = lines.filter(line => {
      const [key, ...cities] = line.split('\t')
      return cities.length === 0 || cities.some(city => placeKey(city.split('|')[0]!) !== key)
    })
    expect(lines.length).toBeGreaterThan(40_000)
    expect(misplaced).toEqual([])
  })

  test('are told apart by country and region', () => {
    const perths = citiesNamed('perth').map(({ country, adminCode }) => `${country} ${adminCode}`)
    expect(perths).toEqual(expect.arrayContaining(['AU 08', 'GB SCT']))
  })

  test('are found without their diacritics', () => {
    expect(citiesNamed('goteborg')).toEqual([{ name: 'Göteborg', country: 'SE', adminCode: '28', population: 572_799 }])
    expect(citiesNamed('nosuchtown')).toEqual([])
  })
})
