import type { Statement } from '../answer.ts'
import { tableStatements } from '../compare/table-statements.ts'
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
  const nameOf = namer(postings)
  if (asksInGeneral(ask)) {
    const named = postings.map(posting => ({ ...posting, name: nameOf(posting) }))
    return { status: 'answered', statements: tableStatements(named) }
  }
  const each = postings.flatMap(posting => {
    const similarity = similarities.get(posting.id)
    return similarity
      ? [{ ...answerAsk({ ...ask, form: 'fact', alternatives: [] }, posting, similarity), posting }]
      : []
  })
  const statements = each.flatMap(({ statements, posting, status }) =>
    // One passage where both speak keeps two columns readable; a second only repeats or qualifies.
    statements.slice(0, status === 'answered' ? 2 : 1).map(statement => ({
      text: `${nameOf(posting)}: ${statement.text}`,
      citations: statement.citations,
    })),
  )
  return { status: each.some(({ status }) => status === 'answered') ? 'answered' : 'not-stated', statements }
}

/** "Compare A and B": nothing in particular is asked. */
function asksInGeneral(ask: Ask): boolean {
  return ask.topics.length === 0 && ask.words.every(word => word.naming || word.weight < 0.3)
}

/** The organization's name, or the title where one organization is compared with itself. */
function namer(postings: readonly ReadablePosting[]): (posting: ReadablePosting) => string {
  const organizations = new Set(postings.map(({ hiringOrganization }) => hiringOrganization))
  const tellsApart = organizations.size === postings.length
  return ({ hiringOrganization, title }) => quotable(tellsApart ? (hiringOrganization ?? title) : title)
}
