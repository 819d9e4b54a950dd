import { findPlaces } from '../../../places/find-places.ts'
import type { Passage } from '../../passage.ts'
import { CURRENCY_SIGNS, LOCAL_CURRENCY } from './currency-signs.ts'

/** ISO 4217 code of a sign, code or word beside an amount; `country` (ISO 3166-1) decides what "$" and "kr" are. */
export function currencyOf(sign: string | null, country: string | null): string | null {
  if (sign === null) return null
  if (!(sign in CURRENCY_SIGNS)) return sign.toUpperCase()
  const known = CURRENCY_SIGNS[sign]
  if (known) return known
  if (sign.startsWith('kr')) return LOCAL_CURRENCY.krone[country ?? ''] ?? null
  return LOCAL_CURRENCY.dollar[country ?? ''] ?? 'USD'
}

/** The country of the posting's heading or first "Location:" line, if one is named. */
export function postingCountry(passages: readonly Passage[]): string | null {
  for (const passage of passages) {
    if (passage.section !== 'header' && passage.section !== 'location') continue
    const country = findPlaces(passage.text).find(({ place }) => place.country !== null)?.place.country
    if (country) return country
  }
  return null
}
