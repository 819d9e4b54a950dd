import { addressesMachines } from '../../postings/recognition/addresses-machines.ts'
import type { Statement } from '../answer.ts'
import { fold, stemOf } from '../words.ts'
import { FRAME_WORDS, NUMBER_QUALIFIERS, QUALIFIERS } from './frame-words.ts'
import { type Flaw, type Source, verifyStatement } from './verify-statement.ts'

export type ModelFlaw = Flaw | 'no-quote' | 'speaks-to-machines' | 'opens-with-a-verdict' | 'other-words-than-the-quote'

const VERDICT = /^\W*(?:yes|no|yep|nope|ja|nein|oui|non|sí|si)\b\s*(?:[,.:;!–—-]|$)/iu

/**
 * What `verifyStatement` asks of every statement, and more of one that a model wrote, because a claim needs no number and
 * no name to be wrong: its words are the quotes' own, in their order, and what limits a quote ("not", "up to", "or")
 * limits the statement as well. `statement` cites whole sentences, so that nothing can be cut off a quote to turn it.
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
  const quotes = citations.map(({ quote }) => quote).join('\n')
  return saysTheSame(tokensOf(text), tokensOf(quotes), heading) ? null : 'other-words-than-the-quote'
}

interface Token {
  folded: string
  stem: string
  /** Which clause of the text it stands in. */
  clause: number
  qualifies: boolean
}

function saysTheSame(text: readonly Token[], quotes: readonly Token[], heading: ReadonlySet<string>): boolean {
  const used = new Set<number>()
  let at = 0
  for (const token of text) {
    if (!token.qualifies && FRAME_WORDS.has(token.folded)) continue
    const found = quotes.findIndex((quoted, index) => index >= at && quoted.stem === token.stem)
    if (found >= 0) {
      used.add(found)
      at = found + 1
    } else if (token.qualifies || !heading.has(token.stem)) return false
  }
  const clauses = new Set([...used].map(index => quotes[index]!.clause))
  return used.size > 0 && quotes.every((quoted, i) => !quoted.qualifies || !clauses.has(quoted.clause) || used.has(i))
}

const TOKEN =
  /(?<digits>\d{1,3}(?:[.,’'\s]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)(?:\s?(?<thousands>k)(?![\p{L}\d]))?|(?<word>[\p{L}\p{N}]+(?:['’&.][\p{L}\p{N}]+)*[+#]*)|(?<sign>[%\p{Sc}])|(?<end>[;!?\n]|\.(?=\s|$))/giu

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let clause = 0
  for (const { groups } of text.matchAll(TOKEN)) {
    const { digits, thousands, word, sign, end } = groups!
    if (end !== undefined) clause++
    else if (digits !== undefined) {
      const last = tokens.findLast(token => !/\p{Sc}/u.test(token.folded))
      if (last && last.clause === clause && NUMBER_QUALIFIERS.has(last.folded)) last.qualifies = true
      const value = numberOf(digits, thousands)
      tokens.push({ folded: value, stem: value, clause, qualifies: false })
    } else {
      const folded = fold(word ?? sign ?? '')
      tokens.push({ folded, stem: stemOf(folded), clause, qualifies: isQualifier(folded) })
    }
  }
  return tokens
}

function isQualifier(folded: string): boolean {
  return QUALIFIERS.has(folded) || folded.endsWith("n't")
}

function numberOf(digits: string, thousands: string | undefined): string {
  const isGrouped = /^\d{1,3}(?:[.,’'\s]\d{3})+$/u.test(digits)
  const value = Number(isGrouped ? digits.replace(/\D/gu, '') : digits.replace(',', '.'))
  return String(thousands ? value * 1_000 : value)
}
