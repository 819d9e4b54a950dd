import * as en from 'chrono-node/en'
import { findPlaces } from '../../../places/find-places.ts'
import type { Passage } from '../../passage.ts'
import { addressesMachines } from '../../recognition/addresses-machines.ts'
import { findSkills } from '../../skills/find-skills.ts'
import type { Fact, FactOf } from '../fact.ts'
import type { FactSource } from '../fact-source.ts'
import { foldText } from '../fold-source.ts'
import { numberWords } from '../number-words.ts'
import { findAmounts } from '../pay/money-amounts.ts'
import { payContext } from '../pay/pay-context.ts'
import { currencyOf, postingCountry } from '../pay/pay-currency.ts'
import { PERIOD_PATTERNS } from '../pay/pay-words.ts'
import { quoteAt, type Span } from '../quote-at.ts'
import { readNecessity } from '../read-necessity.ts'
import { annualPay } from '../read-pay.ts'
import type { StatedFact, StatedFactOf } from './stated-fact.ts'

/**
 * A model's fact as one of ours, when the passage bears it out: the quote stands there word for word, every number with
 * its currency and period as well, the name as it is written, and how necessary it is is what the rules read. Null when
 * not, and where `known`, the rules' own facts, have spoken.
 */
export function acceptFact(stated: StatedFact, source: FactSource, known: readonly Fact[]): Fact | null {
  const passage = source.passages.find(({ ordinal }) => ordinal === stated.passage)
  const at = passage?.text.indexOf(stated.quote) ?? -1
  if (!passage || at < 0 || stated.quote.trim() === '' || addressesMachines(passage.text)) return null
  const place = { source, passage, known, span: { start: at, end: at + stated.quote.length } }
  if (stated.field === 'baseSalary') return acceptPay(stated, place)
  if (stated.field === 'skill') return acceptSkill(stated, place)
  return stated.field === 'experience' ? acceptExperience(stated, place) : acceptDeadline(stated, place)
}

interface Place {
  source: FactSource
  passage: Passage
  known: readonly Fact[]
  /** The quote's, within the passage. */
  span: Span
}

function acceptPay(stated: StatedFactOf<'baseSalary'>, { source, passage, known }: Place): FactOf<'baseSalary'> | null {
  if (known.some(({ field }) => field === 'baseSalary')) return null
  const country = postingCountry(source.passages)
  const amounts = findAmounts(passage.text).filter(({ sign }) => currencyOf(sign, country) === stated.currency)
  const wanted = [stated.min, stated.max].filter(amount => amount !== null)
  const found = wanted.map(amount => amounts.find(({ value }) => value === amount))
  const [first] = found
  if (!first || found.includes(undefined) || (stated.min ?? 0) > (stated.max ?? Number.POSITIVE_INFINITY)) return null
  const { cue, other, section } = payContext(passage, first)
  if (other !== null || (cue === null && !section)) return null
  const period = PERIOD_PATTERNS.find(({ unit }) => unit === stated.unit)
  if (stated.unit !== null && !period?.pattern.test(passage.text)) return null
  const { min, max, currency, unit } = stated
  const value = { min, max, currency, unit, annualMin: annualPay(min, unit), annualMax: annualPay(max, unit) }
  return { field: 'baseSalary', value, quote: passage.text, start: passage.start, end: passage.end }
}

const LONGEST_NAME = { words: 4, characters: 40 }
const SECTIONS_OF_SKILLS: readonly Passage['section'][] = ['requirements', 'preferred', 'skills', 'responsibilities']

/** Only names that the vocabulary does not know: of those that it does, the rules have said what they mean here. */
function acceptSkill(stated: StatedFactOf<'skill'>, place: Place): FactOf<'skill'> | null {
  const { passage, source, known, span } = place
  const name = stated.name.trim()
  const at = wordsAt(passage.text.slice(span.start, span.end), name)
  if (at < 0 || !looksLikeAName(name) || !SECTIONS_OF_SKILLS.includes(passage.section)) return null
  if (findSkills(name, 'question').length > 0 || findPlaces(name, 'field').length > 0) return null
  const spokenFor = known.some(
    ({ field, start, end }) =>
      (field === 'language' || field === 'education') && start < passage.end && end > passage.start,
  )
  if (spokenFor) return null
  const start = passage.start + span.start + at
  const { necessity, dispensable } = readNecessity(source, passage, { start, end: start + name.length })
  if (dispensable || necessity !== stated.necessity) return null
  return { field: 'skill', value: { name, necessity }, ...quoteAt(source.text, passage) }
}

/** A tool's name has a capital or a digit; a character trait has neither. */
function looksLikeAName(name: string): boolean {
  const isShort = name.length <= LONGEST_NAME.characters && name.split(/\s+/u).length <= LONGEST_NAME.words
  return (
    isShort && name.length > 1 && /\p{Lu}|\d/u.test(name.slice(1)) && /^[\p{L}\p{N}][\p{L}\p{N} .+#/&-]*$/u.test(name)
  )
}

function wordsAt(text: string, words: string): number {
  const at = text.indexOf(words)
  const isWhole = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + words.length] ?? ' ')
  return at >= 0 && isWhole ? at : -1
}

const YEARS = /(?<!\p{L})(?:years?|yrs?|jahren?|ans|annees|anos|anni|jaar|lat|vuotta)(?!\p{L})/u

function acceptExperience(stated: StatedFactOf<'experience'>, place: Place): FactOf<'experience'> | null {
  const { passage, source, known, span } = place
  if (known.some(({ field }) => field === 'experience') || passage.section === 'about-organization') return null
  const quote = foldText(passage.text.slice(span.start, span.end))
  if (!YEARS.test(quote)) return null
  const { minYears, maxYears } = stated
  const said = new Set((quote.match(/\d+|\p{L}+/gu) ?? []).map(word => numberWords[word] ?? Number(word)))
  const years = [minYears, maxYears].filter(year => year !== null)
  if (years.length === 0 || years.some(year => !said.has(year))) return null
  const where = { start: passage.start + span.start, end: passage.start + span.end }
  const { necessity } = readNecessity(source, passage, where)
  if (necessity !== stated.necessity) return null
  const value = { minYears, maxYears, of: null, necessity }
  return { field: 'experience', value, ...quoteAt(source.text, passage) }
}

const APPLYING = /(?<!\p{L})(?:appl|deadline|closing|closes|submit|bewerb|frist|candidat|postul|solicit)/u
const REFERENCE = new Date(Date.UTC(2000, 0, 1, 12))

function acceptDeadline({ date }: StatedFactOf<'deadline'>, place: Place): FactOf<'deadline'> | null {
  const { passage, source, known } = place
  if (known.some(({ field }) => field === 'deadline') || !APPLYING.test(foldText(passage.text))) return null
  const isStated = en.GB.parse(passage.text, REFERENCE).some(
    ({ start }) =>
      start.isCertain('day') &&
      start.isCertain('month') &&
      start.isCertain('year') &&
      start.date().toISOString().slice(0, 10) === date,
  )
  return isStated ? { field: 'deadline', value: date, ...quoteAt(source.text, passage) } : null
}
