import * as en from 'chrono-node/en'
import { findPlaces } from '../../places/find-places.ts'
import { placeContains } from '../../places/place-contains.ts'

/** Whether every place that `text` names is named by `ground`, or contains one that is: Berlin is ground for Germany. */
export function placesStandIn(ground: string, text: string): boolean {
  const named = findPlaces(text)
  if (named.length === 0) return true
  const known = findPlaces(ground)
  const folded = fold(ground)
  return named.every(
    ({ place, start, end }) =>
      folded.includes(fold(text.slice(start, end))) || known.some(other => placeContains(place, other.place)),
  )
}

// What a date leaves out is filled from a reference; only what is said is compared, so the reference never shows.
const REFERENCE = new Date(Date.UTC(2000, 0, 1, 12))
const PARTS = ['year', 'month', 'day', 'weekday'] as const

/** Whether every date in `text` is one of `ground`, whatever its spelling: "1 May 2027" is "May 1st, 2027". */
export function datesStandIn(ground: string, text: string): boolean {
  const dates = datesIn(text)
  if (dates.length === 0) return true
  const known = datesIn(ground)
  const folded = fold(ground)
  return dates.every(
    ({ text: written, parts }) =>
      folded.includes(fold(written)) ||
      known.some(other => PARTS.every(part => parts[part] === undefined || parts[part] === other.parts[part])),
  )
}

function datesIn(text: string): { text: string; parts: Partial<Record<(typeof PARTS)[number], number>> }[] {
  return en.GB.parse(text, REFERENCE).flatMap(({ text: written, start }) => {
    const said = PARTS.filter(part => start.isCertain(part))
    if (said.length === 0) return []
    return [{ text: written, parts: Object.fromEntries(said.map(part => [part, start.get(part) ?? undefined])) }]
  })
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ')
}
