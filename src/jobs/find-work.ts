import type { EmbedDeps } from '../postings/embed-postings.ts'
import { findPostingsToEmbed } from '../postings/find-postings-to-embed.ts'
import { queueLeftDeliveries } from '../store/deliveries.ts'
import { listOrganizations } from '../store/organizations.ts'

/**
 * Queues what the rows say is to be done and no transaction has queued: vectors by a model that was not in use when a
 * posting was stored, or that a restored backup lacks, and deliveries from before there was a queue.
 */
export async function findWork(deps: EmbedDeps, signal: AbortSignal): Promise<void> {
  const { database, now } = deps
  for (const { id } of await database.withSystem(listOrganizations)) {
    await database.withOrganization(id, tx => queueLeftDeliveries(tx, now()))
  }
  await findPostingsToEmbed(deps, signal)
}
