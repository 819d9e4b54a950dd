import { randomUUID } from 'node:crypto'
import { type CallerClient, readFailure } from '../../bots/client.ts'
import { type ImportedDocument, outcomeOf } from '../../bots/terminal/views/import-view.ts'
import type { ImportOutcome } from '../../bots/wording.ts'
import type { ErrorCode } from '../errors.ts'
import type { ReadResult, SourceDocument } from '../postings/reading/source-document.ts'

/** Failures that the next document would meet too. */
const hopeless: readonly ErrorCode[] = [
  'unreachable',
  'unauthenticated',
  'forbidden',
  'database-unavailable',
  'cancelled',
]

/**
 * Posts one document after the other until the signal comes; a bad one is reported and the rest goes on. Returns how
 * many met each outcome. Rejects with the client's error when there is no use in going on.
 */
export async function postDocuments(
  to: { client: CallerClient; signal: AbortSignal },
  documents: AsyncIterable<ReadResult>,
  report: (document: ImportedDocument) => void,
): Promise<Record<ImportOutcome, number>> {
  const counts: Record<ImportOutcome, number> = { opened: 0, updated: 0, unchanged: 0, failed: 0 }
  for await (const result of documents) {
    if (to.signal.aborted) break
    const posted =
      'error' in result
        ? { outcome: 'failed' as const, where: result.where, why: result.error.message }
        : await post(to.client, result)
    counts[posted.outcome] += 1
    report(posted)
  }
  return counts
}

async function post(
  client: CallerClient,
  { document, where }: { document: SourceDocument; where: string },
): Promise<ImportedDocument> {
  try {
    const { posting, gaps, change } = await client.postings.publish.mutate({ ...document, requestKey: randomUUID() })
    const { title, hiringOrganization, facts } = posting
    return { outcome: outcomeOf[change], title, hiringOrganization, facts, gaps }
  } catch (error) {
    if (hopeless.includes(readFailure(error).code)) throw error
    return { outcome: 'failed', where, why: error instanceof Error ? error.message : String(error) }
  }
}
