import { type Fact, type FactField, factsOf } from '../../postings/facts/fact.ts'
import type { Statement } from '../answer.ts'
import { cite } from './cite.ts'
import { quotable } from './quotable.ts'
import type { ReadablePosting } from './rank-passages.ts'

const MOST_WORDS = 75
const LONGEST = 22

/** "Tell me about it": what, where, how, pay, three duties, must-haves. Silent fields are left to `missing`. */
export function summarizePosting(posting: ReadablePosting): Statement[] {
  const statements = [
    ...firstOf(posting, ['workplace', 'baseSalary']),
    ...about(posting),
    ...duties(posting).slice(0, 3),
    ...mustHaves(posting).slice(0, 2),
  ]
  const kept: Statement[] = []
  let words = 0
  for (const statement of statements) {
    const length = statement.text.split(/\s+/u).length
    if (words + length > MOST_WORDS || kept.some(other => other.text.includes(statement.text))) continue
    kept.push(statement)
    words += length
  }
  return kept
}

function firstOf(posting: ReadablePosting, fields: readonly FactField[]): Statement[] {
  return fields.flatMap(field => {
    const fact = posting.facts.find(candidate => candidate.field === field)
    return fact ? [state(posting, fact)] : []
  })
}

/** The first sentence that says what the job or the organization is. */
function about(posting: ReadablePosting): Statement[] {
  const passage = posting.passages.find(
    ({ section, text }) =>
      (section === 'about-role' || section === 'about-organization' || section === 'other') &&
      text.split(/\s+/u).length >= 6 &&
      text !== posting.title,
  )
  return passage ? [state(posting, passage)] : []
}

function duties(posting: ReadablePosting): Statement[] {
  return shortest(posting, factsOf(posting.facts, 'responsibility'))
}

function mustHaves(posting: ReadablePosting): Statement[] {
  return shortest(
    posting,
    factsOf(posting.facts, 'qualification').filter(fact => fact.value.necessity === 'required'),
  )
}

function shortest(posting: ReadablePosting, facts: readonly Fact[]): Statement[] {
  return facts.filter(fact => fact.quote.split(/\s+/u).length <= LONGEST).map(fact => state(posting, fact))
}

function state(posting: ReadablePosting, span: { start: number; end: number }): Statement {
  const citation = cite(posting, span)
  return { text: quotable(citation.quote), citations: [citation] }
}
