import { allMatches } from '../../all-matches.ts'
import type { Passage, SectionKind } from '../passage.ts'
import type { Experience, FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { foldSource } from './fold-source.ts'
import { numberWords } from './number-words.ts'
import { quoteAt, type Span } from './quote-at.ts'
import { readNecessity } from './read-necessity.ts'

/** Years of experience asked for: how many, of what, and whether required. Never a company's age or a contract's length. */
export function readExperience(source: FactSource): FactOf<'experience'>[] {
  return source.passages
    .filter(passage => !SILENT_SECTIONS.has(passage.section))
    .flatMap(passage => yearsIn(source, passage))
}

const SILENT_SECTIONS: ReadonlySet<SectionKind> = new Set(['legal', 'benefits', 'pay', 'location', 'interview'])

const COUNT = `(?:\\d{1,2}(?:[.,]5)?|${Object.keys(numberWords).join('|')})`
const TO = '(?:-|/|to|and|or|till|until|bis|a|ou|y|e|o|do|til|till|tot|och|en)'
const YEARS =
  "(?:years?'?|yrs?\\.?'?|jahren?|ans?|annees?|anos?|anni|anno|lat|lata|rok|roku|let|roky|ar|ars|vuotta|vuoden|vuosi|jaar|jaren|ev|eves|ani|aastat|metus|gadi)"
const STATED = new RegExp(
  `(?<![\\p{L}\\p{N}$€£.,])(?<min>${COUNT})\\s*(?<plus>\\+|plus\\b|ou plus)?\\s*(?:\\(\\d+\\)\\s*)?(?:${TO}\\s*(?<max>${COUNT})\\s*\\+?\\s*)?(?:or more\\s+|full\\s+|\\+\\s*)?-?\\s*${YEARS}(?![\\p{L}])`,
  'gu',
)
// "several years", "mehrjährige Berufserfahrung": experience without a number.
const UNCOUNTED =
  /(?<!\p{L})(?:several|multiple|some|a few|a couple of|many|proven|multi)\s?-?\s?years?'?(?:\s+of)?(?=[^.;]{0,40}experience)|mehrjahrige\p{L}*(?=[^.;]{0,40}erfahrung)|(?<!\p{L})(?:plusieurs annees|varios anos|pluriennale|kilkuletni\p{L}*|meerdere jaren|flera ars|usean vuoden|useamman vuoden)(?!\p{L})/gu
const EXPERIENCE =
  /experien|(?<!\p{L})exp(?!\p{L})|erfahrung|esperienza|doswiadczen|kokemu|erfarenhet|erfaring|ervaring|experiencia|tapasztalat|praxe|praxi|background|track record|hands-on|working (?:in|with|as|on)|worked|building|developing|programming|professional|(?:in|as) an? (?:similar |comparable |related )?[\p{L}/ -]{0,30}(?:role|position|capacity)|(?:years?'?|yrs?)\s+(?:of|in|as|with|using)/u
// What makes a number of years something else: an age, a past, a future, a term.
const NOT_BEFORE =
  /(?:(?:for|over|past|last|next|first|previous|within|every|after|since|than|in just|of the past|durante|depuis|seit|pendant|founded|established|in)\s+(?:the\s+)?(?:(?:past|last|next|first|over|more than|nearly|almost|about|around)\s+)*|\b(?:aged?|vesting over|contract of|duration of|mandate of|term of|warranty of|valid for)\s+)$/u
const STRONG_BEFORE =
  /(?:at least|minimum|min\.?|must have|with (?:over|more than|at least)|more than|have|having|requires?|possess)\s+(?:of\s+)?(?:the\s+)?(?:last\s+)?$/u
const NOT_AFTER =
  /^[^.;]{0,30}\b(?:contract|appointment)\b|^[\s-]*(?:ago|period|old\b|of age|in a row|in business|running|from now|contract|vesting|cliff|warranty|anniversary|history|heritage|of history|of heritage|of innovation|of growth|of operation|straight|degree|college|university|bachelor|program|programme|term|plan|mandate|of service|of tenure|of continuous service|consecutive|de croissance|d'existence|alt\b|ago\b)/u
const THEIRS =
  /\b(?:we|our|us|company|companies|firm|founders?|combined|collective|collectively|wir|unser\p{L}*|nous|notre|nuestr\p{L}*|nosotros|nostr\p{L}*)\b[^.;]{0,60}$/u
const OURS_TO_ASK = /\b(?:we(?:'re| are| would)?\s+(?:look|seek|need|require|expect|want|like|ask)|looking for|you)\b/u

function yearsIn(source: FactSource, passage: Passage): FactOf<'experience'>[] {
  const text = foldSource(source).slice(passage.start, passage.end)
  if (!/\d|year|yrs|jahr|ann|\blat/.test(text) && !UNCOUNTED.test(text)) return []
  const facts: FactOf<'experience'>[] = []
  for (const match of allMatches(text, STATED)) {
    const end = match.index + match[0].length
    if (!isAsked(text, { start: match.index, end }, passage.section)) continue
    const min = numberOf(match.groups!.min)
    const max = match.groups!.max === undefined ? null : numberOf(match.groups!.max)
    if (min === null || min > 25) continue
    const capped = /(?:up to|maximum|max\.?|bis zu|hasta|jusqu'a)\s*$/.test(text.slice(0, match.index))
    const years = capped ? { minYears: null, maxYears: max ?? min } : { minYears: min, maxYears: max }
    facts.push(toFact({ source, passage }, { start: match.index, end }, years))
  }
  if (facts.length > 0) return facts
  for (const match of allMatches(text, UNCOUNTED)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (isAsked(text, span, passage.section))
      facts.push(toFact({ source, passage }, span, { minYears: null, maxYears: null }))
  }
  return facts
}

function isAsked(text: string, { start, end }: Span, section: SectionKind): boolean {
  const before = text.slice(Math.max(0, start - 90), start)
  const after = text.slice(end, end + 90)
  if (NOT_AFTER.test(after)) return false
  if (NOT_BEFORE.test(before) && !STRONG_BEFORE.test(before)) return false
  if (
    !EXPERIENCE.test(before.slice(-60)) &&
    !EXPERIENCE.test(text.slice(start, end + 90)) &&
    section !== 'requirements'
  )
    return false
  if (THEIRS.test(before) && !OURS_TO_ASK.test(before)) return false
  return section !== 'about-organization' || OURS_TO_ASK.test(before)
}

function numberOf(words: string | undefined): number | null {
  if (words === undefined) return null
  const value = numberWords[words] ?? Number(words.replace(',', '.'))
  return Number.isFinite(value) ? value : null
}

interface Place {
  source: FactSource
  passage: Passage
}

function toFact(
  { source, passage }: Place,
  span: Span,
  years: Pick<Experience, 'minYears' | 'maxYears'>,
): FactOf<'experience'> {
  const at = { start: passage.start + span.start, end: passage.start + span.end }
  const { necessity } = readNecessity(source, passage, at)
  const value = { ...years, of: readOf(source, passage, at), necessity }
  return { field: 'experience', value, ...quoteAt(source.text, passage) }
}

const GENERAL =
  '(?:full-time|proven|relevant|professional|work|working|hands-on|practical|solid|strong|demonstrated|industry|prior|previous|progressive|progressively responsible|recent|commercial|direct|post-?\\p{L}+|job|related|relatable|overall|total|similar|applicable|real-world|equivalent|combined|successful|extensive|significant|and|or|of|the|in|experiencia|profesional|professionnelle|einschlagiger?|relevanter?|relevante)'
const EXPERIENCE_NOUN =
  '(?:experiences?|exp\\.?|\\p{L}*erfahrung(?:en)?|experiencia|experiencias|esperienza|doswiadczeni[ae]|ervaring|erfarenhet|erfaring|kokemusta|kokemus|background)'
const GERUND = '(?=(?!working|including)\\p{L}{3,}ing\\b)'
const PREPOSITION = `(?:(?:working\\s+)?(?:in|with|within|as|of|on|using|across|around|mit|im|als|en|dans|de|con|come|w|jako|z|som|inom|av|met|van|com)\\s+(?:(?:an?|the|einer?|une?|der|den|dem)\\s+)?|working\\s+|${GERUND})`
// "5 years of experience in data modeling", "5 years of Python experience", "5 years in sales".
const AFTER_EXPERIENCE = new RegExp(
  `^['.]?s?'?\\s*(?:(?:of|d'|de)\\s*)?(?:${GENERAL}[,\\s]+)*${EXPERIENCE_NOUN}\\s+(?:${GENERAL}\\s+)*?${PREPOSITION}`,
  'u',
)
const BEFORE_EXPERIENCE = new RegExp(
  `^['.]?s?'?\\s*(?:of\\s+)?(?:${GENERAL}[,\\s]+)*(?<of>(?:(?!(?:experience|with|in|as)\\b)[\\p{L}\\p{N}+#./&-]+\\s+){1,5}?)(?:experience|exp\\b)`,
  'u',
)
const DIRECTLY = new RegExp(`^['.]?s?'?\\s*(?:${GENERAL}\\s+)*?${PREPOSITION}`, 'u')
const ONLY_GENERAL = new RegExp(`^(?:${GENERAL}\\s*)+$`, 'u')
const ONLY_EXPERIENCE = new RegExp(`^['.]?s?'?\\s*(?:${GENERAL}[,\\s]+)*${EXPERIENCE_NOUN}`, 'u')
const ENDS =
  /[.;:()\n]|\s(?:or (?:equivalent|more|similar|related)|is|are|required|preferred|a (?:must|plus)|and (?:an? |strong |proven |experience|knowledge|you)|with an?|oder|including|where|who|that|which|\d+\+?)(?:\s|$)|,\s(?!\p{Lu}|or\b|and\b)|\s[-–—]\s/iu

function readOf(source: FactSource, passage: Passage, { start, end }: Span): string | null {
  const folded = foldSource(source).slice(end, passage.end)
  const after = AFTER_EXPERIENCE.exec(folded)
  if (after !== null) return namedAt(source.text.slice(end + after[0].length, passage.end))
  const before = BEFORE_EXPERIENCE.exec(folded)
  if (before !== null && !ONLY_GENERAL.test(before.groups!.of!)) {
    const from = end + before[0].lastIndexOf(before.groups!.of!)
    return source.text.slice(from, from + before.groups!.of!.length).trim()
  }
  const labelled = /(?<of>[\p{L}\p{N}+#./ -]{2,40}?)\s*\((?:at least |min(?:imum|\.)? )?$/iu.exec(
    source.text.slice(passage.start, start),
  )
  if (labelled !== null) return labelled.groups!.of!.trim()
  if (ONLY_EXPERIENCE.test(folded)) return null
  const directly = DIRECTLY.exec(folded)
  return directly === null ? null : namedAt(source.text.slice(end + directly[0].length, passage.end))
}

const DANGLING = /(?:[,\s]+(?:and|or|and\/or|the|an?|of|in|for|with|within|to|any|preferably|dealing))*[,\s]*$/iu

function namedAt(rest: string): string | null {
  const clause = rest.slice(0, ENDS.exec(rest)?.index ?? rest.length).trim()
  const words = clause.split(/\s+/).slice(0, 10).join(' ').replace(DANGLING, '')
  return /\p{L}/u.test(words) && !/^(?:field|industry|similar|related|comparable|this|same)\b/i.test(words)
    ? words
    : null
}
