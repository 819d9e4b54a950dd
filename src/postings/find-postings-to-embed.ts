import { setImmediate as letOthersRun } from 'node:timers/promises'
import { countPostingsToEmbed, deleteVectors, listUnusedModels, useEmbeddingModel } from '../store/embeddings.ts'
import { enqueueJob } from '../store/enqueue.ts'
import { listOrganizations } from '../store/organizations.ts'
import type { EmbedDeps } from './embed-postings.ts'

const REMOVED_AT_ONCE = 100
// A process with another model that is about to be replaced notes every few minutes that it still needs it.
const UNUSED_MS = 3_600_000

/**
 * Queues the embedding of every organization's postings that have no vectors by the current model: after the embedder
 * was changed, or was not available when something was posted. When there is none, vectors of models that no process
 * uses any more are removed. Returns how many postings wait.
 */
export async function findPostingsToEmbed(deps: EmbedDeps, signal: AbortSignal): Promise<number> {
  const { database, embedder, now } = deps
  const { model } = embedder
  const organizations = await database.withSystem(async tx => {
    await useEmbeddingModel(tx, model, now())
    return (await listOrganizations(tx)).map(({ id }) => id)
  })
  let waiting = 0
  for (const organization of organizations) {
    waiting += await database.withOrganization(organization, async tx => {
      const count = await countPostingsToEmbed(tx, model)
      if (count > 0) await enqueueJob(tx, { queue: 'embed-postings', key: organization })
      return count
    })
  }
  if (waiting === 0) await removeUnused(deps, organizations, signal)
  return waiting
}

/** How many postings of all organizations have no vectors by the embedder's model. */
export async function countUnembedded({
  database,
  embedder,
}: Pick<EmbedDeps, 'database' | 'embedder'>): Promise<number> {
  let count = 0
  for (const { id } of await database.withSystem(listOrganizations)) {
    count += await database.withOrganization(id, tx => countPostingsToEmbed(tx, embedder.model))
  }
  return count
}

async function removeUnused(
  { database, embedder, now }: EmbedDeps,
  organizations: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const before = new Date(now().getTime() - UNUSED_MS)
  const unused = await database.withSystem(tx => listUnusedModels(tx, { model: embedder.model, before }))
  for (const model of unused) {
    for (const organizationId of organizations) {
      for (let removed = REMOVED_AT_ONCE; removed === REMOVED_AT_ONCE && !signal.aborted; ) {
        const some = { model, limit: REMOVED_AT_ONCE }
        removed = await database.withOrganization(organizationId, tx => deleteVectors(tx, some))
        await letOthersRun()
      }
    }
  }
}
