import type { Passage } from '../passage.ts'
import type { FactOf, Pay } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { findAmounts, type MoneyAmount } from './pay/money-amounts.ts'
import { isPay, type PayContext, payContext } from './pay/pay-context.ts'
import { currencyOf, postingCountry } from './pay/pay-currency.ts'
import { FROM_WORDS, PERIOD_PATTERNS, UP_TO_WORDS } from './pay/pay-words.ts'

interface Figure {
  min: number | null
  max: number | null
  sign: string | null
  start: number
  end: number
}

interface Candidate {
  fact: FactOf<'baseSalary'>
  rank: number
  onTarget: boolean
}

/**
 * What the posting says the work pays, as stated: the base salary first, several ranges (by place or level) in the
 * text's order. What is earned on target counts only where no base is stated. Bonuses, allowances, budgets, funding and turnover are not pay and yield nothing.
 */
export function readPay({ text, passages }: FactSource): FactOf<'baseSalary'>[] {
  const candidates: Candidate[] = []
  let country: string | null | undefined
  for (const [index, passage] of passages.entries()) {
    if (!/\d/.test(passage.text)) continue
    for (const figure of findFigures(passage.text)) {
      const context = payContext(passage, figure, passages[index - 1])
      const unit = periodOf(passage, figure)
      if (!isPay(context, figure, unit)) continue
      country ??= postingCountry(passages)
      candidates.push({
        fact: payFact(passage, figure, unit, country),
        rank: rankOf(context) + (unit ? 1 : 0),
        onTarget: context.onTarget,
      })
    }
  }
  const based = candidates.filter(({ onTarget }) => !onTarget)
  return distinct(
    (based.length > 0 ? based : candidates)
      .sort((a, b) => b.rank - a.rank || a.fact.start - b.fact.start)
      .map(({ fact }) => fact),
  ).filter(fact => text.slice(fact.start, fact.end) === fact.quote)
}

const RANGE_JOINER =
  /^\s*(?:\([^()]{1,30}\))?\s*(?:(?:per|a|an|\/)\s?\p{L}+\.?\s*)?(?:gross|brutto|bruts?)?\s*(?:-|–|—|−|~|→|\/|to|up to|bis(?: zu)?|à|a|al|hasta|fino a|do|tot|till|til|até|và|and|und|et|y|e|en|och|og)\s*(?:up to|max\.?)?\s*$/iu
const JOINED_BY_AND = /^\s*(?:\([^()]{1,30}\))?\s*(?:and|und|et|y|e|en|och|og|và)\s*$/iu
const BETWEEN =
  /\b(?:between|zwischen|entre|tra|compris|compres[oa]|tussen|mellan|mellem|mellom|range|from|von|de|desde|ranging)\b[^.;]{0,30}$/iu

/** Pairs amounts into ranges: "70k–85k", "between £45k and £60k", "60-80k €". */
function findFigures(text: string): Figure[] {
  const amounts = findAmounts(text).filter(amount => !isLabel(text, amount))
  const figures: Figure[] = []
  for (let i = 0; i < amounts.length; i++) {
    const [first, second] = [amounts[i]!, amounts[i + 1]]
    const joiner = second ? text.slice(first.end, second.start) : ''
    const range = second !== undefined && isRange(first, second) && RANGE_JOINER.test(joiner)
    if (range && (!JOINED_BY_AND.test(joiner) || BETWEEN.test(text.slice(0, first.start)))) {
      figures.push({
        min: lowEnd(first, second),
        max: second.value,
        sign: first.sign ?? second.sign,
        start: first.start,
        end: second.end,
      })
      i++
    } else {
      figures.push(single(text, first))
    }
  }
  return figures
}

/** "(scale 9)" behind an amount is no amount. */
function isLabel(text: string, { sign, factor, start, end }: MoneyAmount): boolean {
  return sign === null && factor === 1 && text[end] === ')' && /\p{L}\s$/u.test(text.slice(0, start))
}

function isRange(first: MoneyAmount, second: MoneyAmount): boolean {
  const low = lowEnd(first, second)
  const sameSign = first.sign === null || second.sign === null || first.sign === second.sign
  return sameSign && low <= second.value && second.value <= low * 6
}

/** "£40-50K" and "£85-125,000": the thousands are said once, behind the second figure. */
function lowEnd(first: MoneyAmount, second: MoneyAmount): number {
  if (first.factor > 1 || first.value >= 1_000 || second.value < 1_000) return first.value
  return first.value * (second.factor > 1 ? second.factor : 1_000)
}

function single(text: string, amount: MoneyAmount): Figure {
  const before = text.slice(Math.max(0, amount.start - 24), amount.start)
  const upTo = endsWithAny(before, UP_TO_WORDS)
  const from = !upTo && (amount.open || endsWithAny(before, FROM_WORDS))
  const { value, sign, start, end } = amount
  return { min: upTo ? null : value, max: from ? null : value, sign, start, end }
}

function endsWithAny(before: string, words: readonly string[]): boolean {
  const trimmed = before.replace(/[\s:(~*]+$/u, '')
  const lower = trimmed.toLowerCase()
  // "LondonUp to £60k": a capital begins a word where the blank was lost.
  return words.some(
    word =>
      (lower.endsWith(word) && /^(?:|[^\p{L}\p{N}].*|\p{Ll}\p{Lu}.*)$/u.test(trimmed.slice(-word.length - 1))) ||
      lower === word,
  )
}

/** How often somebody is paid, which is not the time that an amount is for. */
const PAYOUT =
  /\b(?:paid|payable)\s+(?:out\s+)?(?:bi-?|semi-?)?(?:monthly|weekly)\b|\bmonatlich\s+(?:aus)?(?:ge)?zahl\p{L}*|\b(?:versé|payé|payable)\p{L}*\s+mensuellement|\bpagad\p{L}+\s+mensualmente/giu

/** The period said closest to the figure: behind it, else before it, in the same passage. */
function periodOf(passage: Passage, { start, end, min, max, sign }: Figure): Pay['unit'] {
  const amount = max ?? min ?? 0
  // "£28,000, paid monthly" is a year's pay.
  const isYearly = amount >= LEAST_YEARLY && /[£€$]/u.test(sign ?? '')
  // "(14x jährlich)" counts payments, it is no period.
  const said = passage.text
    .slice(end, end + 60)
    .replace(/\d+\s?(?:x|×|mal|times|pagas|mensualit\w+|mensilità)\s?\p{L}*/giu, '')
  const after = isYearly ? said.replace(PAYOUT, '') : said
  const before = passage.text.slice(Math.max(0, start - 60), start)
  const behind = PERIOD_PATTERNS.map(({ unit, pattern }) => ({ unit, at: after.search(pattern) })).filter(
    ({ at }) => at >= 0,
  )
  if (behind.length > 0) return behind.reduce((a, b) => (b.at < a.at ? b : a)).unit
  return (
    PERIOD_PATTERNS.find(({ pattern }) => pattern.test(before) || pattern.test(passage.heading ?? ''))?.unit ?? null
  )
}

const PER_YEAR = { HOUR: 2080, DAY: 260, WEEK: 52, MONTH: 12, YEAR: 1 } as const
/** Without a period, less than this is no yearly figure in any of the usual currencies. */
const LEAST_YEARLY = 10_000

function payFact(passage: Passage, figure: Figure, unit: Pay['unit'], country: string | null): FactOf<'baseSalary'> {
  const { min, max } = figure
  const currency = currencyOf(figure.sign, country)
  const value: Pay = { min, max, currency, unit, annualMin: annualPay(min, unit), annualMax: annualPay(max, unit) }
  return { field: 'baseSalary', value, quote: passage.text, start: passage.start, end: passage.end }
}

/** The sort key of an amount; null without a period when it can be no yearly figure. */
export function annualPay(amount: number | null, unit: Pay['unit']): number | null {
  if (amount === null || (unit === null && amount < LEAST_YEARLY)) return null
  return Math.round(amount * (unit === null ? 1 : PER_YEAR[unit]))
}

function rankOf({ base, section, cue }: PayContext): number {
  return (base ? 2 : 0) + (section ? 1 : 0) + (cue ? 1 : 0)
}

function distinct(facts: readonly FactOf<'baseSalary'>[]): FactOf<'baseSalary'>[] {
  const seen = new Set<string>()
  return facts.filter(({ value: { min, max, currency } }) => {
    const key = `${min}|${max}|${currency}`
    return !seen.has(key) && seen.add(key)
  })
}
