import { afterAll, afterEach, beforeAll } from 'vitest'
import type { FetchPublic } from '../../src/postings/fetching/fetch-public.ts'
import { createDatabase } from '../../src/store/database.ts'
import type { WorkQueue } from '../../src/store/queues.ts'
import { type Importing, runImporting } from './importing.ts'
import { openSite, type Site } from './site.ts'
import { type UsedDatabase, useTestDatabase } from './use-database.ts'

export interface ImportingCores {
  opened: UsedDatabase
  readonly site: Site
  /** The one that was started last; it ends with its test. */
  readonly on: Importing
  /** A core on the same database, as another process would open it. */
  start(options?: { beforeEmbedding?: () => Promise<void>; fetchPublic?: FetchPublic }): Promise<Importing>
  /** One that is ended while it reads more than two batches, before it embeds the third. */
  startInterrupted(): Promise<{ reading: Importing; reachedThird: Promise<void>; end(): Promise<void> }>
  /** What waits for its turn again need not wait for the clock. */
  retryNow(queue: WorkQueue): Promise<unknown>
  /** How often each job that waits for another try was tried. */
  retries(queue: WorkQueue): Promise<number[]>
}

/** Cores that come and go on one database, beside sites that they may read. */
export function useImportingCores(): ImportingCores {
  const opened = useTestDatabase()
  let site: Site
  let on: Importing
  beforeAll(async () => {
    site = await openSite()
  })
  afterEach(() => on[Symbol.asyncDispose]())
  afterAll(() => site[Symbol.asyncDispose]())
  const start: ImportingCores['start'] = async ({ beforeEmbedding = async () => {}, ...sites } = {}) => {
    const database = createDatabase({ pool: opened.connections.pool, close: async () => {} })
    on = await runImporting({ database, site: { ...site, ...sites }, beforeEmbedding })
    return on
  }
  return {
    ...{ opened, start },
    get site() {
      return site
    },
    get on() {
      return on
    },
    async startInterrupted() {
      const third = Promise.withResolvers<void>()
      const goOn = Promise.withResolvers<void>()
      let batches = 0
      const reading = await start({
        async beforeEmbedding() {
          batches += 1
          if (batches !== 3) return
          third.resolve()
          await goOn.promise
        },
      })
      const end = async () => {
        const stopped = reading.running.core.services.database.queue.stop()
        goOn.resolve()
        await stopped
        await reading[Symbol.asyncDispose]()
      }
      return { reading, reachedThird: third.promise, end }
    },
    retryNow: queue =>
      opened.asOwner(`update pgboss.job set start_after = now() where name = $1 and state = 'retry'`, [queue]),
    async retries(queue) {
      const rows = await opened.asOwner<{ retry_count: number }>(
        `select retry_count from pgboss.job where name = $1 and state = 'retry'`,
        [queue],
      )
      return rows.map(row => row.retry_count + 1)
    },
  }
}
