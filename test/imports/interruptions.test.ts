import { describe, expect, test, vi } from 'vitest'
import { createPublicFetcher } from '../../src/postings/fetching/fetch-public.ts'
import { enqueueJob } from '../../src/store/enqueue.ts'
import { feedRecord } from '../support/importing.ts'
import { useImportingCores } from '../support/importing-cores.ts'

const cores = useImportingCores()
const { opened, start } = cores
const retryNow = () => cores.retryNow('read-imports')
const retries = () => cores.retries('read-imports')

describe('a reading that is interrupted', { timeout: 60_000 }, () => {
  test('goes on behind what it has settled, and nothing is doubled or counted twice', async () => {
    const records = Array.from({ length: 100 }, (_, n) => feedRecord(`crash-${n}`))
    cores.site.pages.set('/crash.json', records)
    const { reading, reachedThird, end } = await cores.startInterrupted()
    const address = cores.site.at('feeds.example', '/crash.json')
    const { id } = await reading.imports().start.mutate({ address, requestKey: 'crash' })
    await reachedThird
    expect(await reading.imports().get.query({ id })).toMatchObject({
      state: 'reading',
      found: 100,
      counts: { created: 64 },
    })
    await end()
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
    cores.site.pages.set('/busy.json', (_, response) => {
      if (status === 503) return void response.writeHead(503, { 'retry-after': '3600' }).end()
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify([feedRecord('busy')]))
    })
    const { imports, ended } = await start()
    const { id } = await imports().start.mutate({
      address: cores.site.at('feeds.example', '/busy.json'),
      requestKey: 'busy',
    })
    const asked = () => cores.site.asked.filter(({ path }) => path === '/busy.json').length
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
    cores.site.pages.set('/slow', () => {})
    const { imports, ended, running } = await start()
    const { id } = await imports().start.mutate({
      address: cores.site.at('feeds.example', '/slow'),
      requestKey: 'slow',
    })
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
  const on = await start({ fetchPublic: createPublicFetcher() })
  for (const address of [
    cores.site.at('127.0.0.1', '/glazier'),
    'http://169.254.169.254/latest',
    'http://[::1]/role',
  ]) {
    const { failure, state } = await on.read(address)
    expect(state).toBe('failed')
    expect(['private-address', 'port']).toContain(failure!.reason)
  }
  expect(cores.site.asked.filter(({ path }) => path === '/glazier')).toEqual([])
}, 30_000)

test('a daily import is read again when its day is over, and only then', async () => {
  cores.site.pages.set('/daily.json', [feedRecord('daily')])
  const { read, imports, running } = await start()
  const { id, nextAt } = await read(cores.site.at('feeds.example', '/daily.json'), { repeats: 'daily' })
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
  const stopped = await read(cores.site.at('feeds.example', '/daily.json'), { repeats: 'never' })
  expect(stopped.nextAt).toBeNull()
}, 60_000)

function wake(): void {
  cores.on.running.core.services.database.queue.wake('read-imports')
}
