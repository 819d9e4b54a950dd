import { allMatches } from '../../../all-matches.ts'
import type { Passage } from '../../passage.ts'
import type { Pay } from '../fact.ts'
import { BASE_WORDS, ON_TARGET_WORDS, OTHER_MONEY_WORDS, PAY_WORDS, RATE_WORDS, WEAK_PAY_WORDS } from './pay-words.ts'

/** What stands around a figure: distances, in characters, to the nearest word of each sort in its clause. */
export interface PayContext {
  /** A word such as "salary" near it, or over it. */
  cue: number | null
  /** A word such as "budget" near it. */
  other: number | null
  /** It stands under a heading about pay, or in the heading lines. */
  section: boolean
  /** "rate" or the like stands near it. */
  rate: boolean
  /** A word such as "salary", not only one such as "pay". */
  strong: boolean
  /** Hardly anything but the figure stands in the passage. */
  alone: boolean
  /** The sum with a full commission, said of this figure rather than of one beside it. */
  onTarget: boolean
  base: boolean
}

const wordPattern = (words: readonly string[]): RegExp => {
  const alternatives = words.map(word =>
    word.endsWith('*') ? `${word.slice(0, -1)}\\p{L}*` : word.replaceAll('.', '\\.'),
  )
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  )
}

const CUE = wordPattern(PAY_WORDS)
const OTHER = wordPattern(OTHER_MONEY_WORDS)
const RATE = wordPattern(RATE_WORDS)
const STRONG = wordPattern(PAY_WORDS.filter(word => !WEAK_PAY_WORDS.includes(word)))
const ON_TARGET = wordPattern(ON_TARGET_WORDS)
const BASE = wordPattern(BASE_WORDS)
/** Where a clause about one sum ends and the next begins. */
const CLAUSE_END =
  /[;|•·▪+\n]|\.\s|\s[-–—]\s(?!\s*[\p{Sc}\d])|,\s|\s(?:plus|and a|as well as|sowie|zzgl\.?|zuzüglich|ainsi que|además|oltre|along with)\s/giu

export function payContext(passage: Passage, figure: { start: number; end: number }, previous?: Passage): PayContext {
  const clause = clauseAround(passage.text, figure)
  const words = passage.text.slice(clause.start, clause.end)
  const at = { start: figure.start - clause.start, end: figure.end - clause.start }
  const around = passage.text.slice(Math.max(0, figure.start - 60), figure.end + 40)
  const heading = passage.heading ?? ''
  // "Salary" alone on the line before, when it was no heading.
  const label = previous && previous.end - previous.start < 40 && passage.start - previous.end < 4 ? previous.text : ''
  const near = nearest(words, at, CUE) ?? nearest(passage.text, figure, CUE)
  return {
    cue: near ?? (matches(CUE, `${heading} ${label}`) ? 30 : null),
    other: nearest(words, at, OTHER),
    section: passage.section === 'pay' || passage.section === 'header',
    rate: matches(RATE, `${heading} ${label} ${around}`),
    strong: matches(STRONG, `${heading} ${label} ${passage.text}`),
    alone: (passage.text.match(/\S+/g)?.length ?? 0) <= 7,
    onTarget: isNearer(nearest(words, at, ON_TARGET), nearest(words, at, BASE)),
    base: matches(BASE, words) || matches(BASE, heading),
  }
}

/** Yearly amounts outside this are no pay for one person's work, in the currencies with few decimals per unit. */
const PLAUSIBLE_YEARLY = { from: 6_000, to: 1_500_000 }
/** Without a period, less than this is no yearly figure. */
const LEAST_YEARLY = 10_000
const HOURS_AND_DAYS = { HOUR: 2080, DAY: 260, WEEK: 52, MONTH: 12, YEAR: 1 } as const
const BIG_NUMBER_CURRENCIES =
  /^(?:vnd|₫|đồng|jpy|¥|krw|₩|huf|ft|idr|inr|₹|rs\.?|rupees|clp|cop|isk|ngn|₦|rub|₽|php|₱|czk|kč|thb|฿)$/

/** Whether a figure is what the work pays. Without a word, a section, a period or a range that says so it is not. */
export function isPay(
  context: PayContext,
  figure: { min: number | null; max: number | null; sign: string | null },
  unit: Pay['unit'],
): boolean {
  const { cue, other, section, rate, strong, alone } = context
  const amount = figure.max ?? figure.min ?? 0
  const isRange = figure.min !== null && figure.max !== null && figure.min !== figure.max
  if (other !== null && (cue === null || other <= cue || !strong)) return false
  if (figure.sign === null && !(cue !== null && (amount >= 10_000 || (unit !== null && amount >= 1_000)))) return false
  // "640,000 people who are paid late": without a currency, "paid" alone makes no pay of a number.
  if (figure.sign === null && !(strong || section || alone || isRange || unit !== null)) return false
  if (!plausible(amount, figure.sign, unit)) return false
  if (unit === null && amount < LEAST_YEARLY && !(rate || (amount >= 1_000 && strong))) return false
  if (section) return true
  if (cue !== null) return isRange || unit !== null || cue <= 40
  return (
    isRange ||
    (alone && amount >= LEAST_YEARLY) ||
    (unit !== null && unit !== 'WEEK' && amount * HOURS_AND_DAYS[unit] >= 2 * PLAUSIBLE_YEARLY.from)
  )
}

function plausible(amount: number, sign: string | null, unit: Pay['unit']): boolean {
  if (sign !== null && BIG_NUMBER_CURRENCIES.test(sign)) return amount >= 100
  if (unit !== null) {
    const yearly = amount * HOURS_AND_DAYS[unit]
    return yearly >= PLAUSIBLE_YEARLY.from && yearly <= PLAUSIBLE_YEARLY.to
  }
  return amount >= 1_000 ? amount <= PLAUSIBLE_YEARLY.to : amount >= 10 && amount <= 999
}

function clauseAround(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  let from = 0
  let to = text.length
  for (const match of allMatches(text, CLAUSE_END)) {
    const after = match.index + match[0].length
    if (after <= start) from = after
    else if (match.index >= end) {
      to = match.index
      break
    }
  }
  return { start: from, end: to }
}

function nearest(text: string, { start, end }: { start: number; end: number }, pattern: RegExp): number | null {
  let best: number | null = null
  for (const match of allMatches(text, pattern)) {
    const after = match.index + match[0].length
    if (match.index < end && after > start) continue
    const distance = after <= start ? start - after : match.index - end
    if (best === null || distance < best) best = distance
  }
  return best
}

function isNearer(one: number | null, other: number | null): boolean {
  return one !== null && (other === null || one < other)
}

/** Not `test`, which would leave its place in the pattern to the next search. */
function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0
}
