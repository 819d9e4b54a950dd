import { setImmediate as letOthersRun } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import type { Embedder } from '../models/embedder.ts'
import type { Database, Tx } from '../store/database.ts'
import {
  addEmbeddingModel,
  countPostingsToEmbed,
  deleteVectors,
  listPostingsToEmbed,
  listUnusedModels,
  useEmbeddingModel,
} from '../store/embeddings.ts'
import { listOrganizations } from '../store/organizations.ts'
import { listPassages } from '../store/passages.ts'
import { findPosting, lockPosting } from '../store/postings.ts'
import type { Vectors } from './embed-missing.ts'
import { type EmbeddablePosting, saveVectors, textsToEmbed } from './save-vectors.ts'

export interface EmbedDeps {
  database: Database
  embedder: Embedder
  now: () => Date
}

export interface EmbedWatch {
  signal: AbortSignal
  /** Told how many postings have no vectors of the embedder's model: at the beginning, and whenever some got theirs. */
  report: (waiting: number) => void
}

// Some hundred texts a call: one request to a remote embedder, 20 ms of an offline one.
const POSTINGS_A_CALL = 8
// So many in a row that fail alone, other than by being refused, mean that the embedder is down.
const MOST_FAILURES = 3
const REMOVED_AT_ONCE = 100
// A process with another model that is about to be replaced notes every ten minutes that it still needs it.
const UNUSED_MS = 3_600_000

/**
 * Gives every posting that has none its vectors by the current model: after the embedder was changed, or was not
 * available when something was posted. A posting's are stored all at once, so that what is stopped or crashes goes on
 * where it was. When none is left, vectors of models that no process uses any more are removed. No transaction is open
 * while anything waits for the embedder. Returns how many are left; rejects with 'model-unavailable' when it is down.
 */
export async function embedPostings(deps: EmbedDeps, watch: EmbedWatch): Promise<number> {
  const { model } = deps.embedder
  const organizations = await deps.database.withSystem(async tx => {
    await useEmbeddingModel(tx, model, deps.now())
    return (await listOrganizations(tx)).map(({ id }) => id)
  })
  const countWaiting = async () => {
    let waiting = 0
    for (const id of organizations) {
      waiting += await deps.database.withOrganization(id, tx => countPostingsToEmbed(tx, model))
    }
    watch.report(waiting)
    return waiting
  }
  let waiting = await countWaiting()
  if (waiting > 0) {
    const report = (embedded: number) => {
      waiting = Math.max(0, waiting - embedded)
      watch.report(waiting)
    }
    for (const id of organizations) await embedOrganization(deps, { ...watch, report }, id)
    waiting = await countWaiting()
  }
  if (waiting === 0) await removeUnused(deps, watch.signal, organizations)
  return waiting
}

/** Reports how many postings got their vectors, batch by batch. */
async function embedOrganization(deps: EmbedDeps, watch: EmbedWatch, organizationId: string): Promise<void> {
  const { database, embedder } = deps
  let failures = 0
  for (let after: string | null = null; !watch.signal.aborted; ) {
    const page = { model: embedder.model, after, limit: POSTINGS_A_CALL }
    const postings: EmbeddablePosting[] = await database.withOrganization(organizationId, async tx => {
      await addEmbeddingModel(tx, embedder)
      return findEmbeddable(tx, await listPostingsToEmbed(tx, page))
    })
    after = postings.at(-1)?.id ?? null
    if (after === null) return
    for await (const { some, vectors } of embedTogetherOrAlone(embedder, postings, watch.signal)) {
      if (!(vectors instanceof AppError)) {
        failures = 0
        watch.report(await save(deps, organizationId, { some, vectors }))
      } else if (vectors.details.reason !== 'refused' && ++failures === MOST_FAILURES) throw vectors
    }
    await letOthersRun()
  }
}

interface Embedded {
  some: readonly EmbeddablePosting[]
  vectors: Vectors | AppError
}

/** All in one call; when that fails each in its own, so that one that the embedder does not take keeps back no other. */
async function* embedTogetherOrAlone(
  embedder: Embedder,
  postings: readonly EmbeddablePosting[],
  signal: AbortSignal,
): AsyncGenerator<Embedded> {
  const together = await embedTexts(embedder, postings, signal)
  if (!(together instanceof AppError) || postings.length === 1) return yield { some: postings, vectors: together }
  for (const posting of postings) {
    if (signal.aborted) return
    yield { some: [posting], vectors: await embedTexts(embedder, [posting], signal) }
  }
}

async function embedTexts(
  embedder: Embedder,
  postings: readonly EmbeddablePosting[],
  signal: AbortSignal,
): Promise<Vectors | AppError> {
  const texts = [...new Set(postings.flatMap(textsToEmbed))]
  try {
    const embedded = await embedder.embed(texts, { signal })
    return new Map(texts.map((text, i) => [text, embedded[i]!]))
  } catch (error) {
    if (error instanceof AppError && error.code === 'model-unavailable') return error
    throw error
  }
}

/** What was changed while it was embedded lacks a vector of its new text, and waits for the next look. */
async function save(
  { database, embedder: { model } }: EmbedDeps,
  organizationId: string,
  { some, vectors }: { some: readonly EmbeddablePosting[]; vectors: Vectors },
): Promise<number> {
  let saved = 0
  for (const { id } of some) {
    const isSaved = await database.withOrganization(organizationId, async tx => {
      await lockPosting(tx, id)
      const [now] = await findEmbeddable(tx, [id])
      return now !== undefined && saveVectors(tx, now, { model, vectors })
    })
    if (isSaved) saved++
  }
  return saved
}

async function findEmbeddable(tx: Tx, ids: readonly string[]): Promise<EmbeddablePosting[]> {
  const found: EmbeddablePosting[] = []
  for (const id of ids) {
    const posting = await findPosting(tx, id)
    if (posting) found.push({ ...posting, passages: await listPassages(tx, { posting: id, model: null }) })
  }
  return found
}

async function removeUnused(
  { database, embedder, now }: EmbedDeps,
  signal: AbortSignal,
  organizations: readonly string[],
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
