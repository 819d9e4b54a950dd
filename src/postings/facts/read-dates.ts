import * as de from 'chrono-node/de'
import * as en from 'chrono-node/en'
import * as es from 'chrono-node/es'
import * as fr from 'chrono-node/fr'
import * as it from 'chrono-node/it'
import * as nl from 'chrono-node/nl'
import * as pt from 'chrono-node/pt'
import type { SectionKind } from '../passage.ts'
import type { FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { findPhrases } from './find-phrases.ts'
import { quoteAt } from './quote-at.ts'

/** When the role starts: an ISO date when day, month and year are stated, otherwise the posting's words ("January"). */
export function readStartDate(source: FactSource): FactOf<'startDate'>[] {
  for (const { passage, match, at } of findPhrases(source, START, SILENT_SECTIONS)) {
    const value = dateAfter(source.text.slice(at + match[0].length, Math.min(passage.end, at + match[0].length + 60)))
    if (value !== null) return [{ field: 'startDate', value, ...quoteAt(source.text, passage) }]
  }
  for (const { passage, match, at } of findPhrases(source, AT_ONCE, SILENT_SECTIONS))
    return [
      { field: 'startDate', value: source.text.slice(at, at + match[0].length), ...quoteAt(source.text, passage) },
    ]
  return []
}

/** Until when one can apply, each date once; values as for the start. */
export function readDeadline(source: FactSource): FactOf<'deadline'>[] {
  const facts: FactOf<'deadline'>[] = []
  const said = [...findPhrases(source, DEADLINE, NO_SECTIONS), ...findPhrases(source, BY_A_DATE, NOT_ON_APPLYING)]
  for (const { passage, match, at } of said) {
    const value = dateAfter(source.text.slice(at + match[0].length, Math.min(passage.end, at + match[0].length + 70)))
    if (value !== null && !facts.some(fact => fact.value === value))
      facts.push({ field: 'deadline', value, ...quoteAt(source.text, passage) })
  }
  return facts
}

const NO_SECTIONS: ReadonlySet<SectionKind> = new Set()
const SILENT_SECTIONS: ReadonlySet<SectionKind> = new Set(['legal', 'about-organization'])
const START =
  /\b(?:(?:anticipated |expected |desired |earliest |preferred |planned )?start(?:ing)? date|start date|date of (?:entry|joining)|starting (?:date|from|in|on|as of)|starts? (?:on|in|from|by)|beginning (?:in|on)|commenc\p{L}+ (?:in|on|date)|to start (?:in|on|by)|available from|eintrittsdatum|eintrittstermin|arbeitsbeginn|startdatum|eintritt|starttermin|(?:start|beginn|inizio|inicio)(?=\s*:)|zum|ab dem|date de debut|date de demarrage|prise de poste|fecha de (?:inicio|incorporacion)|incorporacion|data di inizio|data rozpoczecia|startdatum|tilltrade\p{L}*|aloitus\p{L}*|ingangsdatum|data de inicio)\b/gu
const AT_ONCE =
  /(?<=\b(?:start|starts|starting|start date|begin|begins|beginning|available|availability|join|joining|needed|required from)\W{1,4}(?:\p{L}+\s)?)(?:asap|a\.s\.a\.p\.|as soon as possible|immediately|immediate|right away)(?!\p{L})|\b(?:immediate start|asap start|ab sofort|zum nachstmoglichen zeitpunkt|schnellstmoglich|des que possible|incorporacion inmediata|inserimento immediato|od zaraz|snarast mojligt|omgaende start|mahdollisimman pian|per direct|zo snel mogelijk|inicio imediato|ihned)(?!\p{L})/gu
const DEADLINE =
  /\b(?:(?:application |applications? |closing |submission )deadline|closing date|applications? (?:close|closes|close on|must be (?:received|submitted)|due|will be accepted (?:until|through)|accepted until|welcome until|by)|apply (?:by|before|until|no later than)|(?:envia\p{L}*|inscrib\p{L}*|postul\p{L}*)[^;]{0,180}?\bantes del?|valid (?:through|until)|scheduled to be removed|position closes|job closes|closes on|last (?:day|date) to apply|bewerbungsfrist|bewerbungsschluss|(?:bewirb dich|bewerben sie sich|bewerbungen)[^;.]{0,30} bis|fecha limite|termin (?:skladania|nadsylania)|sista ansokningsdag\p{L}*|ansok senast|hakuaika (?:paattyy|on)|hae (?:paikkaa )?(?:viimeistaan)?|sluitingsdatum|solliciteer (?:voor|uiterlijk)|ansogningsfrist|soknadsfrist|validthrough)\b/gu
/** Words that may set a date for anything: the work itself has deadlines, and firms write letters. */
const BY_A_DATE =
  /\b(?:deadline|(?:submit|send|write|email|received?)[^;]{0,180}?(?:\bby\b|\bbefore\b|no later than|\buntil\b)|no later than|open until|date limite|avant le|hasta el|entro il|scadenza|do dnia|senast(?: den)?|viimeistaan|uiterlijk|prazo)\b/gu
/** About the work, the firm and what it gives, where a date is hardly that of an application. */
const NOT_ON_APPLYING: ReadonlySet<SectionKind> = new Set(['responsibilities', 'benefits', 'about-organization'])

const PARSERS = [en.GB, de, fr, es, it, nl, pt]
// Chrono fills what is not said from a reference; only what is said counts, so the reference never shows.
const REFERENCE = new Date(Date.UTC(2000, 0, 1, 12))

function dateAfter(words: string): string | null {
  const sentence = words.split(/[;\n]|(?<!\b\d{1,2})\.\s(?!\d)/)[0]!
  if (
    !/\d|january|february|march|april|may|june|july|august|september|october|november|december|januar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|enero|febrero|marzo|abril|mayo|junio|julio|agosto|gennaio|maggio|spring|summer|autumn|fall|winter/i.test(
      sentence,
    )
  )
    return null
  const numeric = /^\W{0,4}(?:\p{L}+\s+){0,3}(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/u.exec(sentence)
  if (numeric !== null) return `${numeric[3]}-${numeric[2]!.padStart(2, '0')}-${numeric[1]!.padStart(2, '0')}`
  // 03/04/2027 is March or April, as the reader's country has it: the words stay.
  const slashed = /(\d{1,2})\/(\d{1,2})\/\d{2,4}/.exec(sentence)
  if (slashed !== null && Number(slashed[1]) <= 12 && Number(slashed[2]) <= 12) return slashed[0]
  const found = PARSERS.flatMap(
    parser => parser.parse(sentence, REFERENCE).find(({ start }) => start.isCertain('month')) ?? [],
  )
  // In a language that is not its own, "1. April 2027" is no more than April.
  const whole = found.find(({ start }) => start.isCertain('day') && start.isCertain('year'))
  if (whole) return whole.start.date().toISOString().slice(0, 10)
  return found[0]?.text.replace(/^(?:on|by|until|am|bis|le|el|den)\s+/i, '') ?? null
}
