import { allMatches } from '../../all-matches.ts'
import type { Passage } from '../passage.ts'
import { benefitPhrases, plainBenefits } from './benefit-phrases.ts'
import type { BenefitKind, FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { foldSource } from './fold-source.ts'
import { phrasePattern } from './phrase-pattern.ts'
import { quoteAt, type Span } from './quote-at.ts'

/** What the employer offers beside pay, each with its own words: a line of several benefits yields several. */
export function readBenefits(source: FactSource): FactOf<'benefit'>[] {
  const facts: FactOf<'benefit'>[] = []
  for (const passage of source.passages) for (const fact of benefitsIn(source, passage)) facts.push(fact)
  return facts
}

const KINDS = Object.entries(benefitPhrases) as [BenefitKind, readonly string[]][]
const PATTERNS = KINDS.map(([kind, phrases]) => [kind, phrasePattern(phrases)] as const)
const PLAIN = phrasePattern(plainBenefits)
const OFFER =
  /\b(?:we (?:also )?(?:offer|provide|give|cover|pay|have)|we're offering|you(?:'ll| will)? (?:get|receive|have|enjoy|be)|benefits?|perks?|packages?|our offer|compensation|in return|there (?:is|are)|are (?:paid|provided|covered)|es gibt|includ\p{L}*|offers?|plus|bieten|erwartet dich|benefizi|offrons|vous offr\p{L}*|ofrecemos|offriamo|oferujemy|vi erbjuder|tarjoamme|bieden|we bieden|eligible|competitive|salary)\b/u

function benefitsIn(source: FactSource, passage: Passage): FactOf<'benefit'>[] {
  const folded = foldSource(source).slice(passage.start, passage.end)
  if (passage.section !== 'benefits' && !isPlainOffer(passage, folded)) return []
  const facts: FactOf<'benefit'>[] = []
  for (const part of splitParts(folded)) {
    const span = { start: passage.start + part.start, end: passage.start + part.end }
    for (const kind of kindsOf(folded.slice(part.start, part.end))) {
      const last = facts.findLast(fact => fact.value === kind)
      // "medical, dental and vision insurance" is one benefit: its quote grows.
      if (last !== undefined && last === facts.at(-1))
        Object.assign(last, quoteAt(source.text, { start: last.start, end: span.end }))
      else facts.push({ field: 'benefit', value: kind, ...quoteAt(source.text, span) })
    }
  }
  if (facts.length === 1) return [{ ...facts[0]!, ...quoteAt(source.text, passage) }]
  if (facts.length > 0 || !isBullet(source, passage) || ONLY_PAY.test(folded)) return facts
  return [{ field: 'benefit', value: 'other', ...quoteAt(source.text, passage) }]
}

const ONLY_PAY =
  /\b(?:salar(?:y|ies)|compensation|pay|wage|gehalt|vergutung|salaire|remuneration|salario|stipendio|wynagrodzenie|lon|palkka|salaris)\b/u

function isPlainOffer({ section }: Passage, folded: string): boolean {
  if (section === 'requirements' || section === 'preferred' || section === 'responsibilities' || section === 'legal')
    return false
  PLAIN.lastIndex = 0
  return PLAIN.test(folded) && OFFER.test(folded)
}

// The kinds that a part names: of overlapping phrases the longest holds ("health insurance" is no other insurance).
function kindsOf(part: string): BenefitKind[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    allMatches(part, pattern).map(match => ({ kind, start: match.index, end: match.index + match[0].length })),
  ).sort((a, b) => b.end - b.start - (a.end - a.start))
  const kept: typeof found = []
  for (const match of found)
    if (!kept.some(other => match.start < other.end && other.start < match.end)) kept.push(match)
  const kinds = [...new Set(kept.sort((a, b) => a.start - b.start).map(({ kind }) => kind))]
  const named = kinds.filter(kind => kind !== 'other')
  return named.length > 0 ? named : kinds
}

// Commas, semicolons and slashes part benefits; those within brackets or a number do not.
function splitParts(folded: string): Span[] {
  const parts: Span[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at < folded.length; at++) {
    const unit = folded[at]
    if (unit === '(') depth++
    if (unit === ')') depth = Math.max(0, depth - 1)
    const separates =
      depth === 0 &&
      ((unit === ',' && !/\d/.test(folded[at + 1] ?? '')) || unit === ';' || unit === '•' || unit === '|')
    if (separates) {
      parts.push({ start, end: at })
      start = at + 1
    }
  }
  parts.push({ start, end: folded.length })
  return parts
}

function isBullet({ text }: FactSource, { section, start, end }: Passage): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const words = text.slice(start, end)
  return (
    section === 'benefits' &&
    /^\s*(?:[-*•·▪◦●–‣+]|\d{1,2}[.)])/.test(text.slice(lineStart, start)) &&
    !/:$/.test(words.trim()) &&
    words.split(/\s+/).length <= 40
  )
}
