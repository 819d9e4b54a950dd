import type { RoleDirectories } from '../questions/directory/role-directory.ts'
import type { SearchFilters } from '../questions/plan.ts'
import { toPostingFilters } from '../questions/search/to-posting-filters.ts'
import type { Database } from '../store/database.ts'
import { countStatingPay, countPostings as countStored } from '../store/search-postings.ts'

/** How many open roles meet every filter, and how many of those state their pay. */
export async function countPostings(
  deps: { database: Database; directories: RoleDirectories },
  { organizationId, filters }: { organizationId: string; filters: SearchFilters },
): Promise<{ total: number; statingPay: number }> {
  const directory = await deps.directories.of(organizationId)
  return deps.database.withOrganization(organizationId, async tx => {
    const { openTitles } = await directory.refresh(tx)
    const matching = toPostingFilters(filters, openTitles)
    return { total: await countStored(tx, matching), statingPay: await countStatingPay(tx, matching) }
  })
}
