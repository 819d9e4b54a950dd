import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOrganization, listOrganizations } from '../../src/store/organizations.ts'
import { runTransaction } from '../../src/store/run-transaction.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
}, 60_000)
afterAll(() => opened[Symbol.asyncDispose]())

const names = () => opened.database.withSystem(async tx => (await listOrganizations(tx)).map(({ name }) => name))

/** Whether the next to use the connection is in no transaction of somebody else's, and as whom they run. */
const idle = () =>
  opened.asOwner(
    `select now() = statement_timestamp() as alone, current_setting('role') as role,
            coalesce(current_setting('rolecall.organization', true), '') as organization`,
  )

test('an opening that fails halfway leaves its connection as it was', async () => {
  const { pool } = opened.connections
  const opening = "begin; select set_config('role', 'rolecall_system', true); select 1 / 0; select 1"
  await expect(runTransaction(pool, opening, async () => 'never')).rejects.toMatchObject({ code: '22012' })
  expect(await idle()).toEqual([{ alone: true, role: 'none', organization: '' }])
})

test('work that fails undoes what it did, and the next transaction is its own', async () => {
  const failing = opened.database.withSystem(async tx => {
    await createOrganization(tx, 'Lantern Street')
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await names()).not.toContain('Lantern Street')
  expect(await idle()).toEqual([{ alone: true, role: 'none', organization: '' }])
})

test('work that hides a failed statement is not taken for done', async () => {
  const hiding = opened.database.withSystem(async tx => {
    await createOrganization(tx, 'Harbour Row')
    await sql`select 1 / 0`.execute(tx).catch(() => {})
  })
  await expect(hiding).rejects.toThrow('rolled back')
  expect(await names()).not.toContain('Harbour Row')
})

test('a snapshot can write nothing', async () => {
  const writing = opened.database.withSnapshot(tx => createOrganization(tx, 'Bellbird'))
  await expect(writing).rejects.toMatchObject({ code: '25006' })
})
