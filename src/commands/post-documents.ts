import { randomUUID } from 'node:crypto'
import type { CallerClient } from '../../bots/client.ts'
import { type ImportedDocument, outcomeOf } from '../../bots/terminal/views/import-view.ts'
import type { ImportOutcome } from '../../bots/wording.ts'
import type { ReadResult, SourceDocument } from '../postings/reading/source-document.ts'

/** What one request carries: enough that look-ups and embedding are shared, few enough that progress is seen. */
const mostDocuments = 32
const mostCharacters = 500_000

/**
 * Posts documents in batches until the signal comes; a bad one is reported, in its place, and the rest goes on. Returns
 * how many met each outcome. Rejects with the client's error when the next one would meet it too.
 */
export async function postDocuments(
  to: { client: CallerClient; signal: AbortSignal },
  documents: AsyncIterable<ReadResult>,
  report: (document: ImportedDocument) => void,
): Promise<Record<ImportOutcome, number>> {
  const counts: Record<ImportOutcome, number> = { opened: 0, updated: 0, unchanged: 0, failed: 0 }
  for await (const batch of inBatches(documents)) {
    if (to.signal.aborted) break
    for (const posted of await postBatch(to.client, batch)) {
      counts[posted.outcome] += 1
      report(posted)
    }
  }
  return counts
}

async function* inBatches(documents: AsyncIterable<ReadResult>): AsyncGenerator<ReadResult[]> {
  let batch: ReadResult[] = []
  let characters = 0
  for await (const result of documents) {
    const length = 'document' in result ? result.document.text.length : 0
    if (batch.length === mostDocuments || (batch.length > 0 && characters + length > mostCharacters)) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(result)
    characters += length
  }
  if (batch.length > 0) yield batch
}

/** Failures are told under the names that the reader gave: the file and, in a bulk file, the line. */
async function postBatch(client: CallerClient, batch: readonly ReadResult[]): Promise<ImportedDocument[]> {
  const documents = batch.flatMap(result => ('document' in result ? [result.document] : []))
  const outcomes = (await importDocuments(client, documents)).values()
  return batch.map(result => {
    if ('error' in result) return { outcome: 'failed', where: result.where, why: result.error.message }
    const outcome = outcomes.next().value!
    if (outcome.change === 'failed') return { outcome: 'failed', where: result.where, why: outcome.refused.message }
    const { title, hiringOrganization, facts } = outcome.posting
    return { outcome: outcomeOf[outcome.change], title, hiringOrganization, facts, gaps: outcome.gaps }
  })
}

async function importDocuments(client: CallerClient, documents: SourceDocument[]) {
  if (documents.length === 0) return []
  return client.postings.import.mutate({ documents, requestKey: randomUUID() })
}
