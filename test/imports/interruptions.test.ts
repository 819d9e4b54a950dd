import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createPublicFetcher } from '../../src/postings/fetching/fetch-public.ts'
import { createDatabase } from '../../src/store/database.ts'
import { enqueueJob } from '../../src/store/enqueue.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { feedRecord, type Importing, runImporting } from '../support/importing.ts'
import { openSite, type Site } from '../support/site.ts'

let opened: TestDatabase
let site: Site
let on: Importing
beforeAll(async () => {
  opened = await openTestDatabase()
  site = await openSite()
}, 60_000)
afterEach(() => on[Symbol.asyncDispose]())
afterAll(async () => {
  await site[Symbol.asyncDispose]()
  await opened[Symbol.asyncDispose]()
})

/** A core on the same database, as another process would open it. */
async function start(beforeEmbedding = async () => {}): Promise<Importing> {
  const database = createDatabase({ pool: opened.connections.pool, close: async () => {} })
  on = await runImporting({ database, site, beforeEmbedding })
  return on
}

/** What waits for its turn again need not wait for the clock. */
function retryNow(): Promise<unknown> {
  return opened.asOwner(`update pgboss.job set start_after = now() where name = 'read-imports' and state = 'retry'`)
}

describe('a reading that is interrupted', { timeout: 60_000 }, () => {
  test('goes on behind what it has settled, and nothing is doubled or counted twice', async () => {
    const records = Array.from({ length: 100 }, (_, n) => feedRecord(`crash-${n}`))
    site.pages.set('/crash.json', records)
    const third = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    let batches = 0
    const first = await start(async () => {
      batches += 1
      if (batches !== 3) return
      third.resolve()
      await goOn.promise
    })
    const address = site.at('feeds.example', '/crash.json')
    const { id } = await first.imports().start.mutate({ address, requestKey: 'crash' })
    await third.promise
    expect(await first.imports().get.query({ id })).toMatchObject({
      state: 'reading',
      found: 100,
      counts: { created: 64 },
    })
    const stopped = first.running.core.services.database.queue.stop()
    goOn.resolve()
    await stopped
    await first[Symbol.asyncDispose]()
    // As if the process had died between storing roles and saying so.
    await opened.asOwner('delete from import_items where ordinal between 10 and 31')
    await retryNow()
    const second = await start()
    expect(await second.ended(id)).toMatchObject({ state: 'done', counts: { created: 100, unchanged: 0, failed: 0 } })
    const [{ count } = { count: 0 }] = await opened.asOwner<{ count: number }>(
      'select count(*)::int as count from postings',
    )
    expect(count).toBe(100)
  })
})

describe('a site that is in trouble', { timeout: 60_000 }, () => {
  test('is asked again later, not before it said, and then read', async () => {
    let status = 503
    site.pages.set('/busy.json', (_, response) => {
      if (status === 503) return void response.writeHead(503, { 'retry-after': '3600' }).end()
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify([feedRecord('busy')]))
    })
    const { imports, ended } = await start()
    const { id } = await imports().start.mutate({ address: site.at('feeds.example', '/busy.json'), requestKey: 'busy' })
    const asked = () => site.asked.filter(({ path }) => path === '/busy.json').length
    await vi.waitFor(async () => {
      expect(await imports().get.query({ id })).toMatchObject({ state: 'reading', failure: { reason: 'busy' } })
    }, 10_000)
    await vi.waitFor(async () => expect(await retries()).toEqual([1]), 10_000)
    status = 200
    await retryNow()
    wake()
    await vi.waitFor(async () => expect(await retries()).toEqual([2]), 10_000)
    expect(asked()).toBe(1)
    await opened.asOwner('update imports set not_before = now() where not_before is not null')
    await retryNow()
    wake()
    expect(await ended(id)).toMatchObject({ state: 'done', counts: { created: 1 }, failure: null })
    expect(asked()).toBe(2)
  })

  test('that hangs is left after a while, and given up with a dead letter after the last attempt', async () => {
    site.pages.set('/slow', () => {})
    const { imports, ended, running } = await start()
    const { id } = await imports().start.mutate({ address: site.at('feeds.example', '/slow'), requestKey: 'slow' })
    await vi.waitFor(async () => {
      expect(await imports().get.query({ id })).toMatchObject({ state: 'reading', failure: { reason: 'too-slow' } })
    }, 10_000)
    await vi.waitFor(async () => expect(await retries()).toEqual([1]), 10_000)
    await opened.asOwner(`update pgboss.job set retry_count = 8 where name = 'read-imports' and state = 'retry'`)
    await retryNow()
    wake()
    expect(await ended(id)).toMatchObject({ state: 'failed', failure: { reason: 'too-slow' } })
    const { queue } = running.core.services.database
    await vi.waitFor(
      async () => expect(await queue.listDeadLetters()).toMatchObject([{ queue: 'read-imports' }]),
      10_000,
    )
  })
})

test('an address inside this network is never asked, and the import says why', async () => {
  on = await runImporting({
    database: createDatabase({ pool: opened.connections.pool, close: async () => {} }),
    site: { ...site, fetchPublic: createPublicFetcher() },
  })
  for (const address of [site.at('127.0.0.1', '/glazier'), 'http://169.254.169.254/latest', 'http://[::1]/role']) {
    const { failure, state } = await on.read(address)
    expect(state).toBe('failed')
    expect(['private-address', 'port']).toContain(failure!.reason)
  }
  expect(site.asked.filter(({ path }) => path === '/glazier')).toEqual([])
}, 30_000)

test('a daily import is read again when its day is over, and only then', async () => {
  site.pages.set('/daily.json', [feedRecord('daily')])
  const { read, imports, running } = await start()
  const { id, nextAt } = await read(site.at('feeds.example', '/daily.json'), { repeats: 'daily' })
  expect(Date.parse(nextAt!) - Date.now()).toBeGreaterThan(23 * 3_600_000)
  const findWork = () => running.core.services.database.withSystem(tx => enqueueJob(tx, { queue: 'find-work' }))
  const done = () =>
    vi.waitFor(
      async () =>
        expect(await running.core.services.database.queue.count()).toContainEqual(
          expect.objectContaining({ queue: 'find-work', waiting: 0, running: 0 }),
        ),
      10_000,
    )
  await findWork()
  await done()
  expect(await imports().get.query({ id })).toMatchObject({ reading: 1 })
  await opened.asOwner('update imports set next_at = now() where next_at is not null')
  await findWork()
  await vi.waitFor(async () => {
    expect(await imports().get.query({ id })).toMatchObject({ reading: 2, state: 'done', counts: { unchanged: 1 } })
  }, 10_000)
  const stopped = await read(site.at('feeds.example', '/daily.json'), { repeats: 'never' })
  expect(stopped.nextAt).toBeNull()
}, 60_000)

async function retries(): Promise<number[]> {
  const rows = await opened.asOwner<{ retry_count: number }>(
    `select retry_count from pgboss.job where name = 'read-imports' and state = 'retry'`,
  )
  return rows.map(row => row.retry_count + 1)
}

function wake(): void {
  on.running.core.services.database.queue.wake('read-imports')
}
