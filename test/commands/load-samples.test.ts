import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CallerClient } from '../../bots/client.ts'
import { loadSamples } from '../../src/commands/load-samples.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { admin } from '../support/identities.ts'
import { glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

const samples = (await readdir(new URL('../../samples/', import.meta.url))).sort()

let opened: TestDatabase
let running: RunningCore
let client: CallerClient
/** How many there were, each time that it was told. */
let told: number[]
let turn = 0
beforeAll(async () => {
  opened = await openTestDatabase()
  running = await runCore({ database: opened.database })
}, 60_000)
afterAll(() => running[Symbol.asyncDispose]())
beforeEach(() => {
  told = []
  client = running.local.as(admin(`T-${++turn}`))
})

test('every sample is loaded into an empty database, once', async () => {
  await load()
  expect(await loaded()).toEqual(samples)
  expect(told.at(-1)).toBe(samples.length)
  told = []
  await load()
  expect(told).toEqual([])
}, 60_000)

test('what an interruption left out is loaded the next time', async () => {
  await load()
  const before = (await client.postings.list.query({ limit: 100 })).postings
  const lost = before.slice(0, 7).map(({ id }) => id)
  await opened.asOwner('delete from postings where posting_id = any($1)', [lost])
  told = []
  await load()
  expect(await loaded()).toEqual(samples)
  expect(told).toEqual([samples.length - 7, ...Array.from({ length: 7 }, (_, i) => samples.length - 6 + i)])
  const after = (await client.postings.list.query({ limit: 100 })).postings
  const kept = before.slice(7).map(({ id }) => id)
  expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(kept))
}, 60_000)

test("no sample is loaded among a team's own roles, also when those are closed", async () => {
  const { posting } = await client.postings.publish.mutate({ ...glazierRole, requestKey: 'own' })
  await load()
  await client.postings.close.mutate({ id: posting.id, requestKey: 'close' })
  await load()
  expect((await client.postings.list.query({ limit: 100 })).total).toBe(1)
})

test('nothing is loaded once the person has asked to stop', async () => {
  await loadSamples({ client, signal: AbortSignal.abort() }, count => told.push(count))
  expect(await loaded()).toEqual([])
})

function load(): Promise<void> {
  return loadSamples({ client, signal: new AbortController().signal }, count => told.push(count))
}

async function loaded(): Promise<string[]> {
  const { postings } = await client.postings.list.query({ limit: 100 })
  return postings.map(({ externalId }) => externalId?.replace(/^sample\//, '') ?? '').sort()
}
