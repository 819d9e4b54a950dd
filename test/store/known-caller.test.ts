import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KnownCaller } from '../../src/store/known-caller.ts'
import { connectSpace } from '../../src/store/organizations.ts'
import { deleteGrant, insertGrant, rememberPerson } from '../../src/store/people.ts'
import { listPostings } from '../../src/store/postings.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

const now = new Date('2026-03-02T09:00:00Z')
/** Whoever chose these names wanted to write SQL. */
const space = `T'1\\'; reset role; --`
const user = `U"$$1\\`
const heldRole = `R,{1}'`

let opened: TestDatabase
let organizationId: string
let spaceId: string
let personId: string

beforeAll(async () => {
  opened = await openTestDatabase()
  organizationId = await opened.addOrganization('Bellbird')
  const connected = await opened.database.withSystem(tx =>
    connectSpace(tx, { platform: 'slack', externalId: space, organizationId }),
  )
  spaceId = connected.id
  personId = await opened.database.withOrganization(organizationId, tx =>
    rememberPerson(tx, { spaceId, user, displayName: 'Ada' }),
  )
}, 60_000)

afterAll(() => opened[Symbol.asyncDispose]())

function find(changed: { space?: string; user?: string; roleIds?: string[] } = {}): Promise<KnownCaller | null> {
  const caller = { platform: 'slack', space, user, roleIds: [], ...changed }
  return opened.database.withCaller(caller, async (_tx, found) => found)
}

test('a caller is found whatever their ids are made of, with what they were given until it is taken back', async () => {
  const known = { organizationId, spaceId, personId, displayName: 'Ada', roles: [] as string[] }
  expect(await find()).toEqual(known)
  const grant = { spaceId, grantee: { kind: 'role', roleId: heldRole }, role: 'recruiter' } as const
  await opened.database.withOrganization(organizationId, tx => insertGrant(tx, { ...grant, grantedBy: null, at: now }))
  expect(await find()).toEqual(known)
  expect(await find({ roleIds: ['R-0', heldRole] })).toEqual({ ...known, roles: ['recruiter'] })
  await opened.database.withOrganization(organizationId, tx => deleteGrant(tx, grant))
  expect(await find({ roleIds: ['R-0', heldRole] })).toEqual(known)
})

test('somebody new in a known space is nobody yet, whatever their platform roles were given', async () => {
  const grant = { spaceId, grantee: { kind: 'role', roleId: heldRole }, role: 'admin' } as const
  await opened.database.withOrganization(organizationId, tx => insertGrant(tx, { ...grant, grantedBy: null, at: now }))
  expect(await find({ user: 'U-2', roleIds: [heldRole] })).toBeNull()
})

test('a caller from an unknown space sees no organization', async () => {
  const caller = { platform: 'slack', space: 'T-unknown', user, roleIds: [] }
  const seen = await opened.database.withCaller(caller, async (tx, found) => ({
    found,
    spaces: await tx.selectFrom('spaces').selectAll().execute(),
    postings: await listPostings(tx, { limit: 10 }),
  }))
  expect(seen).toEqual({ found: null, spaces: [], postings: [] })
})

test('a caller’s transaction is their organization’s and no other’s', async () => {
  const other = await opened.addOrganization('Kupferberg')
  const caller = { platform: 'slack', space, user, roleIds: [] }
  const writing = opened.database.withCaller(caller, tx =>
    tx.insertInto('spaces').values({ organization_id: other, platform: 'slack', external_id: 'T-theirs' }).execute(),
  )
  await expect(writing).rejects.toThrow(/row-level security/)
})

test('an id that PostgreSQL cannot hold is refused and leaves no transaction open', async () => {
  await expect(find({ user: 'U\0' })).rejects.toThrow('U+0000')
  expect(await find()).toMatchObject({ personId })
})
