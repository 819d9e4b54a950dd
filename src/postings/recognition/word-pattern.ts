import { allMatches } from '../../all-matches.ts'
/** One pattern for many words: whole words, any case, `*` at a word's end for all its forms, blanks for any blank. */
export function wordPattern(words: readonly string[]): RegExp {
  const alternatives = [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(word =>
      word
        .replace(/[.?+()/]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/\*$/, '\\p{L}*')
        .replaceAll(' ', '\\s+'),
    )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** How many different ones of a pattern's words a text has. */
export function countDifferent(text: string, pattern: RegExp): number {
  return new Set(allMatches(text, pattern).map(([word]) => word.toLowerCase())).size
}
