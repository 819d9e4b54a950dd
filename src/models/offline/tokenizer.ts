import type { Vocabulary } from './embedder-file.ts'
import { createPhraseTable } from './phrase-table.ts'
import type { WordTable } from './word-table.ts'

/**
 * One word: `rows` are the `pieces` rows that make it up, then the rows of the phrases that end with it. Offsets are the
 * folded text's. `rows` is one array used again for each word: copy what must outlive the visit.
 */
export type VisitWord = (rows: readonly number[], pieces: number, start: number, end: number) => void

/** Cuts folded text into words. */
export type Tokenizer = (folded: string, visit: VisitWord) => void

/**
 * A word is a run of letters and digits, or a name that signs belong to ('c#', '.net', 'ci/cd', '401(k)'), or a currency
 * sign. A word without a row of its own is cut into the longest pieces from the left, as WordPiece does. Words that stand
 * together often ('right to work') have a row for the phrase besides their own.
 * Keep in step with tools/embedder/tokenizer.py, which trains what this runs.
 */
export function createTokenizer(vocabulary: Vocabulary, { wordAt, pieceAt }: WordTable): Tokenizer {
  const tails = tailsByHead(vocabulary, wordAt)
  const phraseOf = createPhraseTable(vocabulary.phrases, vocabulary.words)
  const rows: number[] = []
  const chain: number[] = []

  return (folded, visit) => {
    chain.length = 0
    let at = 0
    while (at < folded.length) {
      const start = at
      const code = folded.charCodeAt(at)
      rows.length = 0
      if (isWord(code)) {
        while (at < folded.length && isWord(folded.charCodeAt(at))) at++
        readWord(folded, start, at)
        at = compound(folded, rows[0], at)
      } else if (code === DOT && !isWord(folded.charCodeAt(at - 1))) {
        at = compound(folded, NO_HEAD, at)
      } else if (code > 0x7f || code === DOLLAR || code === PERCENT) {
        const row = wordAt(folded, at, at + 1)
        chain.length = 0
        if (row !== -1) visit([row], 1, at, at + 1)
      }
      if (at === start) {
        at++
      } else {
        const pieces = rows.length
        link()
        if (pieces > 0) visit(rows, pieces, start, at)
      }
    }
  }

  /** The word's row, else the longest pieces from the left, up to a letter that no piece holds. */
  function readWord(folded: string, start: number, wordEnd: number): void {
    const limit = Math.min(wordEnd, start + LONGEST_WORD)
    let at = start
    while (at < limit) {
      let row = -1
      let end = limit
      for (; end > at; end--) {
        row = at === start ? wordAt(folded, at, end) : pieceAt(folded, at, end)
        if (row !== -1) break
      }
      if (row === -1) return
      rows.push(row)
      at = end
    }
  }

  /** Puts the longest name that the word just read begins in its place; returns where that ends. */
  function compound(folded: string, head: number | undefined, at: number): number {
    if (head === undefined || rows.length > 1) return at
    for (const [tail, row] of tails[head] ?? NONE) {
      const end = at + tail.length
      if (folded.startsWith(tail, at) && !isWord(folded.charCodeAt(end))) {
        rows[0] = row
        return end
      }
    }
    return at
  }

  /** Adds the phrases that this word ends, and remembers what the next word may continue. */
  function link(): void {
    const whole = rows.length === 1
    if (whole) {
      const row = rows[0]!
      for (let index = 0; index < chain.length; index++) {
        const phrase = phraseOf(chain[index]!, row)
        if (phrase !== -1) rows.push(phrase)
      }
    }
    chain.length = 0
    if (whole) for (let index = 0; index < rows.length; index++) chain.push(rows[index]!)
  }
}

type Tail = readonly [text: string, row: number]

const NONE: readonly Tail[] = []
/** Where names that begin with a sign ('.net') are kept, beside those that begin with a word. */
const NO_HEAD = 0x10000
const DOT = 0x2e
const DOLLAR = 0x24
const PERCENT = 0x25
// Past this a word is an encoded blob: its first pieces say as much as all of them.
const LONGEST_WORD = 48

/** A lower-case letter or a digit; false beyond either end of the text, where charCodeAt gives NaN. */
function isWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

/** 'node.js' under the row of 'node' as '.js'; the longest tails first. */
function tailsByHead({ rows, compounds }: Vocabulary, wordAt: WordTable['wordAt']) {
  const tails: Tail[][] = new Array(Math.max(rows, NO_HEAD + 1))
  for (const [surface, row] of compounds) {
    const length = surface.search(/[^a-z0-9]/)
    const head = length === 0 ? NO_HEAD : wordAt(surface, 0, length)
    if (head === -1) throw new Error(`no token for the beginning of '${surface}'`)
    tails[head] = [...(tails[head] ?? []), [surface.slice(length), row] as const]
    tails[head].sort((a, b) => b[0].length - a[0].length)
  }
  return tails
}
