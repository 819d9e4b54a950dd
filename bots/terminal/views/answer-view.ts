import type { Answer, Citation, PostingCard, Statement } from '../../../src/questions/answer.ts'
import type { Wording } from '../../wording.ts'
import { printableText } from '../printable-text.ts'
import { fitLines, type Screen } from '../screen.ts'
import { cardLines } from './card-view.ts'

/** What a source line needs to know of a cited posting. */
export type Source = Pick<PostingCard, 'title' | 'hiringOrganization' | 'state'>

export interface AnswerScreen {
  screen: Screen
  wording: Wording
  /** Titles and states of the postings cited, by posting id. */
  sources: ReadonlyMap<string, Source>
}

/**
 * One statement with its proof under it. `citedBefore` is the posting that the line above already names, so that an
 * answer about one role names it once.
 */
export function statementLines(statement: Statement, at: AnswerScreen, citedBefore: string | null): string[] {
  const { screen } = at
  const text = printableText(statement.text)
  const isQuote = statement.citations.some(citation => printableText(citation.quote) === bare(text))
  const shown = isQuote ? `“${bare(text)}”` : text
  const lines = fitLines(screen, { text: screen.paint('strong', shown), first: '', rest: '' })
  let named = citedBefore
  for (const citation of statement.citations) {
    const quote = printableText(citation.quote)
    const source = citation.posting === named ? null : sourceLabel(citation, at)
    const proof = isQuote && quote === bare(text) ? [] : [`“${quote}”`]
    if (source !== null) proof.push(screen.paint('quiet', source))
    named = citation.posting
    if (proof.length > 0) lines.push(...proofLines(screen, proof))
  }
  return lines
}

/** What follows the statements once the answer is complete: cards, choices, what else can be asked. */
export function closingLines(answer: Answer, at: AnswerScreen): string[] {
  const { screen, wording } = at
  const parts: string[][] = []
  if (answer.statements.length === 0) parts.push(headlineLines(answer, at))
  if (showsCards(answer)) parts.push(cardLines(answer.postings, { screen, wording }))
  if (answer.choices.length > 0) parts.push(choiceLines(answer, at))
  if (answer.followUps.length > 0) parts.push(followUpLines(answer, at))
  return parts.filter(part => part.length > 0).flatMap((part, index) => (index === 0 ? part : ['', ...part]))
}

/** A whole answer at once, for a command that answers and exits. */
export function answerLines(answer: Answer, at: AnswerScreen): string[] {
  const lines: string[] = []
  let named: string | null = null
  for (const statement of answer.statements) {
    lines.push(...statementLines(statement, at, named))
    named = statement.citations.at(-1)?.posting ?? named
  }
  const closing = closingLines(answer, at)
  return lines.length > 0 && closing.length > 0 ? [...lines, '', ...closing] : [...lines, ...closing]
}

/** Cards stand for results; a role that the statements quote already is named under its quote. */
export function showsCards(answer: Answer): boolean {
  const cited = new Set(answer.statements.flatMap(statement => statement.citations.map(citation => citation.posting)))
  return answer.filters.length > 0 || answer.postings.some(posting => !cited.has(posting.id))
}

function headlineLines(answer: Answer, { screen, wording }: AnswerScreen): string[] {
  const found = answer.status === 'answered' && answer.postings.length > 0
  const text = found ? wording.openRoles(answer.postings.length) : wording.statuses[answer.status]
  const filters = answer.filters.map(filter => ` · ${printableText(filter)}`).join('')
  return fitLines(screen, { text: screen.paint('strong', text) + filters, first: '', rest: '' })
}

function choiceLines(answer: Answer, { screen, wording }: AnswerScreen): string[] {
  const choices = answer.choices.flatMap((choice, index) =>
    fitLines(screen, { text: printableText(choice.label), first: ` ${index + 1}. `, rest: '    ' }),
  )
  return [wording.whichOne, ...choices]
}

function followUpLines(answer: Answer, { screen, wording }: AnswerScreen): string[] {
  const questions = answer.followUps.map(question => printableText(question)).join(' · ')
  return fitLines(screen, { text: screen.paint('quiet', `${wording.followUps}: ${questions}`), first: '', rest: '  ' })
}

function proofLines(screen: Screen, proof: string[]): string[] {
  return fitLines(screen, { text: proof.join(' · '), first: `${screen.paint('accent', '⤷')} `, rest: '  ' })
}

function sourceLabel(citation: Citation, { sources, wording }: AnswerScreen): string | null {
  const source = sources.get(citation.posting)
  if (source === undefined) return null
  const role = [source.title, source.hiringOrganization]
    .filter(part => part !== null)
    .map(printableText)
    .join(', ')
  return `${role} · ${source.state === 'open' ? wording.openToday : wording.states[source.state]}`
}

function bare(text: string): string {
  return text.replace(/^[“"](.*)[”"]$/u, '$1')
}
