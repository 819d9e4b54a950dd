import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import { startJobs } from '../../src/jobs/start-jobs.ts'
import type { Identity } from '../../src/people/identity.ts'
import type { Database } from '../../src/store/database.ts'
import { admin } from './identities.ts'
import { createRecordingEmbedder, type RecordingEmbedder } from './recording-embedder.ts'
import { type RunningCore, runCore } from './running-core.ts'
import { openSite, type Site } from './site.ts'

type Imported = Awaited<ReturnType<ReturnType<Importing['imports']>['get']['query']>>
type Options = Partial<Parameters<ReturnType<Importing['imports']>['start']['mutate']>[0]>

export interface Importing extends AsyncDisposable {
  site: Site
  running: RunningCore
  embedder: RecordingEmbedder
  imports(identity?: Identity): ReturnType<RunningCore['remote']['as']>['imports']
  postings(identity?: Identity): ReturnType<RunningCore['remote']['as']>['postings']
  /** Wants an address read, waits for the end and returns what came of it. */
  read(address: string, options?: Options): Promise<Imported>
  ended(id: string, identity?: Identity): Promise<Imported>
}

/** A core that does its jobs, and sites that it may read. */
export async function runImporting(
  options: { database?: Database; site?: Site; beforeEmbedding?: () => Promise<void> } = {},
): Promise<Importing> {
  const site = options.site ?? (await openSite())
  const embedder = createRecordingEmbedder()
  const { database, beforeEmbedding = async () => {} } = options
  const running = await runCore({
    ...(database ? { database } : {}),
    embedder: { ...embedder, embed: (...texts) => beforeEmbedding().then(() => embedder.embed(...texts)) },
    fetchPublic: site.fetchPublic,
  })
  await startJobs(running.core.services)
  const as = (identity: Identity = admin()) => running.remote.as(identity)
  const ended = (id: string, identity?: Identity) =>
    vi.waitFor(
      async () => {
        const found = await as(identity).imports.get.query({ id })
        if (found.state !== 'done' && found.state !== 'failed') throw new Error(`it is ${JSON.stringify(found)}`)
        return found
      },
      { timeout: 20_000, interval: 30 },
    )
  return {
    ...{ site, running, embedder, ended },
    imports: identity => as(identity).imports,
    postings: identity => as(identity).postings,
    async read(address, start = {}) {
      const { id } = await as().imports.start.mutate({ address, requestKey: randomUUID(), ...start })
      return ended(id)
    },
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]()
      if (options.site === undefined) await site[Symbol.asyncDispose]()
    },
  }
}

/** A feed's record of a role that nobody else has. */
export function feedRecord(id: string, more: Record<string, unknown> = {}) {
  return {
    id,
    title: `Glazier ${id}`,
    company: 'Fernhill Windows',
    location: 'Leeds, United Kingdom',
    text: `We fit and repair windows in homes and shops around Leeds, team ${id}.

What you'll do
- Measure, cut and fit double-glazed units
- Explain the work to customers

What we're looking for
- At least 3 years of experience as a glazier

What we offer
- £32,000 to £36,000 per year`,
    ...more,
  }
}
