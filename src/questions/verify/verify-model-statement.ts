import { allMatches } from '../../all-matches.ts'
import { addressesMachines } from '../../postings/recognition/addresses-machines.ts'
import type { Statement } from '../answer.ts'
import { fold, stemOf } from '../words.ts'
import { FRAME_WORDS } from './frame-words.ts'
import { type Flaw, type Source, verifyStatement } from './verify-statement.ts'

export type ModelFlaw = Flaw | 'no-quote' | 'speaks-to-machines' | 'opens-with-a-verdict' | 'other-words-than-the-quote'

const VERDICT = /^\W*(?:yes|no|yep|nope|ja|nein|oui|non|sí|si)\b\s*(?:[,.:;!–—-]|$)/iu

/**
 * What `verifyStatement` asks of every statement, and more of one that a model wrote, because a claim needs no number and
 * no name to be wrong: it is made of whole sentences of its quotes, in their words and their order. `statement` cites
 * whole passages, so that nothing can be cut off a quote to turn it.
 */
export function verifyModelStatement(statement: Statement, sources: readonly Source[]): ModelFlaw | null {
  const { text, citations } = statement
  if (citations.length === 0 || text.trim() === '') return 'no-quote'
  if (addressesMachines(text) || citations.some(({ quote }) => addressesMachines(quote))) return 'speaks-to-machines'
  // Whether a text decides a question is decided by rules, which say by which words.
  if (VERDICT.test(text)) return 'opens-with-a-verdict'
  const flaw = verifyStatement(statement, sources)
  if (flaw) return flaw
  const headings = sources.filter(source => citations.some(citation => citation.posting === source.posting))
  const heading = new Set(headings.flatMap(source => tokensOf(source.heading).map(({ stem }) => stem)))
  const quotes = citations.map(({ quote }) => quote).join(' ! ')
  return saysTheSame(tokensOf(text), tokensOf(quotes), heading) ? null : 'other-words-than-the-quote'
}

interface Token {
  stem: string
  /** Which sentence of the text it stands in. */
  sentence: number
}

/**
 * Every word of the text that claims something is the quotes' next one, or names the role before them; and of a sentence that it uses
 * it says all of them. "€500" and "salary" left of "€500 for books and a competitive salary" would be another sentence.
 */
function saysTheSame(text: readonly Token[], quotes: readonly Token[], heading: ReadonlySet<string>): boolean {
  const used = new Set<number>()
  let at = 0
  for (const { stem } of text) {
    const found = quotes.findIndex((quoted, index) => index >= at && quoted.stem === stem)
    if (found >= 0) {
      used.add(found)
      at = found + 1
    } else if (used.size > 0 || !heading.has(stem)) return false
  }
  const sentences = new Set([...used].map(index => quotes[index]!.sentence))
  return used.size > 0 && quotes.every((quoted, index) => !sentences.has(quoted.sentence) || used.has(index))
}

const TOKEN =
  /(?<digits>\d{1,3}(?:[.,’'\s]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)(?:\s?(?<thousands>[kK])(?![\p{L}\d]))?|(?<word>[\p{L}\p{N}]+(?:['’&.][\p{L}\p{N}]+)*[+#]*)|(?<sign>[%\p{Sc}])|(?<end>[!?]|\.(?=\s+[\p{Lu}\p{N}"“(]|\s*$))/gu

/** The words, numbers and signs that claim something. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  for (const { groups } of allMatches(text, TOKEN)) {
    const { digits, thousands, word, sign, end } = groups!
    if (end !== undefined) sentence++
    else if (digits !== undefined) tokens.push({ stem: numberOf(digits, thousands), sentence })
    else {
      const folded = fold(word ?? sign ?? '')
      if (!FRAME_WORDS.has(folded)) tokens.push({ stem: stemOf(folded), sentence })
    }
  }
  return tokens
}

const MOST_EXACT_DIGITS = 15

function numberOf(digits: string, thousands: string | undefined): string {
  // A long id in an address is no quantity, and as a number it would equal its neighbours.
  if (digits.length > MOST_EXACT_DIGITS) return digits
  const isGrouped = /^\d{1,3}(?:[.,’'\s]\d{3})+$/u.test(digits)
  const value = Number(isGrouped ? digits.replace(/\D/gu, '') : digits.replace(',', '.'))
  return String(thousands ? value * 1_000 : value)
}
