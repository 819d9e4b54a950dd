import { readFilters } from '../questions/search/read-filters.ts'
import { listRoleNames } from '../store/postings.ts'
import { type SearchInput, type SearchResult, searchPostings } from './search-postings.ts'

export interface BrowseInput extends Omit<SearchInput, 'filters'> {
  /** Plain words, such as "remote python in Berlin from 80k"; empty for every open role. */
  words: string
}

/** A page of the open roles that plain words describe, best first. */
export async function browsePostings(
  deps: Parameters<typeof searchPostings>[0],
  { organizationId, words, offset = 0, limit }: BrowseInput,
): Promise<SearchResult> {
  const roles = await deps.database.withOrganization(organizationId, listRoleNames)
  const hiring = roles.flatMap(role => (role.state === 'open' ? (role.hiringOrganization ?? []) : []))
  const { filters } = readFilters(words, [...new Set(hiring)])
  return searchPostings(deps, { organizationId, filters, offset, limit })
}
