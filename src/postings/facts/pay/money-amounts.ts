import { allMatches } from '../../../all-matches.ts'
import { CURRENCY_SIGNS, MULTIPLIERS } from './currency-signs.ts'

/** One figure of money in a text: "£45k" is 45,000 with sign "£". Offsets are relative to the text given. */
export interface MoneyAmount {
  value: number
  /** The sign, code or word beside it, lower case; null when none stands there. */
  sign: string | null
  /** What a "k", the T of "T€" or "lakh" behind the figure multiplied it by; 1 without. */
  factor: number
  /** "80k+" and "80.000 €+": at least. */
  open: boolean
  start: number
  end: number
}

const CODES = Intl.supportedValuesOf('currency')
const escaped = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[.$]/g, '\\$&'))
    .join('|')

const SIGN = `(?:${escaped(Object.keys(CURRENCY_SIGNS))})`
const CODE = `(?:${CODES.join('|')}|eur|usd|gbp|chf|sek|pln|nok|dkk|cad|aud|inr|Eur|Usd|Gbp)`
const BEFORE = `(?<![\\p{L}])(?:${SIGN}|${CODE})`
const NUMBER = String.raw`\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?!\d))?`
const FACTOR = `(?:${escaped(Object.keys(MULTIPLIERS))}|m|mm|mn|mln|mio|mil|million|bn|b|mrd|billion|millones|milioni)`
const AMOUNT = new RegExp(
  `(?:(?<before>${BEFORE})[\\s\\u00a0]?\\$?)?(?<![\\p{L}\\d]|\\d[.,])(?<number>${NUMBER})(?:[,.]-|,–|\\.–)?` +
    `(?:[\\s\\u00a0]?(?<factor>${FACTOR})(?![\\p{L}\\d])|[\\s\\u00a0]?(?<kcode>[kKtT])(?=EUR|CHF|USD|GBP|SEK|PLN|NOK|DKK|€))?\\.?` +
    `(?:[\\s\\u00a0]?(?<after>(?:${SIGN}|${CODE})(?![\\p{L}])))?(?<open>\\+(?!\\s?\\d))?`,
  'giu',
)

/** Every figure that may be money, in order; those with neither sign nor factor are for the caller to judge. */
export function findAmounts(text: string): MoneyAmount[] {
  const found: MoneyAmount[] = []
  for (const match of allMatches(text, AMOUNT)) {
    const { before, number, factor, kcode, after, open } = match.groups!
    const end = match.index + match[0].length
    if (/^\s?%|^\s?(?:\(k\)|st\b|nd\b|th\b|x\b)/iu.test(text.slice(end, end + 4)) || /^401\s?\(?k/i.test(match[0]))
      continue
    const sign = signOf(before) ?? signOf(after) ?? (/^triệu$/iu.test(factor ?? '') ? 'đồng' : null)
    const times = kcode ? 1_000 : factor ? (MULTIPLIERS[factor.toLowerCase()] ?? 0) : 1
    // Millions and billions are what a firm turns over; the figure is left out with its factor.
    if (times === 0) continue
    const value = readNumber(number!) * times
    found.push({ value, sign, factor: times, open: open !== undefined, start: match.index, end })
  }
  return found
}

/** "1.234,50", "1,234.50", "100'000" and "18 000" as numbers: three digits behind a separator are thousands. */
function readNumber(number: string): number {
  const decimal = /[.,](\d{1,2})$/.exec(number)
  const whole = (decimal ? number.slice(0, decimal.index) : number).replace(/\D/g, '')
  return Number(decimal ? `${whole}.${decimal[1]}` : whole)
}

function signOf(written: string | undefined): string | null {
  if (!written) return null
  const sign = written.toLowerCase()
  // Codes are capitals; in lower case only the commonest are no words ("all", "top", "try").
  const isCode = /^[a-z]{3}$/.test(sign) && !(sign in CURRENCY_SIGNS)
  return isCode && written !== written.toUpperCase() && !/^(?:eur|usd|gbp|chf|sek|pln|nok|dkk|cad|aud|inr)$/.test(sign)
    ? null
    : sign
}
