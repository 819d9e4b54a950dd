import { isObject } from './list-records.ts'
import { readJsonText } from './read-json-text.ts'

/**
 * Pay as a sentence part, "EUR 60,000–80,000 per year", from schema.org's MonetaryAmount, PriceSpecification or a
 * bare number (then in `currency`); text is kept as it is. Of several ranges each says what it is for. null when no amount
 * above zero is given.
 */
export function renderSalary(value: unknown, currency: string | null): string | null {
  if (typeof value === 'string' && Number.isNaN(amountOf(value))) return readJsonText(value)
  if (Array.isArray(value)) {
    const ranges = value.flatMap(item => renderNamed(item, { currency, isOnly: value.length === 1 }) ?? [])
    return [...new Set(ranges)].join('; ') || null
  }
  const pay = isObject(value) ? value : { value }
  const quantity = isObject(pay.value) ? { ...pay, ...pay.value } : pay
  const code = readJsonText(pay.currency ?? pay.priceCurrency) ?? currency
  const amounts = amountsInWords(amountOf(quantity.minValue ?? quantity.minPrice), {
    max: amountOf(quantity.maxValue ?? quantity.maxPrice),
    exact: amountOf(quantity.value ?? quantity.price),
    prefix: code === null ? '' : `${code} `,
  })
  if (amounts === null) return isObject(value) ? readJsonText(pay.name ?? pay.description) : null
  const unit = readJsonText(quantity.unitText ?? quantity.unitCode ?? pay.unitText)
  return [amounts, unit === null ? null : (PAY_UNITS[unit.toUpperCase()] ?? `per ${unit.toLowerCase()}`)]
    .filter(part => part !== null)
    .join(' ')
}

/** One of several ranges says what it is for: a place, a level. */
function renderNamed(item: unknown, { currency, isOnly }: { currency: string | null; isOnly: boolean }): string | null {
  const text = renderSalary(item, currency)
  const name = isObject(item) ? readJsonText(item.name) : null
  return isOnly || name === null || text === null || text === name ? text : `${text} (${name})`
}

function amountsInWords(min: number, { max, exact, prefix }: { max: number; exact: number; prefix: string }) {
  if (min > 0 && max > 0 && min !== max) return `${prefix}${grouped(min)}–${grouped(max)}`
  if (min > 0 && !(max > 0)) return `from ${prefix}${grouped(min)}`
  if (max > 0 && !(min > 0)) return `up to ${prefix}${grouped(max)}`
  const amount = min > 0 ? min : exact
  return amount > 0 ? `${prefix}${grouped(amount)}` : null
}

/** A number, or a string that is nothing else ("65000", "65,000.00"). */
function amountOf(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !/^\d[\d, ]*(\.\d+)?$/.test(value.trim())) return Number.NaN
  return Number(value.replaceAll(/[, ]/g, ''))
}

function grouped(amount: number): string {
  return amount.toLocaleString('en-US', { maximumFractionDigits: 2 })
}

/** schema.org's unitText, the UN/CEFACT codes of unitCode, and what boards write instead. */
const PAY_UNITS: Readonly<Record<string, string>> = {
  HOUR: 'per hour',
  HOURLY: 'per hour',
  HUR: 'per hour',
  DAY: 'per day',
  DAILY: 'per day',
  WEEK: 'per week',
  WEEKLY: 'per week',
  WEE: 'per week',
  MONTH: 'per month',
  MONTHLY: 'per month',
  MON: 'per month',
  YEAR: 'per year',
  YEARLY: 'per year',
  ANNUAL: 'per year',
  ANNUALLY: 'per year',
  ANNUM: 'per year',
  ANN: 'per year',
  'PER-YEAR-SALARY': 'per year',
  'PER-MONTH-SALARY': 'per month',
  'PER-HOUR-WAGE': 'per hour',
  'PER-DAY-WAGE': 'per day',
  'PER-WEEK-SALARY': 'per week',
}
