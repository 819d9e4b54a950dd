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
const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  thousand: 1e3,
  m: 1e6,
  mio: 1e6,
  million: 1e6,
}

/** Every number that a text states, whatever its spelling: 80k, 80,000, 80.000 and 80 000 are one, "two" is 2. */
export function numbersIn(text: string): Set<number> {
  const found = new Set<number>()
  for (const [, digits = '', unit] of text.matchAll(NUMBER)) {
    const grouped = /^\d{1,3}(?:[.,’'\s]\d{3})+$/u.test(digits)
    const value = Number(grouped ? digits.replace(/\D/gu, '') : digits.replace(',', '.'))
    found.add(value * (FACTORS[unit?.toLowerCase() ?? ''] ?? 1))
    // "12 000" may be one number or two; as ground for a statement it is both.
    if (grouped) for (const part of digits.split(/\D/u)) found.add(Number(part))
    if (unit) found.add(value)
  }
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const value = NUMBER_WORDS[word]
    if (value !== undefined) found.add(value)
  }
  return found
}
