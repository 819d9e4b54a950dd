/** A stretch of a posting as it reads in a sentence: no bullet, no Markdown signs, one line. */
export function quotable(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^\s*(?:[-*•·–—▪●○‣>]|\d+[.)])\s+/gu, '')
    .replace(/(\*\*|__|`)/gu, '')
    .replace(/^#+\s*/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
