import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { listOrganizations } from '../../src/store/organizations.ts'
import { listPostings } from '../../src/store/postings.ts'
import { reviewLogin } from '../../src/store/review-login.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

let opened: TestDatabase
let organization: string
let owner: string
beforeAll(async () => {
  opened = await openTestDatabase()
  organization = await opened.addOrganization()
  const [session] = await opened.asOwner<{ owner: string }>('select session_user as owner')
  owner = session!.owner
  await opened.asOwner('create role rolecall_runtime_test login noinherit')
}, 60_000)
afterAll(() => opened[Symbol.asyncDispose]())

/** One connection of the pool, as the runtime's own user from then on. */
async function asRuntime<T>(work: () => Promise<T>): Promise<T> {
  await opened.asOwner('set session authorization rolecall_runtime_test')
  try {
    return await work()
  } finally {
    // Embedded, a reset goes back to nobody in particular.
    await opened.asOwner(`set session authorization ${owner}`)
  }
}

// On a server the pool has several connections, and only one of them would change its user.
test.skipIf(process.env.TEST_DATABASE_URL)(
  'a user that may not take on the roles is refused, with what to grant',
  async () => {
    await expect(asRuntime(() => reviewLogin(opened.connections.pool))).rejects.toMatchObject({
      code: 'misconfigured',
      message: expect.stringContaining('grant rolecall_app, rolecall_system, rolecall_linker to'),
    })
  },
)

test.skipIf(process.env.TEST_DATABASE_URL)(
  'a user that may only take on the roles runs a core, and sees nothing without them',
  async () => {
    await opened.asOwner('grant rolecall_app, rolecall_system, rolecall_linker to rolecall_runtime_test')
    await asRuntime(async () => {
      const { pool } = opened.connections
      await migrate(pool)
      expect(await reviewLogin(pool)).toEqual([])
      const database = createDatabase(opened.connections)
      expect(await database.withSystem(listOrganizations)).toHaveLength(1)
      expect(await database.withOrganization(organization, tx => listPostings(tx, { limit: 1 }))).toEqual([])
      await expect(pool.query('select from postings')).rejects.toThrow(/permission denied/)
      await expect(pool.query('select from organizations')).rejects.toThrow(/permission denied/)
    })
  },
)

test('the owner of the tables, or a superuser, is told what it could see by mistake', async () => {
  expect(await reviewLogin(opened.connections.pool)).toEqual([
    expect.stringMatching(/row-level security|owns Rolecall's tables/),
  ])
})
