import { AppError } from '../errors.ts'
import { publishBatch } from './publish-batch.ts'
import type { PublishDeps, PublishedPosting, PublishInput } from './publish-posting.ts'
import type { ReadResult, SourceDocument } from './reading/source-document.ts'

/** What became of one document; `where` names one that failed. */
export type ImportedPosting = PublishedPosting | { change: 'failed'; where: string; error: AppError }

// Enough that look-ups and embedding calls are shared, few enough that progress is seen and others get their turn.
const BATCH = 32

/**
 * Publishes documents as they come, in batches, and yields one outcome each, in order. A bad document is reported and
 * the rest goes on; a failure that the next one would meet too (the database) rejects. What was yielded
 * is stored, so the same import begun again passes over it.
 */
export async function* importPostings(
  deps: PublishDeps,
  input: Pick<PublishInput, 'organizationId' | 'personId' | 'state'>,
  results: AsyncIterable<ReadResult> | Iterable<ReadResult>,
): AsyncGenerator<ImportedPosting> {
  let batch: ReadResult[] = []
  for await (const result of results) {
    batch.push(result)
    if (batch.length < BATCH) continue
    yield* importBatch(deps, input, batch)
    batch = []
  }
  yield* importBatch(deps, input, batch)
}

async function* importBatch(
  deps: PublishDeps,
  input: Pick<PublishInput, 'organizationId' | 'personId' | 'state'>,
  results: readonly ReadResult[],
): AsyncGenerator<ImportedPosting> {
  const documents = results.flatMap(result =>
    'document' in result ? { document: result.document, posting: null } : [],
  )
  const outcomes = (await publishBatch(deps, input, documents)).values()
  for (const result of results) {
    if ('error' in result) yield { change: 'failed', where: result.where, error: result.error }
    else {
      const outcome = outcomes.next().value!
      yield outcome instanceof AppError ? { change: 'failed', where: nameOf(result.document), error: outcome } : outcome
    }
  }
}

function nameOf({ title, externalId, text }: SourceDocument): string {
  return title ?? externalId ?? text.trim().slice(0, 60)
}
