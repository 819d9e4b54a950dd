import type { Quote } from './fact.ts'

export interface Span {
  start: number
  end: number
}

/** The stretch of a text as a quote: blanks and list marks at its edges left out. */
export function quoteAt(text: string, { start, end }: Span): Quote {
  const words = text.slice(start, end)
  const lead = /^[\s,;:•·*–-]*/.exec(words)![0].length
  const trail = /[\s,;:]*$/.exec(words)![0].length
  if (lead + trail >= words.length) return { quote: words, start, end }
  return { quote: text.slice(start + lead, end - trail), start: start + lead, end: end - trail }
}
