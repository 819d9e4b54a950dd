import type { SearchFilters } from '../questions/plan.ts'
import { toPostingFilters } from '../questions/search/to-posting-filters.ts'
import type { Database } from '../store/database.ts'
import { countPostings as countStored, listOpenTitles } from '../store/search-postings.ts'

/** How many open roles meet every filter, and how many of those state their pay. */
export async function countPostings(
  deps: { database: Database },
  { organizationId, filters }: { organizationId: string; filters: SearchFilters },
): Promise<{ total: number; statingPay: number }> {
  return deps.database.withOrganization(organizationId, async tx => {
    const { all: total, statingPay } = await countStored(tx, toPostingFilters(filters, await listOpenTitles(tx)))
    return { total, statingPay }
  })
}
