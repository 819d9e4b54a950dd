import type { Embedder } from '../../src/models/embedder.ts'
import { importPostings } from '../../src/postings/import-postings.ts'
import type { SourceDocument } from '../../src/postings/reading/source-document.ts'
import type { Database } from '../../src/store/database.ts'
import { createOrganization } from '../../src/store/organizations.ts'
import { report } from './timing.ts'

/** A feed read for the first time and again, through the whole pipeline, beside all that is there. */
export async function measureUnchangedFeed(
  { database, embedder }: { database: Database; embedder: Embedder },
  documents: readonly SourceDocument[],
): Promise<void> {
  let calls = 0
  const counted: Embedder = {
    ...embedder,
    embed(texts, options) {
      calls++
      return embedder.embed(texts, options)
    },
  }
  const { id: organizationId } = await database.withSystem(tx => createOrganization(tx, 'feed'))
  const read = async () => {
    const began = performance.now()
    const results = documents.map((document, n) => ({
      document: { ...document, externalId: document.externalId ?? `feed-${n}` },
      where: `document ${n}`,
    }))
    const input = { organizationId, personId: null, state: 'open' as const }
    const deps = { database, embedder: counted, now: () => new Date() }
    let unchanged = 0
    for await (const { change } of importPostings(deps, input, results)) if (change === 'unchanged') unchanged++
    return { unchanged, ms: performance.now() - began }
  }
  const first = await read()
  const callsBefore = calls
  const again = await read()
  const perSecond = (ms: number) => (documents.length / (ms / 1000)).toFixed(0)
  report('whole pipeline: read, embedded and stored per second', perSecond(first.ms), '')
  report(
    `the same feed again (${again.unchanged} of ${documents.length} unchanged)`,
    `${calls - callsBefore} embedding calls, ${perSecond(again.ms)} a second: ${(first.ms / again.ms).toFixed(0)} ×`,
    '0 calls, ≥ 50 ×',
  )
}
