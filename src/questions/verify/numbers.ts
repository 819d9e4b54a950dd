import { allMatches } from '../../all-matches.ts'

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  once: 1,
  twice: 2,
}

const NUMBER = /(\d{1,3}(?:[.,’'\s]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)\s?(k|m|tsd|mio|million|thousand)?(?![\p{L}\d])/giu
/** Behind the low end of a range, whose thousands are said once: "70-80k". */
const LOW_END = /^\s?(?:-|–|—|to|bis)\s?\p{Sc}?\s?\d{1,3}(?:[.,]\d+)?\s?(k|tsd|thousand)(?![\p{L}\d])/iu

const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  thousand: 1e3,
  m: 1e6,
  mio: 1e6,
  million: 1e6,
}

/**
 * Every number that a text states, whatever its spelling: 80k, 80,000, 80.000 and 80 000 are one, "two" is 2, and the 70
 * of "70-80k" is 70,000.
 */
export function numbersIn(text: string): Set<number> {
  return new Set(readNumbers(text).map(({ value }) => value))
}

/** The same for a quote, with every other way to read what it says: as ground for a statement any of them will do. */
export function groundNumbersIn(text: string): Set<number> {
  return new Set(readNumbers(text).flatMap(({ value, readings }) => [value, ...readings]))
}

interface ReadNumber {
  value: number
  readings: number[]
}

function readNumbers(text: string): ReadNumber[] {
  const found: ReadNumber[] = []
  for (const match of allMatches(text, NUMBER)) {
    const [written, digits = '', unit] = match
    const grouped = /^\d{1,3}(?:[.,’'\s]\d{3})+$/u.test(digits)
    const stated = Number(grouped ? digits.replace(/\D/gu, '') : digits.replace(',', '.'))
    const factor = unit ?? LOW_END.exec(text.slice(match.index + written.length))?.[1]
    const value = stated * (FACTORS[factor?.toLowerCase() ?? ''] ?? 1)
    // "12 000" may be one number or two.
    const parts = /\s/u.test(digits) ? digits.split(/\s/u).map(Number) : []
    found.push({ value, readings: factor ? [stated, ...parts] : parts })
  }
  for (const [word] of allMatches(text.toLowerCase(), /\p{L}+/gu)) {
    const value = NUMBER_WORDS[word]
    if (value !== undefined) found.push({ value, readings: [] })
  }
  return found
}
