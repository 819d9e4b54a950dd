import { allMatches } from '../../all-matches.ts'
import { findAmounts } from '../../postings/facts/pay/money-amounts.ts'
import { currencyOf } from '../../postings/facts/pay/pay-currency.ts'
import { PERIOD_PATTERNS } from '../../postings/facts/pay/pay-words.ts'

interface StatedAmount {
  value: number
  /** Code of the currency beside the figure, or else of the nearest one; null where the text names none. */
  currency: string | null
  /** The period said nearest behind the figure, or else before it; null where the text says none. */
  period: string | null
}

/** Whether every amount of money in `text` stands in `ground` with the same currency and, where it says one, period. */
export function amountsStandIn(ground: string, text: string): boolean {
  const grounds = amountsIn(ground)
  // Millions are what a firm turns over rather than pay, and are not read as amounts; their currency counts as well.
  const isKnown = (sign: string) =>
    ground.includes(sign) || grounds.some(({ currency }) => currency === currencyOf(sign, null))
  if (!(text.match(/\p{Sc}/gu) ?? []).every(isKnown)) return false
  return amountsIn(text).every(
    stated =>
      stated.currency === null ||
      grounds.some(
        amount =>
          amount.value === stated.value &&
          amount.currency === stated.currency &&
          (stated.period === null || amount.period === stated.period),
      ),
  )
}

const RANGE = /^[^\p{L}\d]{0,6}(?:(?:to|bis|à|a|und|and)\s)?[^\p{L}\d]{0,4}$/iu

function amountsIn(text: string): StatedAmount[] {
  const amounts = findAmounts(text)
  return amounts.map((amount, index) => {
    const next = amounts[index + 1]
    const inRange = next !== undefined && RANGE.test(text.slice(amount.end, next.start))
    const factor = inRange && amount.value < 1_000 && next.value >= 1_000 ? Math.max(next.factor, 1_000) : 1
    const sign = amount.sign ?? (inRange ? next.sign : (amounts[index - 1]?.sign ?? null))
    return {
      value: amount.factor > 1 ? amount.value : amount.value * factor,
      currency: currencyOf(sign, null),
      period: periodAround(text, inRange ? { start: amount.start, end: next.end } : amount),
    }
  })
}

const NEAR = 60

function periodAround(text: string, { start, end }: { start: number; end: number }): string | null {
  const behind = nearestPeriod(text.slice(end, end + NEAR), 'first')
  return behind ?? nearestPeriod(text.slice(Math.max(0, start - NEAR), start), 'last')
}

function nearestPeriod(text: string, which: 'first' | 'last'): string | null {
  const found = PERIOD_PATTERNS.flatMap(({ unit, pattern }) => {
    const at = allMatches(text, new RegExp(pattern.source, 'giu')).map(match => match.index)
    return at.length === 0 ? [] : [{ unit, at: which === 'first' ? at[0]! : at.at(-1)! }]
  }).sort((a, b) => a.at - b.at)
  return (which === 'first' ? found[0] : found.at(-1))?.unit ?? null
}
