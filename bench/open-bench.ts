import { type CallerClient, createClient } from '../bots/client.ts'
import { postDocuments } from '../src/commands/post-documents.ts'
import { readConfig } from '../src/config.ts'
import { createCore } from '../src/core.ts'
import { candidate, recruiter } from '../src/evaluation/evaluation-identities.ts'
import { withoutQuestionLimits } from '../src/evaluation/without-question-limits.ts'
import { createLogger } from '../src/logger.ts'
import { readSources } from '../src/postings/reading/read-sources.ts'
import type { SourceDocument } from '../src/postings/reading/source-document.ts'
import { openDatabase } from '../src/store/database.ts'
import { variedPostings } from './varied-postings.ts'

export interface Bench extends AsyncDisposable {
  candidate: CallerClient
  /** Publishes as `npm run add` does; resolves to how many were stored. */
  publish(documents: readonly SourceDocument[]): Promise<number>
}

/** A core on a fresh database in memory, opened and migrated before anything is measured. */
export async function openBench(): Promise<Bench> {
  const core = await createCore({
    config: withoutQuestionLimits(readConfig()),
    logger: createLogger({ level: 'error', file: null }),
    database: await openDatabase({ url: null, folder: null }),
  })
  const client = createClient({ api: core.api })
  const to = { client: client.as(recruiter), signal: new AbortController().signal }
  const publish = async (documents: readonly SourceDocument[]) => {
    const results = documents.map((document, index) => ({ document, where: `posting ${index + 1}` }))
    const counts = await postDocuments(to, toAsync(results), () => {})
    return documents.length - counts.failed
  }
  return { candidate: client.as(candidate), publish, [Symbol.asyncDispose]: () => core.close() }
}

/** `count` postings: of the file or folder when one is given, else our own varied ones. */
export async function benchPostings(count: number, path: string | undefined): Promise<SourceDocument[]> {
  if (path === undefined) return [...variedPostings(count)]
  const documents: SourceDocument[] = []
  for await (const result of readSources([path], process.stdin)) {
    if ('document' in result) documents.push(result.document)
    if (documents.length === count) break
  }
  return documents
}

async function* toAsync<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}
