import { allMatches } from '../all-matches.ts'
import type { Place } from '../postings/facts/fact.ts'
import { type KnownPlace, lookUp, regionByCode } from './gazetteer.ts'
import { placeKey } from './place-key.ts'
import { WORD_LIKE_PLACES } from './place-tables.ts'

export interface FoundPlace {
  place: Place
  start: number
  end: number
}

/**
 * How the text was written. `prose` is a posting's running text: names have capitals and everyday words are no places.
 * `field` is a location line, where nearly every name is a place. `typed` is what a person types: "in salt lake", "nyc".
 */
export type PlaceReading = 'prose' | 'field' | 'typed'

interface Word {
  text: string
  start: number
  end: number
}

interface Hit {
  known: readonly KnownPlace[]
  first: number
  last: number
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’.]\p{L}[\p{L}\p{M}]*)*\.?/gu
const MAX_NAME_WORDS = 6
/** In prose a smaller town counts only behind a word such as "in" or with its region. */
const WELL_KNOWN = 150_000

/** The places that a text names, each with its offsets; "Cambridge, MA" is one place, in Massachusetts. */
export function findPlaces(text: string, reading: PlaceReading = 'prose'): FoundPlace[] {
  const words = wordsOf(text)
  const found: FoundPlace[] = []
  for (let at = 0; at < words.length; ) {
    const hit = longestName(text, words, at, reading)
    const read = hit && readHit(text, words, hit, reading)
    if (read) {
      found.push({ place: read.place, start: words[hit.first]!.start, end: read.end })
      while (at < words.length && words[at]!.start < read.end) at++
    } else at++
  }
  return found
}

function wordsOf(text: string): Word[] {
  return allMatches(text, WORD).map(match => {
    // A full stop belongs to "St." and "U.S.", else it ends the sentence.
    const dotted = match[0].endsWith('.') && !/^(?:st|ste|ft|mt|(?:\p{L}\.)+)\.?$/iu.test(match[0])
    const word = dotted ? match[0].slice(0, -1) : match[0]
    return { text: word, start: match.index, end: match.index + word.length }
  })
}

function longestName(text: string, words: readonly Word[], first: number, reading: PlaceReading): Hit | null {
  if (reading !== 'typed' && !/^\p{Lu}|^'s-/u.test(words[first]!.text)) return null
  for (let last = Math.min(words.length, first + MAX_NAME_WORDS) - 1; last >= first; last--) {
    const name = text.slice(words[first]!.start, words[last]!.end)
    if (name.length > 50 || /[,;\n()|]/.test(name.replace(/, (?:D\.C\.|DC)$/, ''))) continue
    const known = lookUp(name)
    if (known.length > 0) return { known, first, last }
  }
  return null
}

function readHit(
  text: string,
  words: readonly Word[],
  hit: Hit,
  reading: PlaceReading,
): { place: Place; end: number } | null {
  const end = words[hit.last]!.end
  const name = text.slice(words[hit.first]!.start, end)
  const wider = widerPlace(text, words, hit.last + 1) ?? (reading === 'typed' ? typedState(words, hit.last + 1) : null)
  if (wider) {
    const within = hit.known.find(known => fits(known, wider.place))
    if (within) return { place: within.place, end: wider.end }
  }
  const best = likeliest(hit.known, name)
  if (!best || !counts(best, { text, name, first: words[hit.first]!, before: words[hit.first - 1] }, reading))
    return null
  return { place: best.place, end }
}

function likeliest(known: readonly KnownPlace[], name: string): KnownPlace | undefined {
  // "Georgia" alone is the country, "Washington" the city; "US" is no name of a town.
  return name.length <= 3
    ? known.find(({ kind }) => kind === 'country' || kind === 'group' || kind === 'city')
    : known[0]
}

/** The region or country said behind a name: ", MA", ", Cornwall, UK", " (Germany)". */
function widerPlace(text: string, words: readonly Word[], next: number): { place: Place; end: number } | null {
  const [previous, word] = [words[next - 1]!, words[next]]
  if (!word || !/^(?:,\s*|\s*\(|\s*[-–|/]\s*|,?\s)$/.test(text.slice(previous.end, word.start))) return null
  const separated = /[,(|–/-]/.test(text.slice(previous.end, word.start))
  const code = word.text.replaceAll('.', '')
  const zip = /^\s*\d{5}\b/.test(text.slice(word.end))
  if (/^[A-Z]{2,3}$/.test(code) && (separated || zip)) {
    const region = regionByCode(code, 'US') ?? regionByCode(code, 'CA') ?? regionByCode(code, 'AU')
    if (region) return { place: region, end: word.end }
  }
  if (!separated) return null
  for (let last = Math.min(words.length, next + 4) - 1; last >= next; last--) {
    const name = text.slice(word.start, words[last]!.end)
    if (/[,;\n()|]/.test(name)) continue
    const known = lookUp(name).find(({ kind }) => kind === 'country' || kind === 'region')
    if (known && /^\p{Lu}|^[a-z]+$/u.test(name)) return { place: known.place, end: words[last]!.end }
  }
  return null
}

/** "cambridge ma": two letters that are no English word of their own. */
function typedState(words: readonly Word[], next: number): { place: Place; end: number } | null {
  const word = words[next]
  if (!word || !/^[a-z]{2}$/i.test(word.text) || /^(?:in|or|me|hi|ok|oh|is|as|at|la|de|id|al)$/i.test(word.text))
    return null
  const place = regionByCode(word.text.toUpperCase(), 'US') ?? regionByCode(word.text.toUpperCase(), 'CA')
  return place && { place, end: word.end }
}

function fits(known: KnownPlace, wider: Place): boolean {
  const { place, kind } = known
  if (kind === 'country' || kind === 'group') return false
  if (wider.country !== place.country) return false
  return (
    wider.region === null ||
    place.region === null ||
    placeKey(wider.region) === placeKey(place.region) ||
    wider.country === 'GB'
  )
}

const PLACE_PREPOSITION =
  /(?:^|[\s(])(?:in|near|nearby|at|from|around|outside|within|based|location|office|offices|headquarters|hq|to|à|a|en|em|im|aus|bei|nach|raum|standort|w|we|i|di|presso|te|nabij|på|nära|sede|across|central|downtown|greater)[\s:]+(?:the\s+|beautiful\s+|sunny\s+|central\s+|downtown\s+|our\s+)?$/iu

interface Context {
  text: string
  name: string
  first: Word
  before: Word | undefined
}

/** Whether a name that may be a place is one here. */
function counts({ kind, population }: KnownPlace, { text, name, first }: Context, reading: PlaceReading): boolean {
  const before = text.slice(Math.max(0, first.start - 30), first.start)
  const expected = PLACE_PREPOSITION.test(before)
  const wordLike = WORD_LIKE_PLACES.has(name.toLowerCase())
  const isCode = name.replaceAll('.', '').length <= 3
  if (isCode) return isKnownCode(name, reading, before)
  if (reading === 'field') return !wordLike || /^[\s,;|/(]*$/.test(before.slice(-2)) || expected
  if (kind !== 'city' && kind !== 'part') return reading === 'prose' || !wordLike || expected
  if (wordLike) return expected && (reading === 'typed' || population >= 20_000)
  if (reading === 'typed') return expected || population >= 50_000
  return expected || population >= WELL_KNOWN
}

const TYPED_CODES: ReadonlySet<string> = new Set([
  'nyc',
  'usa',
  'uk',
  'eu',
  'uae',
  'u.s.',
  'u.k.',
  'slc',
  'u.s',
  'u.k',
  'nrw',
  'nsw',
  'dfw',
  'anz',
  'cee',
])

/** Two or three letters are a place in capitals ("US", "EU", "NYC"), or typed where nothing else can be meant. */
function isKnownCode(name: string, reading: PlaceReading, before: string): boolean {
  if (reading === 'typed' && TYPED_CODES.has(name.toLowerCase())) return true
  const inTyped =
    reading === 'typed' && /(?:^|\s)(?:in|from|within)\s(?:the\s)?$/i.test(before) && /^(?:us|sf|dc|la)$/i.test(name)
  return inTyped || name === name.toUpperCase()
}
