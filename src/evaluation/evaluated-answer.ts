import type { Answer, AnswerStatus, PostingCard } from '../questions/answer.ts'

/** A line of the answers file; ids are those of the postings file. */
export interface EvaluatedAnswer {
  id: string
  answer: string
  citations: { posting: string; quote: string }[]
  /** Best first. */
  postings: string[]
  abstained: boolean
  /** Time of the last turn, in milliseconds. */
  ms: number
}

const ABSTAINED: readonly AnswerStatus[] = ['not-stated', 'no-match', 'out-of-scope']

/** An answer as a person reads it: its statements and, where roles were searched for, a line a card. */
export function evaluatedAnswer(
  answer: Answer,
  of: { id: string; ms: number; externalIds: ReadonlyMap<string, string> },
): EvaluatedAnswer {
  const externalId = (posting: string) => of.externalIds.get(posting) ?? posting
  const searched = answer.filters.length > 0
  const cards = searched ? answer.postings : []
  return {
    id: of.id,
    answer: [...answer.statements.map(({ text }) => text), ...cards.map(cardLine)].join('\n'),
    citations: [
      ...answer.statements.flatMap(({ citations }) => citations),
      ...cards.flatMap(({ matched }) => matched),
    ].map(({ posting, quote }) => ({ posting: externalId(posting), quote })),
    postings: answer.postings.map(({ id }) => externalId(id)),
    abstained: ABSTAINED.includes(answer.status),
    ms: of.ms,
  }
}

function cardLine({ title, hiringOrganization, location }: PostingCard): string {
  return [title, hiringOrganization, location].filter(part => part !== null).join(' · ')
}
