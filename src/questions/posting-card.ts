import { type Fact, factsOf } from '../postings/facts/fact.ts'
import type { PostingSummary } from '../store/postings.ts'
import type { Citation, PostingCard } from './answer.ts'

/** A posting as a list shows it. `matched` are the quotes that made it fit a search. */
export function postingCard(posting: PostingSummary, facts: readonly Fact[], matched: Citation[]): PostingCard {
  const { id, title, hiringOrganization, location, url, state, revision } = posting
  return {
    ...{ id, title, hiringOrganization, location, url, state, revision },
    pay: factsOf(facts, 'baseSalary')[0]?.value ?? null,
    workplace: factsOf(facts, 'workplace')[0]?.value.kind ?? null,
    matched,
  }
}
