import type { Pay } from '../src/postings/facts/fact.ts'
import type { Wording } from './wording.ts'

/** Pay as people write it: "€78,000–€95,000 a year", "up to £32,000 a year", "$19.50 an hour"; never converted. */
export function describePay(pay: Pay, wording: Wording): string | null {
  const amount = describeAmount(pay, wording)
  if (amount === null) return null
  return pay.unit === null ? amount : `${amount} ${wording.payPer[pay.unit]}`
}

function describeAmount({ min, max, currency }: Pay, wording: Wording): string | null {
  const figures = [min, max].filter(figure => figure !== null)
  const numbers = numberFormat(figures, currency, wording.language)
  if (min !== null && max !== null) {
    return min === max ? numbers.format(min) : numbers.formatRange(min, max).replace(' – ', '–')
  }
  if (max !== null) return wording.payUpTo(numbers.format(max))
  return min === null ? null : wording.payFrom(numbers.format(min))
}

function numberFormat(figures: number[], currency: string | null, language: string): Intl.NumberFormat {
  const digits = figures.every(Number.isInteger) ? 0 : 2
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return new Intl.NumberFormat(language, fraction)
  return new Intl.NumberFormat(language, { style: 'currency', currency, ...fraction })
}
