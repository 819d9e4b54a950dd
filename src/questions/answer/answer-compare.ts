import type { Statement } from '../answer.ts'
import type { Ask } from '../plan/plan-asks.ts'
import { answerAsk } from './answer-ask.ts'
import { quotable } from './quotable.ts'
import type { ReadablePosting, Similarity } from './rank-passages.ts'

/** What each of several postings says to the same ask, one after the other, each under its organization's name. */
export function answerCompare(
  ask: Ask,
  postings: readonly ReadablePosting[],
  similarities: ReadonlyMap<string, Similarity>,
): { status: 'answered' | 'not-stated'; statements: Statement[] } {
  const each = postings.flatMap(posting => {
    const similarity = similarities.get(posting.id)
    return similarity
      ? [{ ...answerAsk({ ...ask, form: 'fact', alternatives: [] }, posting, similarity), posting }]
      : []
  })
  const statements = each.flatMap(({ statements, posting, status }) =>
    // One passage where both speak keeps two columns readable; a second only repeats or qualifies.
    statements.slice(0, status === 'answered' ? 2 : 1).map(statement => ({
      text: `${quotable(posting.hiringOrganization ?? posting.title)}: ${statement.text}`,
      citations: statement.citations,
    })),
  )
  return { status: each.some(({ status }) => status === 'answered') ? 'answered' : 'not-stated', statements }
}
