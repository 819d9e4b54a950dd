import { allMatches } from '../all-matches.ts'
import type { Place } from '../postings/facts/fact.ts'
import { type FoundPlace, findPlaces } from './find-places.ts'
import { lookUp, regionByCode } from './gazetteer.ts'

/** What may stand in a location field beside places, and is none. */
const NO_PLACE =
  /^(?:remote(?:ly)?|hybrid|hybride?|onsite|on-site|on site|home ?office|homeoffice|full|part|flexible|anywhere|worldwide|global|various|multiple|several|office|or|and|und|et|y|e|area|region|metropolitan|greater|near|based|in|the|ou|oder|locations?|cities|work from home|wfh|100%|partially|fully|preferred|only|optional|télétravail|teletrabajo|remoto|ibrido|híbrido|zdalnie|etätyö|suite|floor|street|st|road|rd|time|zone|cet|gmt|utc|est|pst|job|permanent|contract|temporary|hq|headquarters)$/iu

/**
 * Reads a location field or line ("Near Redruth, Cornwall, UK", "Iași, Romania or Warsaw, Poland (Hybrid)"): the places
 * in it with their offsets. A town that no gazetteer knows is read by its position before a known region or country.
 */
export function readPlacesField(field: string): FoundPlace[] {
  return [...alternatives(field)].flatMap(({ text, start }) =>
    readOne(text).map(found => ({ place: found.place, start: start + found.start, end: start + found.end })),
  )
}

/** "A or B", "A / B", "A; B", "A | B" name several places. */
function* alternatives(field: string): Generator<{ text: string; start: number }> {
  let start = 0
  for (const match of allMatches(
    field,
    /\s*(?:;|\||•|·|\n|\s\/\s|\s(?:or|and|oder|und|ou|et|y|o|e|en|eller|lub)\s|\s[-–—]\s)\s*/gu,
  )) {
    yield { text: field.slice(start, match.index), start }
    start = match.index + match[0].length
  }
  yield { text: field.slice(start), start }
}

function readOne(text: string): FoundPlace[] {
  const parts = allMatches(text, /[^,()]+/gu).map(match => {
    const lead = /^[\s'"“*]*(?:(?:near|in|at|based in|greater|central)\s+)?/iu.exec(match[0])![0].length
    const name = match[0].slice(lead).replace(/[\s'"”.*]+$/u, '')
    return { name, start: match.index + lead, end: match.index + lead + name.length }
  })
  const named = parts.filter(({ name }) => name !== '' && !NO_PLACE.test(name))
  return inWider(named) ?? merged(findPlaces(text, 'field'))
}

interface Part {
  name: string
  start: number
  end: number
}

/** "street, town, region, country": the town nearest to a region or country that it lies in. */
function inWider(parts: readonly Part[]): FoundPlace[] | null {
  const index = parts.findIndex((part, at) => at > 0 && widerOf(part.name).length > 0)
  if (index < 1) return null
  const before = parts.slice(0, index)
  const country = parts
    .slice(index + 1)
    .flatMap(part => widerOf(part.name).map(place => ({ place, part })))
    .find(({ place }) => place.region === null)
  const end = (country?.part ?? parts[index]!).end
  const candidates = widerOf(parts[index]!.name).filter(
    ({ country: code }) => !country || code === country.place.country,
  )
  for (const wider of candidates) {
    const cities = before.map(part => ({ part, place: cityIn(part.name, wider) })).filter(each => each.place !== null)
    if (cities.length === 0) continue
    const nearest = cities.at(-1)!
    const list = cities.length === before.length && cities.length > 1 && !lies(cities[0]!.place!, nearest.part.name)
    if (!list)
      return [
        {
          place: lies(cities[0]!.place!, nearest.part.name) ? cities[0]!.place! : nearest.place!,
          start: before[0]!.start,
          end,
        },
      ]
    return merged(cities.map(({ part, place }) => ({ place: place!, start: part.start, end: part.end })))
  }
  const [wider] = candidates
  const last = before.at(-1)!
  // A town known elsewhere only ("Hamburg, Berlin"): they stand side by side.
  return wider && !cityIn(last.name, null) ? inUnknownTown(before, wider, end) : null
}

/** What stands before a region or country and is no town of the gazetteer's: a region itself, a district, a village. */
function inUnknownTown(before: readonly Part[], wider: Place, end: number): FoundPlace[] | null {
  const last = before.at(-1)!
  const region = regionIn(last.name, wider.country) ?? (/^(?:County|Province of)\s/.test(last.name) ? last.name : null)
  if (region) {
    return [{ place: { name: region, city: null, region, country: wider.country }, start: last.start, end }]
  }
  const inside = findPlaces(last.name, 'field').find(({ place }) => place.city && place.country === wider.country)
  if (inside) return [{ place: inside.place, start: before[0]!.start, end }]
  if (/\d/.test(last.name) || last.name.split(/\s/).length > 4 || !/^\p{Lu}/u.test(last.name)) return null
  const place = { name: last.name, city: last.name, region: wider.region, country: wider.country }
  return [{ place, start: last.start, end }]
}

/** "Maia, Porto, Portugal": the second name is the first one's region. */
const lies = (place: Place, region: string): boolean =>
  place.city !== region && place.region?.startsWith(region) === true

/** The same place named twice in a row ("Chiswick, London") is one. */
function merged(found: readonly FoundPlace[]): FoundPlace[] {
  return found.reduce<FoundPlace[]>((kept, each) => {
    const last = kept.at(-1)
    if (
      last &&
      last.place.city !== null &&
      last.place.city === each.place.city &&
      last.place.country === each.place.country
    ) {
      last.end = each.end
    } else kept.push({ ...each })
    return kept
  }, [])
}

/** What a name may be as a region or country, the likeliest first. */
function widerOf(name: string): Place[] {
  const code = name.replaceAll('.', '').replace(/\s+\d{5}(?:-\d{4})?$/, '')
  if (/^[A-Z]{2,3}$/.test(code)) {
    const region = regionByCode(code, 'US') ?? regionByCode(code, 'CA') ?? regionByCode(code, 'AU')
    if (region) return [region]
  }
  const known = lookUp(name.replace(/\s+\d{4,6}$/, '')).filter(({ kind }) => kind === 'country' || kind === 'region')
  // An unknown town before "Georgia" lies in the state far more often than in the country.
  return (name === 'Georgia' ? known.toSorted((a, b) => b.population - a.population) : known).map(({ place }) => place)
}

function regionIn(name: string, country: string | null): string | null {
  return lookUp(name).find(({ kind, place }) => kind === 'region' && place.country === country)?.place.region ?? null
}

function cityIn(name: string, wider: Place | null): Place | null {
  const known = lookUp(name).filter(({ kind }) => kind === 'city' || kind === 'part' || kind === 'area')
  const within = known.find(
    ({ place }) => wider === null || (place.country === wider.country && regionFits(place.region, wider)),
  )
  if (!within) return null
  // The field's own region is closer than the gazetteer's: "Redruth, Cornwall" rather than England.
  return wider?.region ? { ...within.place, region: wider.region } : within.place
}

function regionFits(region: string | null, wider: Place): boolean {
  return wider.region === null || region === null || region === wider.region || wider.country === 'GB'
}
