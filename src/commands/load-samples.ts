import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { CallerClient } from '../../bots/client.ts'
import { readSources } from '../postings/reading/read-sources.ts'
import type { ReadResult } from '../postings/reading/source-document.ts'
import { postDocuments } from './post-documents.ts'

const samplesFolder = resolve(import.meta.dirname, '../../samples')

/** What tells a sample from a team's own role: its external id begins with this. */
const mark = 'sample/'

/**
 * Posts the sample roles where nothing was ever posted, and the missing ones where that was interrupted. Among a team's
 * own roles they have no place. `report` hears how many there are so far.
 */
export async function loadSamples(
  { client, signal }: { client: CallerClient; signal: AbortSignal },
  report: (loaded: number) => void,
): Promise<void> {
  const { postings, total } = await client.postings.list.query({ limit: 100 })
  const isAllSamples = total === postings.length && postings.every(({ externalId }) => externalId?.startsWith(mark))
  if (!isAllSamples) return
  const known = new Set(postings.map(({ externalId }) => externalId))
  const missing = (await readdir(samplesFolder)).sort().filter(name => !known.has(mark + name))
  if (missing.length === 0) return
  let loaded = total
  report(loaded)
  await postDocuments({ client, signal }, readSamples(missing), () => {
    loaded += 1
    report(loaded)
  })
}

async function* readSamples(names: readonly string[]): AsyncGenerator<ReadResult> {
  for (const name of names) {
    for await (const result of readSources([join(samplesFolder, name)], process.stdin)) {
      if ('error' in result) yield result
      else yield { ...result, document: { ...result.document, externalId: mark + name } }
    }
  }
}
