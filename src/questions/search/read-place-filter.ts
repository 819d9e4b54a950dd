import { allMatches } from '../../all-matches.ts'
import { findPlaces } from '../../places/find-places.ts'
import { type KnownPlace, lookUp } from '../../places/gazetteer.ts'
import { placeContains } from '../../places/place-contains.ts'
import type { Place } from '../../postings/facts/fact.ts'
import { foldText } from '../../postings/facts/fold-source.ts'
import { isEverydayWord } from '../wording/language-of.ts'
import { fold } from '../words.ts'
import { DEMONYMS } from './demonyms.ts'
import type { Found } from './read-kind-filters.ts'
import { OPENING, OPENINGS } from './search-intent-words.ts'

/**
 * Where a question wants the job to be, each place with all that its name may mean: "Georgia" is a country and a state,
 * "New York" a city and a state. A name that no gazetteer knows is a place too where one must stand ("in Kirkstad"), so
 * that it is looked for and not dropped. `text` is the question with what is already understood blanked out.
 */
export function readPlaceFilter(text: string): Found<Place[]>[] {
  const named = findPlaces(text, 'typed')
    .filter(({ start, end }) => !isVerb(text.slice(start, end)))
    .map(({ place, start, end }) => ({
      value: meanings(text.slice(start, end), place),
      label: labelOf(text.slice(start, end), place),
      start,
      end,
    }))
  const demonyms = readDemonyms(text).filter(
    ({ start, end }) => !named.some(other => start < other.end && end > other.start),
  )
  const known = joinWider(
    text,
    [...named, ...demonyms].sort((a, b) => a.start - b.start),
  )
  return known.length > 0 ? known : readUnknownPlace(text)
}

/** "¿Cuánto gana?" asks for pay, "Gana" is a country. */
function isVerb(written: string): boolean {
  return written === written.toLowerCase() && isEverydayWord(fold(written))
}

/** A name's other meanings that are about as large as the likeliest one; a village of the same name is not meant. */
function meanings(name: string, likeliest: Place): Place[] {
  const known = lookUp(name)
  const meant = known.find(({ place }) => samePlace(place, likeliest))
  if (!meant) return [likeliest]
  // "Granada" is the Spanish town before it is another language's Grenada.
  const spelt = known.filter(({ place }) => fold(place.name) === fold(name)).map(({ place }) => place)
  if (fold(likeliest.name) !== fold(name) && spelt.length > 0 && meant.kind === 'country') return spelt
  const others = known.filter(each => each !== meant && !isVillageBeside(each, meant)).map(({ place }) => place)
  return [likeliest, ...others]
}

function isVillageBeside(each: KnownPlace, meant: KnownPlace): boolean {
  if (each.kind !== 'city' && each.kind !== 'part') return false
  return meant.kind === 'country' || meant.kind === 'group' || each.population * 3 < meant.population
}

function samePlace(a: Place, b: Place): boolean {
  return a.name === b.name && a.city === b.city && a.region === b.region && a.country === b.country
}

/** The gazetteer's own spelling, with the region or country that was typed behind it. */
function labelOf(written: string, place: Place): string {
  const wider = /,\s*(.+)$/.exec(written)?.[1]
  return wider ? `${place.name}, ${place.region ?? wider}` : place.name
}

/** "austin texas", "paris, france": the second name says which of the first's is meant. */
function joinWider(text: string, found: readonly Found<Place[]>[]): Found<Place[]>[] {
  const joined: Found<Place[]>[] = []
  for (const next of found) {
    const last = joined.at(-1)
    const named = last ? [...last.value, ...lookUp(text.slice(last.start, last.end)).map(({ place }) => place)] : []
    const within = named.filter(inner =>
      next.value.some(outer => !samePlace(outer, inner) && placeContains(outer, inner)),
    )
    if (last && within.length > 0 && /^[\s,]{1,2}$/.test(text.slice(last.end, next.start))) {
      const label = `${last.label}, ${next.label}`
      joined.splice(-1, 1, { value: within.slice(0, 1), label, start: last.start, end: next.end })
    } else joined.push(next)
  }
  return joined
}

const ASKED_FOR = `(?:[\\p{L}\\p{N}+#/-]+ +){0,3}?(?:${OPENINGS}|${OPENING}|compan(?:y|ies)|firms?|startups?|start-ups?|employers?|market|based)`
const DEMONYM = new RegExp(
  `(?<![\\p{L}\\p{N}])(${Object.keys(DEMONYMS).join('|')})(?=[ -]+(?!speak|lang|native|fluen|skill|level|required|teacher|tutor|translat)${ASKED_FOR}(?![\\p{L}\\p{N}]))`,
  'gu',
)

/** "Swedish startups", "german data jobs"; never "german speaking". */
function readDemonyms(text: string): Found<Place[]>[] {
  return allMatches(foldText(text), DEMONYM).map(match => {
    const country = DEMONYMS[match[1]!]!
    const name = new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country
    const place = { name, city: null, region: null, country }
    return { value: [place], label: name, start: match.index, end: match.index + match[1]!.length }
  })
}

const NAME = "\\p{L}[\\p{L}'’.-]*"
// What stands behind "in" and is no place: "in data", "in a startup", "in total", "in the next month".
const NOT_NAMES =
  'a|an|the|my|our|your|this|that|these|those|any|some|all|total|general|person|office|home|data|tech|it|english|german|french|spanish|march|april|may|june|july|january|february|august|september|october|november|december|summer|winter|spring|autumn|advance|case|sales|marketing|finance|design|healthcare|health|fintech|banking|education|retail|gaming|logistics|one|two|terms|line|touch|love|production|hr|security|software|engineering|analytics|science|research|what|which|remote|hybrid|here|there|town|store|stores|school|schools|charge|particular|progress|common|detail'
const UNKNOWN = new RegExp(
  `(?:^|[\\s(])(?:in|near|nearby|around|based in|living in|live in|outside|close to)\\s+((?!(?:${NOT_NAMES})(?![\\p{L}]))${NAME}(?:[ -](?!(?:or|and|with|for|that|which|paying|please|pls|who|where|on|using|by|at|as|is|are|do|via|to|from)(?![\\p{L}]))${NAME}){0,2})\\s*(?=$|[?!.,;)]|\\s(?:or|and|with|for|that|which|paying|please|pls|who|where|on|using|by|at|as|is|are|do)(?![\\p{L}]))`,
  'iu',
)

function readUnknownPlace(text: string): Found<Place[]>[] {
  const match = UNKNOWN.exec(text)
  if (!match) return []
  const written = match[1]!.replace(/[.\s]+$/u, '')
  const start = match.index + match[0].indexOf(match[1]!)
  const name = written.replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase())
  return [
    { value: [{ name, city: name, region: null, country: null }], label: name, start, end: start + written.length },
  ]
}
