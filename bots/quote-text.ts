/** A quote as it reads in a sentence: every word of it, without the Markdown signs and the bullet around them. */
export function quoteText(quote: string): string {
  return quote
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/gu, '$1')
    .replace(/^\s*(?:[-*•·–—▪●○‣>]|#+|\d+[.)])\s+/gu, '')
    .replace(/\*\*|__|`/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
