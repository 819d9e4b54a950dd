import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { readFailure } from '../../bots/client.ts'
import { uploadFile } from '../../bots/upload-file.ts'
import type { UploadOptions } from '../../src/api/upload-input.ts'
import { forgetOld } from '../../src/jobs/forget-old.ts'
import type { Identity } from '../../src/people/identity.ts'
import { createDatabase } from '../../src/store/database.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { admin, candidate } from '../support/identities.ts'
import { feedRecord, type Importing, runImporting } from '../support/importing.ts'
import { glazierRole } from '../support/role-texts.ts'
import { openSite, type Site } from '../support/site.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let opened: TestDatabase
let site: Site
let on: Importing
beforeAll(async () => {
  opened = await openTestDatabase()
  site = await openSite()
})
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

/** `space` keeps a test's roles apart from the others'. */
const ada = (space: string): Identity => admin(`T-${space}`)

function hand(as: Identity, file: { name: string; text: string }, options: UploadOptions) {
  return uploadFile(on.running.remote.as(as), new File([file.text], file.name), options)
}

async function ended(as: Identity, id: string) {
  return vi.waitFor(
    async () => {
      const found = await on.imports(as).get.query({ id })
      if (found.state !== 'done' && found.state !== 'failed') throw new Error(`it is ${JSON.stringify(found)}`)
      return found
    },
    { timeout: 20_000, interval: 30 },
  )
}

const lines = (records: readonly object[]) => records.map(record => JSON.stringify(record)).join('\n')
const kept = () => opened.asOwner<{ bytes: number }>('select bytes from uploads')
const rolesOf = async (as: Identity) => (await on.postings(as).list.query({ limit: 100 })).postings

test('a file becomes drafts, the first under what was typed beside it, and is kept no longer', async () => {
  await start()
  const as = ada('SENT')
  const text = `${lines([feedRecord('a'), feedRecord('b')])}\n{"title": broken`
  const beside = { title: 'Master Glazier', hiringOrganization: '' }
  const uploaded = await hand(as, { name: 'roles.jsonl', text }, { requestKey: 'sent', beside })
  const view = await ended(as, uploaded.id)
  expect(view).toMatchObject({
    ...{ state: 'done', address: null, file: 'roles.jsonl', host: 'roles.jsonl', found: 3 },
    counts: { created: 2, failed: 1, drafts: 2 },
  })
  expect(view.items.map(({ posting, place }) => posting?.title ?? place)).toEqual([
    'Master Glazier',
    'Glazier b',
    'roles.jsonl, line 3',
  ])
  expect(view.items[0]?.posting).toMatchObject({ state: 'draft', hiringOrganization: 'Fernhill Windows' })
  expect(await kept()).toEqual([])
})

test('the same event brings the same import, however often and at once it comes, and it is read once', async () => {
  await start()
  const as = ada('TWICE')
  const file = { name: 'glazier.txt', text: glazierRole.text }
  const handed = await Promise.all([1, 2, 3].map(() => hand(as, file, { requestKey: 'twice' })))
  const [first, ...others] = handed.filter(({ isRepeat }) => !isRepeat)
  expect(others).toEqual([])
  for (const { id } of handed) expect(id).toBe(first!.id)
  await ended(as, first!.id)
  expect(await hand(as, file, { requestKey: 'twice' })).toMatchObject({ isRepeat: true })
  expect(await on.imports(as).list.query()).toMatchObject([{ reading: 1, counts: { created: 1 } }])
})

test('a reading whose core is killed goes on behind what was stored, and nothing is doubled', async () => {
  const third = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  let batches = 0
  const first = await start(async () => {
    batches += 1
    if (batches !== 3) return
    third.resolve()
    await goOn.promise
  })
  const as = ada('KILLED')
  const records = Array.from({ length: 100 }, (_, n) => feedRecord(`killed-${n}`))
  const uploaded = await hand(as, { name: 'roles.jsonl', text: lines(records) }, { requestKey: 'killed' })
  await third.promise
  expect(await kept()).toHaveLength(1)
  const stopped = first.running.core.services.database.queue.stop()
  goOn.resolve()
  await stopped
  await first[Symbol.asyncDispose]()
  await retryNow()
  await start()
  expect(await ended(as, uploaded.id)).toMatchObject({ state: 'done', counts: { created: 100, unchanged: 0 } })
  expect(await rolesOf(as)).toHaveLength(100)
  expect(await kept()).toEqual([])
})

test('a file that fails at every attempt is kept with its dead letter, and read when that is run again', async () => {
  let isBroken = true
  const { running } = await start(async () => {
    if (isBroken) throw new Error('nobody expected it')
  })
  const { queue } = running.core.services.database
  const as = ada('BROKEN')
  const uploaded = await hand(as, { name: 'glazier.txt', text: glazierRole.text }, { requestKey: 'broken' })
  await vi.waitFor(async () => expect(await retries()).toEqual([1]), 10_000)
  await opened.asOwner(`update pgboss.job set retry_count = 8 where name = 'read-uploads' and state = 'retry'`)
  await retryNow()
  queue.wake('read-uploads')
  expect(await ended(as, uploaded.id)).toMatchObject({ state: 'failed', failure: { reason: 'internal' } })
  expect(await kept()).toHaveLength(1)
  const [letter] = await vi.waitFor(async () => {
    const letters = await queue.listDeadLetters()
    expect(letters).toMatchObject([{ queue: 'read-uploads' }])
    return letters
  }, 10_000)
  isBroken = false
  await queue.rerun([letter!.id])
  await vi.waitFor(
    async () =>
      expect(await on.imports(as).get.query({ id: uploaded.id })).toMatchObject({
        ...{ state: 'done', reading: 2, counts: { created: 1 } },
      }),
    20_000,
  )
  expect(await kept()).toEqual([])
})

test('a file that was given up and never read again is deleted after a week', async () => {
  await start()
  const as = ada('OLD')
  const { queue } = on.running.core.services.database
  await queue.stop()
  const uploaded = await hand(as, { name: 'glazier.txt', text: glazierRole.text }, { requestKey: 'old' })
  const forget = () => forgetOld(on.running.core.services)
  await forget()
  await opened.asOwner(
    `update imports set state = 'failed', ended_at = now() - interval '6 days' where import_id = $1`,
    [uploaded.id],
  )
  await forget()
  expect(await kept()).toHaveLength(1)
  await opened.asOwner(`update imports set ended_at = now() - interval '8 days' where import_id = $1`, [uploaded.id])
  await forget()
  expect(await kept()).toEqual([])
})

test('a person’s files are in their export, and go with them before they were read', async () => {
  await start()
  const as = ada('GONE')
  await on.running.core.services.database.queue.stop()
  await hand(as, { name: 'glazier.txt', text: glazierRole.text }, { requestKey: 'gone' })
  const { people } = on.running.remote.as(as)
  expect(await people.exportMine.query()).toMatchObject({ imports: [], files: [{ name: 'glazier.txt' }] })
  await people.eraseMine.mutate({ requestKey: 'erase' })
  expect(await kept()).toEqual([])
  expect(await on.imports(as).list.query()).toEqual([])
})

test('a file is refused from whoever recruits nobody, above the limit, without a key, and is not read by its id again', async () => {
  await start()
  const as = ada('REFUSED')
  const file = { name: 'glazier.txt', text: glazierRole.text }
  const refusalOf = (call: Promise<unknown>) =>
    call.then(
      () => 'done',
      error => readFailure(error).code,
    )
  expect(await refusalOf(hand(candidate('T-REFUSED'), file, { requestKey: 'r' }))).toBe('forbidden')
  const large = { name: 'large.txt', text: 'x'.repeat(10_485_761) }
  expect(await refusalOf(hand(as, large, { requestKey: 'r' }))).toBe('too-large')
  expect(await refusalOf(hand(as, file, {} as never))).toBe('invalid-input')
  const { id } = await hand(as, file, { requestKey: 'r' })
  await ended(as, id)
  expect(await refusalOf(on.imports(as).repeat.mutate({ id, requestKey: 'again' }))).toBe('invalid-input')
})

/** What waits for its turn again need not wait for the clock. */
function retryNow(): Promise<unknown> {
  return opened.asOwner(`update pgboss.job set start_after = now() where name = 'read-uploads' and state = 'retry'`)
}

async function retries(): Promise<number[]> {
  const rows = await opened.asOwner<{ retry_count: number }>(
    `select retry_count from pgboss.job where name = 'read-uploads' and state = 'retry'`,
  )
  return rows.map(row => row.retry_count + 1)
}
