import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishPosting } from '../../src/postings/publish-posting.ts'
import { sourceDocument } from '../../src/postings/reading/source-document.ts'
import { findOrCreateConversation, listTurns } from '../../src/store/conversations.ts'
import type { Tx } from '../../src/store/database.ts'
import { enqueueDelivery, findDeliveries } from '../../src/store/deliveries.ts'
import { listFactsOf } from '../../src/store/facts.ts'
import { saveItems } from '../../src/store/import-items.ts'
import { wantReading } from '../../src/store/imports.ts'
import { saveLinkCode } from '../../src/store/link-codes.ts'
import { reservePersonSpending, reserveSpending } from '../../src/store/model-spending.ts'
import { connectSpace, listOrganizations } from '../../src/store/organizations.ts'
import { listPassages } from '../../src/store/passages.ts'
import { insertGrant, listGrants, rememberPerson } from '../../src/store/people.ts'
import { setPostingState } from '../../src/store/posting-changes.ts'
import { findPosting, listPostings } from '../../src/store/postings.ts'
import { insertQuestion } from '../../src/store/questions.ts'
import { countRequest } from '../../src/store/request-counts.ts'
import { beginRequest } from '../../src/store/request-keys.ts'
import { findRevision } from '../../src/store/revisions.ts'
import { listRoleNames } from '../../src/store/role-names.ts'
import { insertUpload } from '../../src/store/uploads.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { wordEmbedder } from '../support/word-embedder.ts'

const now = new Date('2026-03-02T09:00:00Z')
const model = wordEmbedder.model
const text = `Responsibilities
- Build pipelines that feed the breweries' dashboards.

Requirements
- Three years of experience with SQL.`

let opened: TestDatabase
let mine: string
let theirs: string
let theirSpace: string
let theirPosting: string

beforeAll(async () => {
  opened = await openTestDatabase()
  const { database } = opened
  mine = await opened.addOrganization('Bellbird')
  theirs = await opened.addOrganization('Kupferberg')
  const space = { platform: 'slack', externalId: 'T-KUPFER', organizationId: theirs }
  theirSpace = (await database.withSystem(tx => connectSpace(tx, space))).id
  const published = await publishPosting(
    { database, embedder: wordEmbedder, now: () => now },
    {
      organizationId: theirs,
      personId: null,
      state: 'open',
      document: sourceDocument(text, { title: 'Data Engineer', externalId: 'kb-1' }),
    },
  )
  theirPosting = published.id
  await database.withOrganization(theirs, fillEveryOtherTable)
}, 60_000)

afterAll(() => opened[Symbol.asyncDispose]())

async function fillEveryOtherTable(tx: Tx): Promise<void> {
  const personId = await rememberPerson(tx, { spaceId: theirSpace, user: 'U-1', displayName: 'Ada' })
  await insertGrant(tx, {
    spaceId: theirSpace,
    grantee: { kind: 'role', roleId: 'R-1' },
    role: 'recruiter',
    grantedBy: personId,
    at: now,
  })
  const conversationId = await findOrCreateConversation(tx, { spaceId: theirSpace, externalKey: 'thread-1' })
  await insertQuestion(tx, {
    conversationId,
    personId,
    text: 'Is SQL needed?',
    plan: {
      kind: 'posting',
      postings: [theirPosting],
      choices: [],
      filters: null,
      form: 'yes-no',
      topics: [],
    },
    answer: {
      status: 'answered',
      statements: [
        {
          text: 'Three years of experience with SQL.',
          citations: [{ posting: theirPosting, revision: 1, quote: 'SQL', start: 120, end: 123 }],
        },
      ],
      postings: [],
      choices: [],
      followUps: [],
      filters: [],
    },
    at: now,
  })
  await beginRequest(tx, { spaceId: theirSpace, procedure: 'questions.ask', key: 'E1' }, { now, leaseMs: 1000 })
  await enqueueDelivery(tx, {
    spaceId: theirSpace,
    key: 'd-1',
    kind: 'announcement',
    target: { channel: 'C1' },
    payload: {},
    messageKey: 'd-1',
  })
  await sql`insert into announcements (space_id, posting_id, channel) values (${theirSpace}, ${theirPosting}, 'C1')`.execute(
    tx,
  )
  await reservePersonSpending(tx, personId, { day: '2026-03-02', amount: 5, limit: 10 })
  await reserveSpending(tx, { day: '2026-03-02', amount: 5, limit: 10 })
  await countRequest(tx, { key: theirs, most: 10, seconds: 60 })
  await saveLinkCode(tx, { spaceId: theirSpace, codeSha256: Buffer.from('hash'), expiresAt: now })
  const wanted = { spaceId: theirSpace, personId, language: null, publishAs: null, repeats: null }
  const imported = await wantReading(tx, { ...wanted, address: 'https://feeds.example/' })
  const item = { key: 'k', ordinal: 0, outcome: 'created' as const, place: null, failure: null }
  await saveItems(tx, imported, [{ ...item, posting: theirPosting }])
  const file = { name: 'role.txt', content: Buffer.from('A role'), key: 'k', beside: {}, replyTo: null }
  await insertUpload(tx, { ...file, spaceId: theirSpace, personId, language: null, publishAs: 'draft' })
  await sql`insert into installations (space_id, sealed) values (${theirSpace}, 'sealed')`.execute(tx)
}

function as<T>(organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return opened.database.withOrganization(organizationId, work)
}

async function organizationTables(): Promise<string[]> {
  const rows = await opened.asOwner<{ name: string }>(
    `select relname as name from pg_class
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       and relname not in ('migrations', 'embedding_models')
     order by relname`,
  )
  return rows.map(row => row.name)
}

describe('every table of an organization', () => {
  test('has forced row-level security and a key that begins with the organization', async () => {
    const rows = await opened.asOwner(
      `select c.relname as "table", c.relrowsecurity as secured, c.relforcerowsecurity as forced,
              a.attname as "first of key"
       from pg_class c
       left join pg_index i on i.indrelid = c.oid and i.indisprimary
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relname = any($1) order by c.relname`,
      [await organizationTables()],
    )
    expect(rows).toEqual(
      (await organizationTables()).map(table => ({
        table,
        secured: true,
        forced: true,
        'first of key': 'organization_id',
      })),
    )
    expect(rows.length).toBeGreaterThan(10)
  })

  test('has a policy for the application, and one for moving it to another organization', async () => {
    const rows = await opened.asOwner<{ table: string; policies: string[] }>(
      `select tablename as "table", array_agg(policyname::text order by policyname) as policies
       from pg_policies where policyname <> 'system_wide' group by tablename order by tablename`,
    )
    const policies = ['linked_organizations', 'organization_only']
    expect(rows).toEqual((await organizationTables()).map(table => ({ table, policies })))
  })

  test('refers to others by keys that begin with the organization, and that can wait while both move', async () => {
    const rows = await opened.asOwner<{ key: string; waits: boolean; columns: string[] }>(
      `select conname as key, condeferrable as waits, array(
         select attname::text from unnest(conkey) with ordinality as used(attnum, place)
         join pg_attribute on attrelid = conrelid and pg_attribute.attnum = used.attnum order by place
       ) as columns
       from pg_constraint
       where contype = 'f' and confrelid <> 'embedding_models'::regclass and connamespace = 'public'::regnamespace`,
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ waits, columns }) => !waits || columns[0] !== 'organization_id')).toEqual([])
  })

  // What partitions by organization ask for: a unique index spans one partition only if it begins with what divides them.
  test('is unique by what begins with the organization, but for which organization a space belongs to and what a library counts', async () => {
    const rows = await opened.asOwner<{ index: string; first: string }>(
      `select i.relname as index, pg_get_indexdef(indexrelid, 1, true) as first
       from pg_index join pg_class i on i.oid = indexrelid join pg_class t on t.oid = indrelid
       where indisunique and t.relname = any($1) order by i.relname`,
      [await organizationTables()],
    )
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter(({ first }) => first !== 'organization_id')).toEqual([
      // rate-limiter-flexible's own; its keys begin with the organization's id.
      { index: 'request_counts_key_key', first: 'key' },
      { index: 'spaces_platform_external_id_key', first: 'platform' },
    ])
  })

  test("holds rows of theirs here, and shows none of another organization's", async () => {
    for (const table of await organizationTables()) {
      const count = `select count(*)::int as count from ${table} where organization_id = $1`
      const [asOwner] = await opened.asOwner<{ count: number }>(count, [theirs])
      expect.soft(asOwner?.count, `${table} is filled`).toBeGreaterThan(0)
      const asMe = await as(mine, tx =>
        tx
          .selectFrom(table as 'postings')
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .executeTakeFirst(),
      )
      expect.soft(asMe?.count, `${table} as another organization`).toBe(table === 'organizations' ? '1' : '0')
    }
  })
})

describe('another organization', () => {
  test('finds nothing by explicit ids', async () => {
    const [delivery] = await opened.asOwner<{ id: string }>('select delivery_id as id from deliveries')
    const seen = await as(mine, async tx => [
      await findPosting(tx, theirPosting),
      await findRevision(tx, theirPosting, 1),
      ...(await listFactsOf(tx, [theirPosting])).values().toArray().flat(),
      ...(await listPassages(tx, { posting: theirPosting, model })),
      ...(await listPostings(tx, { limit: 10 })),
      ...(await listRoleNames(tx, { after: null, limit: 10 })),
      ...(await listGrants(tx, theirSpace)),
      ...(await listTurns(tx, theirPosting, 10)),
      ...(await findDeliveries(tx, { spaceId: theirSpace, ids: [delivery!.id] })).values(),
    ])
    expect(seen).toEqual([null, null])
    expect(await as(theirs, tx => findPosting(tx, theirPosting))).toMatchObject({ title: 'Data Engineer' })
  })

  test('changes nothing by explicit ids', async () => {
    expect(await as(mine, tx => setPostingState(tx, theirPosting, { state: 'closed', at: now }))).toBe(false)
    const deleted = await as(mine, tx =>
      tx.deleteFrom('postings').where('posting_id', '=', theirPosting).executeTakeFirst(),
    )
    expect(deleted.numDeletedRows).toBe(0n)
    expect((await as(theirs, tx => findPosting(tx, theirPosting)))?.state).toBe('open')
  })

  test('cannot write a row that says it is theirs', async () => {
    const forged = as(mine, tx =>
      tx
        .insertInto('people')
        .values({ organization_id: theirs, space_id: theirSpace, external_id: 'U-2', display_name: null })
        .execute(),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
  })

  test('cannot attach a row of its own to theirs', async () => {
    await expect(
      as(mine, tx => rememberPerson(tx, { spaceId: theirSpace, user: 'U-3', displayName: null })),
    ).rejects.toThrow(/foreign key/)
  })
})

test('outside an organization there is nothing to see', async () => {
  await expect(opened.database.withSystem(tx => listPostings(tx, { limit: 1 }))).rejects.toThrow(/permission denied/)
  expect((await opened.database.withSystem(listOrganizations)).map(({ name }) => name)).toEqual([
    'Bellbird',
    'Kupferberg',
  ])
})

test('a revision cannot be changed once it is written', async () => {
  const rewrite = as(theirs, tx => tx.updateTable('revisions').set({ text: 'Anything.' }).execute())
  await expect(rewrite).rejects.toThrow(/permission denied/)
})
