import { expect, test, vi } from 'vitest'
import { readFailure } from '../../bots/client.ts'
import { uploadFile } from '../../bots/upload-file.ts'
import type { UploadOptions } from '../../src/api/upload-input.ts'
import { forgetOld } from '../../src/jobs/forget-old.ts'
import type { Identity } from '../../src/people/identity.ts'
import { admin, candidate } from '../support/identities.ts'
import { feedRecord } from '../support/importing.ts'
import { useImportingCores } from '../support/importing-cores.ts'
import { glazierRole } from '../support/role-texts.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const cores = useImportingCores()
const { opened, start } = cores

/** `space` keeps a test's roles apart from the others'. */
const ada = (space: string): Identity => admin(`T-${space}`)

function hand(as: Identity, file: { name: string; text: string }, options: UploadOptions) {
  return uploadFile(cores.on.running.remote.as(as), new File([file.text], file.name), options)
}

const ended = (as: Identity, id: string) => cores.on.ended(id, as)
const lines = (records: readonly object[]) => records.map(record => JSON.stringify(record)).join('\n')
const kept = () => opened.asOwner<{ bytes: number }>('select bytes from uploads')
const rolesOf = async (as: Identity) => (await cores.on.postings(as).list.query({ limit: 100 })).postings

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
  expect(await cores.on.imports(as).list.query()).toMatchObject([{ reading: 1, counts: { created: 1 } }])
})

test('a reading whose core is killed goes on behind what was stored, and nothing is doubled', async () => {
  const { reachedThird, end } = await cores.startInterrupted()
  const as = ada('KILLED')
  const records = Array.from({ length: 100 }, (_, n) => feedRecord(`killed-${n}`))
  const uploaded = await hand(as, { name: 'roles.jsonl', text: lines(records) }, { requestKey: 'killed' })
  await reachedThird
  expect(await kept()).toHaveLength(1)
  await end()
  await cores.retryNow('read-uploads')
  await start()
  expect(await ended(as, uploaded.id)).toMatchObject({ state: 'done', counts: { created: 100, unchanged: 0 } })
  expect(await rolesOf(as)).toHaveLength(100)
  expect(await kept()).toEqual([])
})

test('a file that fails at every attempt is kept with its dead letter, and read when that is run again', async () => {
  let isBroken = true
  const { running } = await start({
    async beforeEmbedding() {
      if (isBroken) throw new Error('nobody expected it')
    },
  })
  const { queue } = running.core.services.database
  const as = ada('BROKEN')
  const uploaded = await hand(as, { name: 'glazier.txt', text: glazierRole.text }, { requestKey: 'broken' })
  await vi.waitFor(async () => expect(await cores.retries('read-uploads')).toEqual([1]), 10_000)
  await opened.asOwner(`update pgboss.job set retry_count = 8 where name = 'read-uploads' and state = 'retry'`)
  await cores.retryNow('read-uploads')
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
      expect(await cores.on.imports(as).get.query({ id: uploaded.id })).toMatchObject({
        ...{ state: 'done', reading: 2, counts: { created: 1 } },
      }),
    20_000,
  )
  expect(await kept()).toEqual([])
})

test('a file that was given up and never read again is deleted after a week', async () => {
  await start()
  const as = ada('OLD')
  const { queue } = cores.on.running.core.services.database
  await queue.stop()
  const uploaded = await hand(as, { name: 'glazier.txt', text: glazierRole.text }, { requestKey: 'old' })
  const forget = () => forgetOld(cores.on.running.core.services)
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
  await cores.on.running.core.services.database.queue.stop()
  await hand(as, { name: 'glazier.txt', text: glazierRole.text }, { requestKey: 'gone' })
  const { people } = cores.on.running.remote.as(as)
  expect(await people.exportMine.query()).toMatchObject({ imports: [], files: [{ name: 'glazier.txt' }] })
  await people.eraseMine.mutate({ requestKey: 'erase' })
  expect(await kept()).toEqual([])
  expect(await cores.on.imports(as).list.query()).toEqual([])
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
  expect(await refusalOf(cores.on.imports(as).repeat.mutate({ id, requestKey: 'again' }))).toBe('invalid-input')
})
