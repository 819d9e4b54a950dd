import { setImmediate as letOthersRun } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import type { Embedder } from '../models/embedder.ts'
import type { Database, Tx } from '../store/database.ts'
import { addEmbeddingModel, countPostingsToEmbed, listPostingsToEmbed } from '../store/embeddings.ts'
import { listPassages } from '../store/passages.ts'
import { findPosting, lockPosting } from '../store/postings.ts'
import type { Vectors } from './embed-missing.ts'
import { type EmbeddablePosting, saveVectors, textsToEmbed } from './save-vectors.ts'

export interface EmbedDeps {
  database: Database
  embedder: Embedder
  now: () => Date
}

// Some hundred texts a call: one request to a remote embedder, 20 ms of an offline one.
const POSTINGS_A_CALL = 8
// So many in a row that fail alone, other than by being refused, mean that the embedder is down.
const MOST_FAILURES = 3

/**
 * Gives every posting of an organization that has none its vectors by the current model. A posting's are stored all at
 * once, so that what is stopped or crashes goes on where it was. No transaction is open while anything waits for the
 * embedder. Returns how many got theirs and how many are left because the embedder refuses them; rejects with
 * 'model-unavailable' when it is down, and with 'cancelled' when it was interrupted.
 */
export async function embedPostings(
  deps: EmbedDeps,
  organizationId: string,
  signal: AbortSignal,
): Promise<{ embedded: number; waiting: number }> {
  const { database, embedder } = deps
  const embedded = await embedWaiting(deps, organizationId, signal)
  const waiting = await database.withOrganization(organizationId, tx => countPostingsToEmbed(tx, embedder.model))
  if (waiting > 0 && signal.aborted) throw new AppError('cancelled', 'Embedding was interrupted.')
  return { embedded, waiting }
}

async function embedWaiting(deps: EmbedDeps, organizationId: string, signal: AbortSignal): Promise<number> {
  const { database, embedder } = deps
  let embedded = 0
  const failures: AppError[] = []
  for (let after: string | null = null; !signal.aborted; ) {
    const page = { model: embedder.model, after, limit: POSTINGS_A_CALL }
    const postings: EmbeddablePosting[] = await database.withOrganization(organizationId, async tx => {
      await addEmbeddingModel(tx, embedder)
      return findEmbeddable(tx, await listPostingsToEmbed(tx, page))
    })
    after = postings.at(-1)?.id ?? null
    if (after === null) break
    for await (const { some, vectors } of embedTogetherOrAlone(embedder, postings, signal)) {
      if (!(vectors instanceof AppError)) {
        failures.length = 0
        embedded += await save(deps, organizationId, { some, vectors })
      } else if (vectors.details.reason !== 'refused' && failures.push(vectors) === MOST_FAILURES) throw vectors
    }
    await letOthersRun()
  }
  if (failures[0] && !signal.aborted) throw failures[0]
  return embedded
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
    saved += await database.withOrganization(organizationId, async tx => {
      await lockPosting(tx, id)
      const [now] = await findEmbeddable(tx, [id])
      return now === undefined ? 0 : saveVectors(tx, [now], { model, vectors })
    })
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
