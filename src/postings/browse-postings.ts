import { readFilters } from '../questions/search/read-filters.ts'
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
  const directory = await deps.directories.of(organizationId)
  const roles = await deps.database.withOrganization(organizationId, tx => directory.refresh(tx))
  const { filters } = readFilters(words, roles.openOrganizationsIn(words))
  return searchPostings(deps, { organizationId, filters, offset, limit })
}
