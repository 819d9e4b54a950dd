import { type FoundPlace, findPlaces } from '../../places/find-places.ts'
import { readPlacesField } from '../../places/read-places-field.ts'
import type { Passage } from '../passage.ts'
import { keyAndValue } from '../text/text-line.ts'
import type { FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'

/** Keys of lines that name where the work is done. */
const LOCATION_KEY =
  /^(?:(?:primary |work(?:ing)? |job |office )?locations?|place of (?:work|employment)|city|country|where|based in|standorte?|arbeitsort|einsatzort|dienstort|ort|lieu(?: de travail)?|localisation|ville|ubicaci[oó]n|localizaci[oó]n|lugar(?: de trabajo)?|ciudad|sede(?: di lavoro)?|luogo(?: di lavoro)?|localiza[çc][ãa]o|local(?: de trabalho)?|locatie|standplaats|werklocatie|lokalizacja|miejsce pracy|miasto|plats|ort|placering|sted|arbejdssted|arbeidssted|sijainti|paikkakunta|toimipaikka|địa điểm(?: làm việc)?|nơi làm việc)$/iu

/** What says in a sentence that the job itself is in the place behind it. */
const JOB_IS_IN =
  /\b(?:(?:role|position|job|opportunity|vacancy|you|candidate|hire|work|team member|analyst|developer|engineer|manager)\b[^.;]{0,40}\b(?:based|located|located out|situated|sit|work(?:ing)?|join us|office|offices)\b[^.;]{0,24}\b(?:in|at|from|out of|within|near)|(?:our|the)\s(?:\p{L}+\s){0,2}(?:office|offices|headquarters|hq|studio|hub)s?\s(?:in|is|are|near|at|located)|arbeitsort|standort|dienstsitz|poste (?:basé|situé) à|basado en|con sede en|sede di|am standort|in unserem büro in|ons kantoor in|biurze w|kontor i)\b/iu
const OFFICE_OF_PLACE = /^\s?(?:\p{L}+\s){0,2}(?:office|offices|headquarters|hq|studio|hub|campus|site|branch|team)\b/iu

/**
 * Where the job is, as the posting says: the heading's location and "Location:" lines; only where there are none, a
 * sentence that puts the job somewhere. Each place once, with the line or sentence that names it.
 */
export function readPlaces({ passages }: FactSource): FactOf<'jobLocation'>[] {
  const stated = passages.flatMap(passage => fromLine(passage).map(found => toFact(found, passage)))
  if (stated.length > 0) return distinct(stated)
  return distinct(passages.flatMap(passage => fromSentence(passage).map(found => toFact(found, passage))))
}

function fromLine(passage: Passage): FoundPlace[] {
  if (passage.section === 'header') return fromHeading(passage)
  const pair = keyAndValue(passage.text)
  if (pair && LOCATION_KEY.test(pair.key)) return readPlacesField(pair.value)
  const short = (passage.text.match(/\S+/g)?.length ?? 0) <= 10
  return passage.section === 'location' && short && !/[.!?]$/.test(passage.text) ? readPlacesField(passage.text) : []
}

/** The heading's location line; a title or an organization's name counts only with a region or in brackets. */
function fromHeading({ text, ordinal }: Passage): FoundPlace[] {
  // A text often repeats its title: "Senior Brewer - Brau Austria GmbH" names a firm and no place.
  if (ordinal >= 2) return FIRM_AT_END.test(text) ? [] : readPlacesField(text)
  if (/^(?:remote|anywhere|[^,]+,\s?\p{Lu}[^,]+(?:,.*)?)$/iu.test(text) && !ROLE_OR_FIRM.test(text))
    return readPlacesField(text)
  const behind = /(?:\s[-–—|@]\s|\(|,\s)([^()]+?)\)?$/u.exec(text)?.[1]
  return ordinal === 0 && behind ? findPlaces(behind, 'prose').filter(({ start }) => start === 0) : []
}

// Without forms that are also codes of a place: "Las Vegas, NV", "Calgary, AB", "Malmö, SE".
const FIRM_AT_END = /\b(?:inc|llc|ltd|gmbh|corp|plc|bv|oy|srl|spa|sarl)\.?$/iu

const ROLE_OR_FIRM =
  /\b(?:engineer|developer|analyst|manager|scientist|designer|lead|director|consultant|specialist|assistant|architect|officer|head|nurse|driver|teacher|inc|llc|ltd|gmbh|corp|plc|co)\b/i

function fromSentence({ text }: Passage): FoundPlace[] {
  if (/\b(?:right to work|authori[sz]ed|eligib\w+|legally|permit|visa|citizens?)\b/i.test(text)) return []
  const says = JOB_IS_IN.exec(text)
  const found = findPlaces(text, 'prose')
  return found.filter(({ start, end }) => {
    const near = says !== null && start >= says.index && start - (says.index + says[0].length) < 60
    return (
      near ||
      (OFFICE_OF_PLACE.test(text.slice(end, end + 30)) && /\b(?:our|the|in|at|from)\s$/i.test(text.slice(0, start)))
    )
  })
}

function toFact({ place }: FoundPlace, passage: Passage): FactOf<'jobLocation'> {
  return { field: 'jobLocation', value: place, quote: passage.text, start: passage.start, end: passage.end }
}

function distinct(facts: readonly FactOf<'jobLocation'>[]): FactOf<'jobLocation'>[] {
  const seen = new Set<string>()
  return facts.filter(({ value: { city, region, country, name } }) => {
    const key = city === null ? `${name}|${region}|${country}` : `${city}|${country}`
    return !seen.has(key) && seen.add(key)
  })
}
