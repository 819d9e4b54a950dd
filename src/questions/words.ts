import { stemmer } from 'stemmer'
import { allMatches } from '../all-matches.ts'

/** A word of a text: as written, folded (lower case, no accents), and its Porter stem; offsets are UTF-16 units. */
export interface Word {
  text: string
  folded: string
  stem: string
  start: number
  end: number
}

// Letters and digits, with the signs that belong inside a name: C&G, Node.js, C++, C#, CI/CD stays two words.
const WORD = /[\p{L}\p{N}]+(?:[&.'’][\p{L}\p{N}]+)*[+#]*/gu

/** The words of a text, in order. Pure; linear in the text's length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of allMatches(text, WORD)) {
    const { folded, stem } = formsOf(match[0])
    words.push({ text: match[0], folded, stem, start: match.index, end: match.index + match[0].length })
  }
  return words
}

// Titles, texts and questions are made of the same few thousand words.
const known = new Map<string, Pick<Word, 'folded' | 'stem'>>()
const REMEMBERED = 20_000

function formsOf(text: string): Pick<Word, 'folded' | 'stem'> {
  const forms = known.get(text)
  if (forms) return forms
  if (known.size >= REMEMBERED) known.clear()
  const folded = fold(text)
  const read = { folded, stem: stemOf(folded) }
  // A long text's slice would keep the whole text in memory.
  known.set(Buffer.from(text).toString(), read)
  return read
}

/** Lower case without accents, possessive or elided article: "Zoopla's" → "zoopla", "Milán" → "milan", "l'équipe" → "equipe". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/[’]/gu, "'")
    .replace(/^(?:[cdjlmnst]|qu)'(?=[a-z]{2})/u, '')
}

/** Stems of short words and of words with digits or signs would only confuse: "aws", "c++" and "b2" stay. */
export function stemOf(folded: string): string {
  return folded.length > 3 && /^[a-z]+$/.test(folded) ? stemmer(folded) : folded
}
