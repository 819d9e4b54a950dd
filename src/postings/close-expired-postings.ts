import { updateAnnouncements } from '../deliveries/announce-posting.ts'
import type { Database } from '../store/database.ts'
import { listOrganizations } from '../store/organizations.ts'
import { closeExpired } from '../store/posting-changes.ts'

/** Few enough that a transaction ends soon. */
const AT_ONCE = 50

/** Closes every open posting whose `validThrough` has passed, as of that moment. Returns how many. */
export async function closeExpiredPostings(deps: { database: Database; now: () => Date }): Promise<number> {
  const { database, now } = deps
  let closed = 0
  for (const { id: organizationId } of await database.withSystem(listOrganizations)) {
    for (let some = AT_ONCE; some === AT_ONCE; closed += some) {
      some = await database.withOrganization(organizationId, async tx => {
        const at = now()
        const postings = await closeExpired(tx, at, AT_ONCE)
        for (const postingId of postings) await updateAnnouncements(tx, { postingId, change: 'closed', at })
        return postings.length
      })
    }
  }
  return closed
}
