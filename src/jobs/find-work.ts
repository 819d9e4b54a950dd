import type { EmbedDeps } from '../postings/embed-postings.ts'
import { findPostingsToEmbed } from '../postings/find-postings-to-embed.ts'
import { queueLeftDeliveries } from '../store/deliveries.ts'
import { enqueueJob } from '../store/enqueue.ts'
import { wantDueReadings } from '../store/imports.ts'
import { listOrganizations } from '../store/organizations.ts'

/**
 * Queues what the rows say is to be done and no transaction has queued: vectors by a model that was not in use when a
 * posting was stored, or that a restored backup lacks, imports that are due, and deliveries from before there was a queue.
 */
export async function findWork(deps: EmbedDeps, signal: AbortSignal): Promise<void> {
  const { database, now } = deps
  for (const { id } of await database.withSystem(listOrganizations)) {
    await database.withOrganization(id, async tx => {
      await queueLeftDeliveries(tx, now())
      for (const { id: due, file } of await wantDueReadings(tx, now())) {
        const queue = file === null ? 'read-imports' : 'read-uploads'
        await enqueueJob(tx, { queue, key: due, data: { import: due } })
      }
    })
  }
  await findPostingsToEmbed(deps, signal)
}
