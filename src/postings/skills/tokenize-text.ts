import { allMatches } from '../../all-matches.ts'
/** A word of a text with its offsets (UTF-16 units). `folded` is lower case without diacritics. */
export interface Token {
  folded: string
  start: number
  end: number
}

// A word keeps the signs that belong to names of tools: C++, C#, F#, kdb+, .NET (not the end of a sentence: "it.Next").
const WORD =
  /(?<![\p{L}\p{N}])\.(?:net|NET|Net)(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:\+\+|#(?![\p{L}\p{N}])|\+(?![\p{L}\p{N}+]))?/gu
// Copied adverts lose line breaks: "using SQLPerform data analysis". A capitalised word begins a token of its own.
const RUN_ON = /(?<=\p{Ll})(?=\p{Lu}\p{Ll}{2})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/u

/** The words of a text, in order. `isKnown` keeps a mixed-case word whole ("PowerShell") that would else be split. */
export function tokenizeText(text: string, isKnown: (word: string) => boolean): Token[] {
  const tokens: Token[] = []
  for (const match of allMatches(text, WORD)) {
    const word = match[0]
    const folded = foldWord(word)
    if (/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}/u.test(word) && !isKnown(folded)) {
      let start = match.index
      for (const piece of word.split(RUN_ON)) {
        tokens.push({ folded: foldWord(piece), start, end: start + piece.length })
        start += piece.length
      }
    } else tokens.push({ folded, start: match.index, end: match.index + word.length })
  }
  return tokens
}

export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is the fast path
  return /^[\x00-\x7f]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/ł/g, 'l')
}
