import type { Posting } from '../../../src/postings/posting.ts'
import type { Answer, Citation, PostingCard, Statement } from '../../../src/questions/answer.ts'
import { answerNotice } from '../../answer-notice.ts'
import { choicesHeading } from '../../choices-heading.ts'
import { closedSentence } from '../../closed-sentence.ts'
import { quoteText } from '../../quote-text.ts'
import type { Wording } from '../../wording.ts'
import { printableText } from '../printable-text.ts'
import { fitLines, type Screen } from '../screen.ts'
import { cardLines } from './card-view.ts'

/** What a source line needs to know of a cited posting. */
export type Source = Pick<Posting, 'kind' | 'title' | 'hiringOrganization' | 'state'>

export interface AnswerScreen {
  screen: Screen
  wording: Wording
  /** Titles and states of the postings cited, by posting id. */
  sources: ReadonlyMap<string, Source>
}

/** The lines of one answer, statement by statement as they stream. */
export interface AnswerView {
  /** A statement with its proof under it. */
  next(statement: Statement): string[]
  /** What follows the statements once the answer is complete: cards, choices, what else can be asked. */
  end(answer: Answer, ending: 'whole' | 'cut-short'): string[]
}

/**
 * A role is named once, below the last of the statements about it: before a statement about another role or about none,
 * or at the end. A statement that names an open role itself needs no name below.
 */
export function createAnswerView(at: AnswerScreen): AnswerView {
  let unnamed: string | null = null
  let isFirst = true
  return {
    next(statement) {
      const cited = [...new Set(statement.citations.map(citation => citation.posting))]
      const source = unnamed !== null && !cited.includes(unnamed) ? sourceLines(unnamed, at) : []
      const [only] = cited.length === 1 ? cited : []
      unnamed = only === undefined || namesOpenRole(statement, at.sources.get(only)) ? null : only
      isFirst = false
      return [...source, ...sayingLines(statement, at), ...proofLines(statement, at)]
    },
    end(answer, ending) {
      const closing = closingLines(answer, at)
      const gap = !isFirst && closing.length > 0 ? [''] : []
      const said = answerNotice(answer, ending, at.wording)
      const notice = said === null ? [] : [at.screen.paint('warning', said)]
      const source = unnamed === null ? silentLines(answer, at) : sourceLines(unnamed, at)
      return [...source, ...gap, ...closing, ...notice]
    },
  }
}

function namesOpenRole({ text }: Statement, source: Source | undefined): boolean {
  if (source === undefined || source.state !== 'open') return false
  return [source.title, source.hiringOrganization].every(name => name === null || text.includes(name))
}

/** The quotes of a statement that it does not hold itself; each with its role where they are of several. */
function proofLines({ text, citations }: Statement, at: AnswerScreen): string[] {
  const areOfOne = citations.every(citation => citation.posting === citations[0]?.posting)
  return citations.flatMap(citation => {
    const quote = repeats(text, citation) ? '' : `“${printableText(quoteText(citation.quote))}”`
    const source = areOfOne ? '' : at.screen.paint('quiet', sourceLabel(citation.posting, at))
    const proof = [quote, source].filter(part => part !== '').join(' · ')
    return proof === ''
      ? []
      : fitLines(at.screen, { text: proof, first: `${at.screen.paint('accent', '⤷')} `, rest: '  ' })
  })
}

/** The role behind the quotes above: its name, and that it is open. */
function sourceLines(posting: string | null, at: AnswerScreen): string[] {
  const label = posting === null ? '' : sourceLabel(posting, at)
  return label === '' ? [] : fitLines(at.screen, { text: at.screen.paint('quiet', label), first: '  ', rest: '  ' })
}

function closingLines(answer: Answer, at: AnswerScreen): string[] {
  const { screen, wording } = at
  const parts: string[][] = []
  if (answer.statements.length === 0) parts.push(headlineLines(answer, at))
  if (showsCards(answer)) parts.push(cardLines(withoutRepeats(answer), { screen, wording }))
  if (answer.choices.length > 0) parts.push(choiceLines(answer, at))
  if (answer.followUps.length > 0) parts.push(followUpLines(answer, at))
  return parts.filter(part => part.length > 0).flatMap((part, index) => (index === 0 ? part : ['', ...part]))
}

/** Cards stand for results; the one role that an answer is about is named below its quotes or its silence. */
export function showsCards(answer: Answer): boolean {
  if (isAboutOne(answer)) return false
  const cited = citedIn(answer)
  return answer.filters.length > 0 || answer.postings.some(posting => !cited.has(posting.id))
}

function isAboutOne({ status, postings }: Answer): boolean {
  return (status === 'not-stated' || status === 'closed') && postings.length === 1
}

function citedIn({ statements }: Answer): Set<string> {
  return new Set(statements.flatMap(({ citations }) => citations.map(citation => citation.posting)))
}

/** The role that is silent: nothing of it was quoted that could have named it. */
function silentLines(answer: Answer, at: AnswerScreen): string[] {
  const [card] = answer.postings
  if (card === undefined || !isAboutOne(answer) || citedIn(answer).has(card.id)) return []
  const label = labelOf({ ...card, kind: 'posting' }, at.wording)
  return fitLines(at.screen, { text: at.screen.paint('quiet', label), first: '  ', rest: '  ' })
}

/** What made a role fit is not quoted again below a statement that quotes it. */
function withoutRepeats({ postings, statements }: Answer): PostingCard[] {
  const quoted = new Set(statements.flatMap(({ citations }) => citations.map(({ posting, quote }) => posting + quote)))
  return postings.map(card => ({
    ...card,
    matched: card.matched.filter(({ posting, quote }) => !quoted.has(posting + quote)),
  }))
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
  const { moreChoices = 0 } = answer
  const more = moreChoices === 0 ? '' : screen.paint('quiet', wording.moreChoices(moreChoices))
  return [
    choicesHeading(answer, wording),
    ...choices,
    ...(more === '' ? [] : fitLines(screen, { text: more, first: '    ', rest: '    ' })),
  ]
}

/** A line breaks between two questions, not inside one. */
function followUpLines(answer: Answer, { screen, wording }: AnswerScreen): string[] {
  const questions = answer.followUps.map(question => printableText(question).replaceAll(' ', '\u00a0'))
  const text = `${wording.followUps}: ${questions.join(' · ')}`
  const lines = fitLines(screen, { text: screen.paint('quiet', text), first: '', rest: '  ' })
  return lines.map(line => line.replaceAll('\u00a0', ' '))
}

/** Ours in bold; where the statement holds a quote, the quote as it is and its frame in bold. */
function sayingLines(statement: Statement, { screen, wording }: AnswerScreen): string[] {
  const { closedAt } = statement
  const text = closedAt === undefined ? printableText(statement.text) : closedSentence(closedAt, wording)
  const quoted = statement.citations.find(citation => repeats(text, citation))
  if (quoted === undefined) return fitLines(screen, { text: screen.paint('strong', text), first: '', rest: '' })
  if (lettersOf(text) === lettersOf(quoteText(quoted.quote))) {
    return fitLines(screen, {
      text: screen.paint('strong', `“${text.replace(/^[“"](.*)[”"]$/u, '$1')}”`),
      first: '',
      rest: ' ',
    })
  }
  const [, frame = '', rest = ''] = /^(.*?[:.] )?(.*)$/su.exec(text) ?? []
  return fitLines(screen, { text: (frame && screen.paint('strong', frame)) + rest, first: '', rest: '' })
}

/** Whether the statement says the quote itself, Markdown signs and quotation marks aside. */
function repeats(text: string, citation: Citation): boolean {
  return lettersOf(text).includes(lettersOf(quoteText(citation.quote)))
}

function lettersOf(text: string): string {
  return printableText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Sc}%+]/gu, '')
}

function sourceLabel(posting: string, { sources, wording }: AnswerScreen): string {
  const source = sources.get(posting)
  return source === undefined ? '' : labelOf(source, wording)
}

function labelOf({ kind, title, hiringOrganization, state }: Source, wording: Wording): string {
  const role = [title, hiringOrganization]
    .filter(part => part !== null)
    .map(printableText)
    .join(', ')
  if (kind === 'guide') return `${role} · ${wording.kinds.guide}`
  return `${role} · ${state === 'open' ? wording.openToday : wording.states[state]}`
}
