import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRoleDirectories, type RoleDirectories } from '../../../src/questions/directory/role-directory.ts'
import { changePosting, insertPostings, setPostingState } from '../../../src/store/posting-changes.ts'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'

let opened: TestDatabase
let mine: string
let theirs: string
let directories: RoleDirectories

beforeAll(async () => {
  opened = await openTestDatabase()
  mine = await opened.addOrganization('Bellbird')
  theirs = await opened.addOrganization('Kupferberg')
  directories = createRoleDirectories(opened.database)
}, 60_000)
afterAll(() => opened[Symbol.asyncDispose]())

const at = new Date('2026-03-02T09:00:00Z')

function draftOf(title: string, state: 'open' | 'draft' = 'open') {
  const beside = {
    hiringOrganization: 'Northwharf',
    location: 'Leeds',
    url: null,
    datePosted: null,
    validThrough: null,
  }
  const hashes = { sourceSha256: Buffer.from(title), textSha256: Buffer.from(title) }
  return {
    ...beside,
    ...hashes,
    kind: 'posting' as const,
    state,
    externalId: null,
    ownerId: null,
    title,
    searchText: '',
    at,
  }
}

async function publish(organization: string, ...draft: Parameters<typeof draftOf>): Promise<string> {
  const id = randomUUID()
  await opened.database.withOrganization(organization, tx => insertPostings(tx, [{ id, ...draftOf(...draft) }]))
  return id
}

async function titlesOf(organization: string, among = directories): Promise<string[]> {
  const directory = await among.of(organization)
  const roles = await opened.database.withOrganization(organization, tx => directory.refresh(tx))
  return roles.roles.flatMap(role => role?.title ?? []).sort()
}

describe('an organization’s roles', () => {
  test('are known from the transaction that published them on, also to another process', async () => {
    const elsewhere = createRoleDirectories(opened.database)
    expect(await titlesOf(mine)).toEqual([])
    expect(await titlesOf(mine, elsewhere)).toEqual([])
    await publish(mine, 'Glazier')
    expect(await titlesOf(mine)).toEqual(['Glazier'])
    expect(await titlesOf(mine, elsewhere)).toEqual(['Glazier'])
  })

  test('are another organization’s business to nobody else', async () => {
    await publish(theirs, 'Copper Smith')
    expect(await titlesOf(mine)).not.toContain('Copper Smith')
    expect(await titlesOf(theirs)).toEqual(['Copper Smith'])
  })

  test('are called what they are called now, and drafts are no roles', async () => {
    const id = await publish(mine, 'Baker', 'draft')
    expect(await titlesOf(mine)).not.toContain('Baker')
    await opened.database.withOrganization(mine, tx => setPostingState(tx, id, { state: 'open', at }))
    expect(await titlesOf(mine)).toContain('Baker')
    const { state: _state, externalId: _id, ownerId: _owner, ...change } = draftOf('Head Baker')
    await opened.database.withOrganization(mine, tx => changePosting(tx, { id, from: 1, to: 2 }, change))
    expect(await titlesOf(mine)).toContain('Head Baker')
    expect(await titlesOf(mine)).not.toContain('Baker')
    await opened.database.withOrganization(mine, tx => setPostingState(tx, id, { state: 'draft', at }))
    expect(await titlesOf(mine)).not.toContain('Head Baker')
  })

  test('are open or closed as they are now', async () => {
    const id = await publish(mine, 'Thatcher')
    const openNow = async () => {
      const directory = await directories.of(mine)
      const roles = await opened.database.withOrganization(mine, tx => directory.refresh(tx))
      return [roles.openTitles.fitting(['thatcher']), roles.newestOpen(10).some(role => role.id === id)]
    }
    expect(await openNow()).toEqual([['Thatcher'], true])
    await opened.database.withOrganization(mine, tx => setPostingState(tx, id, { state: 'closed', at }))
    expect(await openNow()).toEqual([[], false])
  })

  test('are forgotten when they are removed altogether', async () => {
    const id = await publish(mine, 'Wheelwright')
    expect(await titlesOf(mine)).toContain('Wheelwright')
    await opened.database.withOrganization(mine, tx => tx.deleteFrom('postings').where('posting_id', '=', id).execute())
    expect(await titlesOf(mine)).not.toContain('Wheelwright')
  })

  test('are not counted as changed by what changes no name', async () => {
    const id = await publish(mine, 'Cooper')
    const directory = await directories.of(mine)
    const changes = () => opened.database.withOrganization(mine, async tx => (await directory.refresh(tx)).changes)
    const before = await changes()
    await opened.asOwner('update postings set url = $1 where posting_id = $2', ['https://example.com', id])
    expect(await changes()).toBe(before)
  })
})

// An embedded database has one connection, and so no two transactions at a time.
test.runIf(process.env.TEST_DATABASE_URL)(
  'a transaction that was open while names were read is not missed',
  async () => {
    const organization = await opened.addOrganization('Harbourline')
    await titlesOf(organization)
    const first = Promise.withResolvers<void>()
    const wait = Promise.withResolvers<void>()
    const slow = opened.database.withOrganization(organization, async tx => {
      await insertPostings(tx, [{ id: randomUUID(), ...draftOf('Slow Loader') }])
      first.resolve()
      await wait.promise
    })
    await first.promise
    await publish(organization, 'Quick Loader')
    expect(await titlesOf(organization)).toEqual(['Quick Loader'])
    wait.resolve()
    await slow
    expect(await titlesOf(organization)).toEqual(['Quick Loader', 'Slow Loader'])
  },
)
