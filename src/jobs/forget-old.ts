import type { Database } from '../store/database.ts'
import { deleteOldDeliveries } from '../store/deliveries.ts'
import { listOrganizations } from '../store/organizations.ts'
import { deleteOldCounts } from '../store/request-counts.ts'
import { deleteOldRequests } from '../store/request-keys.ts'
import { deleteOldUploads } from '../store/uploads.ts'

/** Platforms repeat an event within hours, and a person's double click comes sooner. */
const KEPT_MS = 7 * 24 * 3_600_000
/** After two hours and more of trying an unfinished question is given up, and nobody waits for it the next day. */
const WORDS_KEPT_MS = 24 * 3_600_000

/**
 * Deletes what repeated requests were answered with, once nobody will repeat them, what was delivered long ago, and who
 * asked how often in minutes past, and files that were given up.
 */
export async function forgetOld({ database, now }: { database: Database; now: () => Date }): Promise<void> {
  const before = new Date(now().getTime() - KEPT_MS)
  const words = new Date(now().getTime() - WORDS_KEPT_MS)
  for (const { id } of await database.withSystem(listOrganizations)) {
    await database.withOrganization(id, async tx => {
      await deleteOldRequests(tx, before)
      await deleteOldDeliveries(tx, { before, words })
      await deleteOldUploads(tx, before)
      await deleteOldCounts(tx, now())
    })
  }
}
