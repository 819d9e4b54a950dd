import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { connectSpace, listOrganizations } from '../../src/store/organizations.ts'
import { rememberPerson } from '../../src/store/people.ts'
import { reviewLogin } from '../../src/store/review-login.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

let opened: TestDatabase
let organization: string
let space: string
let owner: string
beforeAll(async () => {
  opened = await openTestDatabase()
  organization = await opened.addOrganization()
  const key = { platform: 'slack', externalId: 'T-RUNTIME', organizationId: organization }
  space = (await opened.database.withSystem(tx => connectSpace(tx, key))).id
  const [session] = await opened.asOwner<{ owner: string }>('select session_user as owner')
  owner = session!.owner
  await opened.asOwner('create role rolecall_runtime_test login')
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
  'a user that may only take on the roles runs a core, and finds no row of an organization without them',
  async () => {
    await opened.asOwner('grant rolecall_app, rolecall_system, rolecall_linker to rolecall_runtime_test')
    await asRuntime(async () => {
      const { pool } = opened.connections
      await migrate(pool)
      expect(await reviewLogin(pool)).toEqual([])
      const database = createDatabase(opened.connections)
      expect(await database.withSystem(listOrganizations)).toHaveLength(1)
      const person = { spaceId: space, user: 'U-1', displayName: null }
      await database.withOrganization(organization, tx => rememberPerson(tx, person))
      expect((await pool.query('select from organizations')).rowCount).toBe(1)
      for (const table of ['postings', 'people', 'questions']) {
        expect((await pool.query(`select from ${table}`)).rowCount, table).toBe(0)
      }
    })
  },
)

test('the owner of the tables, or a superuser, is told what it could see by mistake', async () => {
  expect(await reviewLogin(opened.connections.pool)).toEqual([
    expect.stringMatching(/row-level security|owns Rolecall's tables/),
  ])
})
