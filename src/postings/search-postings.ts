import type { Embedder } from '../models/embedder.ts'
import type { PostingCard } from '../questions/answer.ts'
import type { SearchFilters } from '../questions/plan.ts'
import { postingCard } from '../questions/posting-card.ts'
import { toPostingFilters } from '../questions/search/to-posting-filters.ts'
import type { Database, Tx } from '../store/database.ts'
import { listFactsOf } from '../store/facts.ts'
import { findPostingSummary } from '../store/postings.ts'
import { countPostings, listOpenTitles, searchPostings as searchStored } from '../store/search-postings.ts'

export interface SearchInput {
  organizationId: string
  filters: SearchFilters
  limit: number
}

export interface SearchResult {
  /** Best first. */
  postings: PostingCard[]
  /** How many fit in all. */
  total: number
}

/** The open roles that meet every filter, best first. The embedder is asked before the transaction begins. */
export async function searchPostings(
  deps: { database: Database; embedder: Embedder },
  { organizationId, filters, limit }: SearchInput,
): Promise<SearchResult> {
  const words = wordsOf(filters)
  const [embedding] = words === '' ? [] : await deps.embedder.embed([words])
  const vector = embedding ? { model: deps.embedder.model, embedding } : null
  const order = { words, vector, skills: filters.skills.flat(), limit }
  return deps.database.withOrganization(organizationId, async tx => {
    const wanted = toPostingFilters(filters, await listOpenTitles(tx))
    const found = await searchStored(tx, wanted, order)
    const { all: total } = await countPostings(tx, wanted)
    return { postings: await loadCards(tx, found), total }
  })
}

/** What ranks the roles that fit, beside fitting: everything that was asked for in words. */
function wordsOf({ words, titles, skills }: SearchFilters): string {
  return [...titles, ...skills.flat(), words ?? ''].join(' ').trim()
}

async function loadCards(tx: Tx, found: readonly { id: string }[]): Promise<PostingCard[]> {
  const facts = await listFactsOf(
    tx,
    found.map(({ id }) => id),
  )
  const cards: PostingCard[] = []
  for (const { id } of found) {
    const summary = await findPostingSummary(tx, id)
    if (summary) cards.push(postingCard(summary, facts.get(id) ?? [], []))
  }
  return cards
}
