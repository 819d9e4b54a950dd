import { findAmounts, type MoneyAmount } from '../../postings/facts/pay/money-amounts.ts'
import { currencyOf } from '../../postings/facts/pay/pay-currency.ts'
import { PERIOD_PATTERNS } from '../../postings/facts/pay/pay-words.ts'
import type { PayAtLeast } from '../plan.ts'
import { type AnswerWording, answerWordingIn } from '../wording/answer-wording.ts'
import type { Understood } from './understood.ts'

const PAYS =
  /\b(?:pay(?:s|ing)?|paid|salar(?:y|ies)|compensation|wages?|earn(?:s|ing)?|rate|base|gross|brutto|gehalt|salaire|salario|stipendio|budget of)\b/iu
const AT_LEAST =
  /\b(?:at least|min(?:imum)?|over|above|more than|north of|from|starting|upwards of|no less than|not less than|exceeding|>=?|mindestens|ab|uber|über|au moins|plus de|al menos|mas de|más de|almeno|ueber)\W*(?:of\W+)?(?:\p{L}+\W+)?$|[>≥]\s*$/iu
const OR_MORE =
  /^\W{0,2}(?:\p{L}+\W+){0,3}?(?:or more|or above|or over|and up|and above|and more|plus\b|minimum|at least|upwards|oder mehr|ou plus|o mas|o más)|^\s?\+/iu
const AT_MOST =
  /\b(?:under|below|less than|up to|at most|max(?:imum)?|no more than|not more than|unter|bis(?: zu)?|moins de|menos de|meno di)\W*(?:of\W+)?$|<\s*$/iu
const NOT_MONEY =
  /^\W*(?:employees|people|users|customers|hours|clients|merchants|stores|engineers|members|companies)\b/iu
/** A bare number is pay only when it is large enough to be a year's ("over 70,000"), never "2 years" or "over 50 people". */
const LEAST_BARE = 10_000

/**
 * The least pay that a question asks for; null when it names none, or only a ceiling. The currency is null when not
 * said, and is then whatever a posting states. `country`, of a place in the question, decides what "$" and "kr" are.
 */
export function readPayFilter(question: string, country: string | null): (Understood & { value: PayAtLeast }) | null {
  for (const amount of findAmounts(question)) {
    const before = question.slice(Math.max(0, amount.start - 40), amount.start)
    const after = question.slice(amount.end, amount.end + 40)
    if (AT_MOST.test(before) || (amount.sign === null && NOT_MONEY.test(after))) continue
    const unit = unitOf(before, after)
    const large = amount.value >= LEAST_BARE
    const money = amount.sign !== null || (amount.factor > 1 && (large || unit !== null))
    const asked = AT_LEAST.test(before) || OR_MORE.test(after) || amount.open || PAYS.test(question)
    if (!(money && (large || unit)) && !(asked && large) && !(asked && PAYS.test(question) && unit)) continue
    const value: PayAtLeast = { amount: amount.value, currency: currencyOf(amount.sign, country), unit: unit ?? 'YEAR' }
    return { value, label: payLabel(value), start: startOf(amount, before), end: amount.end + periodLength(after) }
  }
  return null
}

function unitOf(before: string, after: string): PayAtLeast['unit'] | null {
  return PERIOD_PATTERNS.find(({ pattern }) => pattern.test(after) || pattern.test(before))?.unit ?? null
}

function startOf(amount: MoneyAmount, before: string): number {
  const cue = AT_LEAST.exec(before)
  return cue ? amount.start - (before.length - cue.index) : amount.start
}

/** Blanks the period and "or more" behind the amount together with it, so that they are not taken for other words. */
function periodLength(after: string): number {
  const more = OR_MORE.exec(after)
  const period = PERIOD_PATTERNS.map(({ pattern }) => pattern.exec(after)).find(match => match && match.index < 12)
  return Math.max(more ? more[0].length : 0, period ? period.index + period[0].length : 0)
}

/** "from €80,000 a year", "ab 80.000 pro Jahr". */
export function payLabel(
  { amount, currency, unit }: PayAtLeast,
  wording: AnswerWording = answerWordingIn('en'),
): string {
  const style = currency ? { style: 'currency' as const, currency } : {}
  const digits = { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 2 }
  const figure = new Intl.NumberFormat(wording.language, { ...style, ...digits }).format(amount)
  return `${wording.payFrom(figure)} ${wording.payPer[unit]}`
}
