import type { Embedder } from '../models/embedder.ts'
import type { PostingCard } from '../questions/answer.ts'
import type { RoleDirectories } from '../questions/directory/role-directory.ts'
import { embedQuestion } from '../questions/embed-question.ts'
import type { SearchFilters } from '../questions/plan.ts'
import { describeFilters } from '../questions/search/describe-filters.ts'
import { postingCards } from '../questions/search/posting-cards.ts'
import { toPostingFilters } from '../questions/search/to-posting-filters.ts'
import type { Database } from '../store/database.ts'
import { findFitting, searchPostings as searchStored } from '../store/search-postings.ts'

export interface SearchInput {
  organizationId: string
  filters: SearchFilters
  /** How many of the best to pass over. */
  offset?: number
  limit: number
}

export interface SearchResult {
  /** Best first, each with the words that made it fit. */
  postings: PostingCard[]
  /** How many fit in all. */
  total: number
  /** How the search was understood, in words. */
  filters: string[]
}

/** The open roles that meet every filter, best first. The embedder is asked before the transaction begins. */
export async function searchPostings(
  deps: { database: Database; embedder: Embedder; directories: RoleDirectories },
  { organizationId, filters, offset = 0, limit }: SearchInput,
): Promise<SearchResult> {
  const words = [...filters.titles, ...filters.skills.flat(), filters.words].filter(Boolean).join(' ')
  const vector = words === '' ? null : await embedQuestion(deps, words)
  const directory = await deps.directories.of(organizationId)
  return deps.database.withOrganization(organizationId, async tx => {
    const { openTitles } = await directory.refresh(tx)
    const matching = toPostingFilters(filters, openTitles)
    const fitting = await findFitting(tx, matching)
    const skills = matching.skills.flatMap(({ names }) => names)
    const order = {
      words,
      vector,
      skills,
      fitting,
      limit: offset + limit,
      closeTitles: openTitles.close(filters.titles),
    }
    const found = (await searchStored(tx, matching, order)).slice(offset)
    const postings = await postingCards(tx, found, { filters, intent: 'search' })
    return { postings, total: fitting.total, filters: describeFilters(filters) }
  })
}
