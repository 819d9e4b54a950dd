import { createHash } from 'node:crypto'
import { AppError } from '../errors.ts'
import { addEmbeddingModel, findVectors } from '../store/embeddings.ts'
import { keepSearchQuick } from '../store/keep-search-quick.ts'
import { storableText } from '../store/storable.ts'
import { embedMissing } from './embed-missing.ts'
import { addStatedFacts } from './facts/model/add-stated-facts.ts'
import type { PublishDeps, PublishedPosting, PublishInput } from './publish-posting.ts'
import { readPosting } from './read-posting.ts'
import type { SourceDocument } from './reading/source-document.ts'
import { type ArrivingDocument, recogniseDocuments } from './recognise-documents.ts'
import { refuseBeyondStorage } from './refuse-beyond-storage.ts'
import { textsToEmbed } from './save-vectors.ts'
import { openDraft, type Reading } from './write-reading.ts'
import { writeReadings } from './write-readings.ts'

export type Outcome = PublishedPosting | AppError

interface Batch extends Pick<PublishInput, 'organizationId' | 'personId' | 'state'> {
  /** One for each document, filled in as they are settled. */
  outcomes: Outcome[]
}

type Indexed<T> = T & { index: number }

// Each lost race means that somebody else's publish succeeded.
const ATTEMPTS = 5

/**
 * Publishes documents, one outcome each, in order; a document that fails fails alone. What all of them need to know is
 * asked at once, and all texts without a vector are embedded at once, between transactions, because none may wait for
 * the embedder; when it is not available, `embedPostings` does that later. New postings are then written in one transaction
 * by a few statements, changed ones each in its own, provided that they are still as they were when asked.
 */
export async function publishBatch(
  deps: PublishDeps,
  input: Omit<Batch, 'outcomes'>,
  documents: readonly { document: SourceDocument; posting: string | null }[],
): Promise<Outcome[]> {
  const batch: Batch = { ...input, outcomes: new Array(documents.length) }
  let waiting = documents.map(({ document, posting }, index) => ({ ...arrive(document), posting, index }))
  for (let attempt = 0; attempt < ATTEMPTS && waiting.length > 0; attempt++) {
    const changed = await settleUnchanged(deps, batch, waiting)
    const read = changed.flatMap(each => {
      const reading = tryReading(each, deps.now())
      if (reading instanceof AppError) batch.outcomes[each.index] = reading
      return reading instanceof AppError ? [] : [{ ...each, ...reading }]
    })
    await addStatedFacts(
      deps.assistant,
      input.organizationId,
      read.map(each => each.read),
    )
    waiting = await writeAll(deps, batch, read)
    if (read.length > 0) await deps.database.withOrganization(input.organizationId, keepSearchQuick)
  }
  for (const { index } of waiting) {
    batch.outcomes[index] = new AppError('conflict', 'The posting kept changing while it was published. Try again.')
  }
  return batch.outcomes
}

/** Settles what need not even be read: the very document that its posting was made of. Returns the rest. */
async function settleUnchanged<D extends Indexed<ArrivingDocument>>(
  { database, now }: PublishDeps,
  { organizationId, state, outcomes }: Batch,
  documents: readonly D[],
): Promise<D[]> {
  return database.withOrganization(organizationId, async tx => {
    const changed: D[] = []
    const found = await recogniseDocuments(tx, documents)
    for (const [i, each] of documents.entries()) {
      const known = found[i] ?? null
      if (known instanceof AppError) outcomes[each.index] = known
      else if (known?.sourceSha256.equals(each.sourceSha256)) {
        await openDraft(tx, known, { state, at: now() })
        const { id, title, revision } = known
        const after = known.state === 'draft' ? state : known.state
        outcomes[each.index] = { id, change: 'unchanged', title, state: after, revision, gaps: [] }
      } else changed.push(each)
    }
    return changed
  })
}

/** Embeds and writes; returns those that somebody else has changed or published meanwhile. */
async function writeAll<D extends Indexed<Omit<Reading, 'known'>>>(
  deps: PublishDeps,
  batch: Batch,
  documents: readonly D[],
): Promise<D[]> {
  const { database, embedder, limits } = deps
  const { model } = embedder
  const texts = documents.flatMap(({ read }) => textsToEmbed(read))
  const { found, stored } = await database.withOrganization(batch.organizationId, async tx => {
    await addEmbeddingModel(tx, embedder)
    const recognised = await recogniseDocuments(tx, documents)
    const found = limits ? await refuseBeyondStorage(tx, { ...batch, documents, recognised }, limits) : recognised
    const postings = found.flatMap(known => (known === null || known instanceof AppError ? [] : known.id))
    return { found, stored: await findVectors(tx, { postings, model }, texts) }
  })
  const vectors = await embedMissing(embedder, texts, stored)
  const readings = documents.flatMap((each, i) => {
    const known = found[i] ?? null
    if (known instanceof AppError) batch.outcomes[each.index] = known
    return known instanceof AppError ? [] : [{ ...each, known }]
  })
  const writing = { ...batch, model, vectors, at: deps.now() }
  const written = await writeReadings(database, readings, writing)
  const moved = new Set<number>()
  for (const [i, { index }] of readings.entries()) {
    const outcome = written[i]!
    if (outcome === 'moved') moved.add(index)
    else batch.outcomes[index] = outcome
  }
  return documents.filter(({ index }) => moved.has(index))
}

function tryReading(each: ArrivingDocument, now: Date): Pick<Reading, 'read' | 'textSha256'> | AppError {
  try {
    const read = readPosting(each.document, now)
    return { read, textSha256: sha256(read.text) }
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

function arrive(given: SourceDocument): Omit<ArrivingDocument, 'posting'> {
  const document = withoutUnstorable(given)
  return { document, sourceSha256: sha256(JSON.stringify(Object.entries(document).sort())), textSha256: null }
}

/** What is quoted must be what is stored. */
function withoutUnstorable(document: SourceDocument): SourceDocument {
  const entries = Object.entries(document).map(([field, value]: [string, string | null]) => [
    field,
    value === null ? null : storableText(value),
  ])
  return Object.fromEntries(entries) as SourceDocument
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
