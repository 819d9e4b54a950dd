import type { Posting } from '../src/postings/posting.ts'
import type { Answer, Citation, PostingCard, Statement } from '../src/questions/answer.ts'
import { closedSentence } from './closed-sentence.ts'
import { quoteText } from './quote-text.ts'
import type { Wording } from './wording.ts'

/** What a source line needs to know of a cited posting. */
export type Source = Pick<Posting, 'kind' | 'title' | 'hiringOrganization' | 'state'>

/** A statement as it is shown: no platform's markup, and no quote said twice. */
export interface ShapedStatement {
  /** The role of the statements before, named now because this one is about another. */
  sourceBefore: string | null
  /** Ours: shown strong. Empty when the quote says it all. */
  frame: string
  /** The posting's own words that end the statement; empty when the frame says it all. */
  rest: string
  proofs: { quote: string; source: string | null }[]
}

export interface AnswerShape {
  next(statement: Statement): ShapedStatement
  /** The role of the last statements, if it was not named yet. */
  end(): string | null
}

/** A role is named once, below the last of the statements about it: before one about another role, or at the end. */
export function createAnswerShape(at: { wording: Wording; sources: ReadonlyMap<string, Source> }): AnswerShape {
  let unnamed: string | null = null
  return {
    next(statement) {
      const cited = [...new Set(statement.citations.map(citation => citation.posting))]
      const isOther = unnamed !== null && !cited.includes(unnamed)
      const sourceBefore = isOther ? sourceLabel(unnamed, at) : null
      unnamed = cited.length === 1 ? (cited[0] ?? null) : null
      return { sourceBefore, ...saying(statement, at.wording), proofs: proofsOf(statement, cited, at) }
    },
    end: () => sourceLabel(unnamed, at),
  }
}

const mostCards = 6

/** Cards stand for results, at most six; a role that the statements quote already is named under its quote. */
export function cardsOf(answer: Answer): PostingCard[] {
  const cited = new Set(answer.statements.flatMap(statement => statement.citations.map(citation => citation.posting)))
  return answer.postings.filter(posting => !cited.has(posting.id)).slice(0, mostCards)
}

function saying(statement: Statement, wording: Wording): { frame: string; rest: string } {
  if (statement.closedAt !== undefined) return { frame: closedSentence(statement.closedAt, wording), rest: '' }
  const quoted = statement.citations.find(citation => repeats(statement.text, citation))
  if (quoted === undefined) return { frame: statement.text, rest: '' }
  if (lettersOf(statement.text) === lettersOf(quoteText(quoted.quote))) {
    return { frame: '', rest: `“${statement.text.replace(/^[“"](.*)[”"]$/su, '$1')}”` }
  }
  const [, frame = '', rest = ''] = /^(.*?[:.] )?(.*)$/su.exec(statement.text) ?? []
  return { frame, rest }
}

/** The quotes of a statement that it does not hold itself; each with its role where they are of several. */
function proofsOf(
  { text, citations }: Statement,
  cited: readonly string[],
  at: { wording: Wording; sources: ReadonlyMap<string, Source> },
): ShapedStatement['proofs'] {
  return citations.flatMap(citation => {
    const quote = repeats(text, citation) ? '' : quoteText(citation.quote)
    const source = cited.length > 1 ? sourceLabel(citation.posting, at) : null
    return quote === '' && source === null ? [] : [{ quote, source }]
  })
}

/** Whether the statement says the quote itself, Markdown signs and quotation marks aside. */
function repeats(text: string, citation: Citation): boolean {
  return lettersOf(text).includes(lettersOf(quoteText(citation.quote)))
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\p{Sc}%+]/gu, '')
}

function sourceLabel(
  posting: string | null,
  { sources, wording }: { wording: Wording; sources: ReadonlyMap<string, Source> },
): string | null {
  const source = posting === null ? undefined : sources.get(posting)
  if (source === undefined) return null
  const role = [source.title, source.hiringOrganization].filter(part => part !== null).join(', ')
  if (source.kind === 'guide') return `${role} · ${wording.kinds.guide}`
  return `${role} · ${source.state === 'open' ? wording.openToday : wording.states[source.state]}`
}
