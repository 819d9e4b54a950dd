import { isObject } from './list-records.ts'
import { readJsonText } from './read-json-text.ts'

/** "Munich, Bavaria, Germany; Remote" from schema.org Places, PostalAddresses or plain names; null if none is given. */
export function renderPlaces(value: unknown): string | null {
  const places = (Array.isArray(value) ? value : [value]).map(renderPlace).filter(place => place !== null)
  return [...new Set(places)].join('; ') || null
}

/** Street and postal code of the first place that has them: the heading says only where, the text says which door. */
export function streetAddressOf(value: unknown): string | null {
  for (const place of Array.isArray(value) ? value : [value]) {
    const address = isObject(place) ? (place.address ?? place) : null
    if (!isObject(address) || readJsonText(address.streetAddress) === null) continue
    const parts = [address.streetAddress, address.postalCode, address.addressLocality]
    return readJsonText(parts.map(readJsonText))
  }
  return null
}

function renderPlace(place: unknown): string | null {
  if (!isObject(place)) return readJsonText(place)
  const address = place.address ?? place
  if (!isObject(address)) return readJsonText(address)
  const parts = [
    readJsonText(address.addressLocality),
    readJsonText(address.addressRegion),
    countryName(readJsonText(address.addressCountry)),
  ]
  return [...new Set(parts.filter(part => part !== null))].join(', ') || readJsonText(place.name)
}

/** People ask for "Germany", not for "DE". */
function countryName(country: string | null): string | null {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return country
  return new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country
}
