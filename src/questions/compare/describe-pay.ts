import type { Pay } from '../../postings/facts/fact.ts'

/** Pay as stated, in English: "€78,000–€95,000 a year", "up to £32,000 a year", "from $40 an hour". Never converted. */
export function describePay({ min, max, currency, unit }: Pay): string {
  const figures = [min, max].filter(figure => figure !== null)
  const digits = figures.every(Number.isInteger) ? 0 : 2
  const money = currency === null ? {} : { style: 'currency' as const, currency }
  const format = new Intl.NumberFormat('en', { ...money, minimumFractionDigits: digits, maximumFractionDigits: digits })
  const per = unit === null ? '' : ` ${PER[unit]}`
  if (min !== null && max !== null) {
    return (min === max ? format.format(min) : format.formatRange(min, max).replace(' – ', '–')) + per
  }
  if (max !== null) return `up to ${format.format(max)}${per}`
  return min === null ? '' : `from ${format.format(min)}${per}`
}

/** How a period is said behind an amount. */
export const PER: Readonly<Record<NonNullable<Pay['unit']>, string>> = {
  HOUR: 'an hour',
  DAY: 'a day',
  WEEK: 'a week',
  MONTH: 'a month',
  YEAR: 'a year',
}
