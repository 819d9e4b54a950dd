import { readFileSync } from 'node:fs'
import type { PoolClient } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { takeRole } from '../../src/store/take-role.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

vi.setConfig({ testTimeout: 30_000 })

/** What Citus itself does is left out: it notes which tables it was given. */
const noCitus = `
  create table given (name text, by text, beside text);
  create function create_reference_table(regclass) returns void language sql as
    $$ insert into given values ($1::text) $$;
  create function create_distributed_table(regclass, text, colocate_with text default null) returns void language sql as
    $$ insert into given values ($1::text, $2, $3) $$;`
const distribute = readFileSync(new URL('../../deploy/distribute.sql', import.meta.url), 'utf8')

let opened: TestDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
}, 60_000)

afterAll(() => opened[Symbol.asyncDispose]())

/** On one connection, in a transaction that leaves nothing: roles belong to the whole server. */
async function inPassing(work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await opened.connections.pool.connect()
  try {
    await client.query('begin')
    await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

test('search is kept quick in one table, and left to the server where postings are partitioned', () =>
  inPassing(async client => {
    await client.query('select keep_search_quick()')
    await client.query(`
      alter table postings rename to whole_postings;
      alter index postings_search_idx rename to whole_postings_search_idx;
      create table postings (like whole_postings) partition by hash (organization_id);
      create table postings_0 partition of postings for values with (modulus 1, remainder 0);
      create index postings_search_idx on postings using gin (search);
      select keep_search_quick()`)
  }))

test('deploy/distribute.sql gives Citus every table of an organization', () =>
  inPassing(async client => {
    await client.query(noCitus + distribute)
    const { rows } = await client.query<{ name: string; by: string | null; beside: string | null }>(
      'select * from given',
    )
    const whole = rows.filter(({ by }) => by === null).map(({ name }) => name)
    expect(whole).toEqual(['embedding_models', 'spaces'])
    const divided = rows.filter(({ by }) => by === 'organization_id')
    expect(divided[0]).toMatchObject({ name: 'organizations', beside: null })
    expect(divided.slice(1).every(({ beside }) => beside === 'organizations')).toBe(true)
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'
         and tablename not in ('migrations', 'given', 'request_counts')`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name).sort())
  }))

test('deploy/distribute.sql keeps organizations apart, and whose a role was is still forgotten with its owner', async () => {
  const [mine, theirs] = [await opened.addOrganization('Bellbird'), await opened.addOrganization('Kupferberg')]
  await inPassing(async client => {
    await client.query(noCitus + distribute)
    // As of the next connection to the database.
    await client.query('set local search_path = distributed, pg_catalog, public')
    const enter = (organization: string) => client.query(takeRole({ name: 'rolecall_app', organization }))
    await client.query(`insert into spaces (organization_id, platform, external_id) values ('${mine}', 'slack', 'T-1')`)

    await enter(mine)
    await client.query(`
      insert into people (space_id, external_id) select space_id, 'U-1' from spaces;
      insert into postings (kind, state, revision, title, source_sha256, text_sha256, search, owner_id)
      select 'posting', 'open', 1, 'Baker', '', '', '', person_id from people;
      insert into revisions (posting_id, revision, text, created_by)
      select posting_id, 1, 'Bread', owner_id from postings`)
    const owners = 'select owner_id, created_by from postings join revisions using (posting_id)'
    expect((await client.query(owners)).rows).toEqual([
      { owner_id: expect.any(String), created_by: expect.any(String) },
    ])
    await client.query('delete from people')
    expect((await client.query(owners)).rows).toEqual([{ owner_id: null, created_by: null }])

    await enter(theirs)
    expect((await client.query('select from postings')).rows).toEqual([])
    await client.query('savepoint before')
    const smuggled = `insert into people (organization_id, space_id, external_id) values ('${mine}', gen_random_uuid(), 'U-2')`
    await expect(client.query(smuggled)).rejects.toThrow('row-level security')
    await client.query('rollback to before')
    await enter('')
    expect((await client.query('select from postings')).rows).toEqual([])
  })
})
