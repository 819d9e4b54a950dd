import { Readable, Writable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimDeliveries, takeDeliveries } from '../../src/deliveries/claim-deliveries.ts'
import { publishPosting } from '../../src/postings/publish-posting.ts'
import { sourceDocument } from '../../src/postings/reading/source-document.ts'
import { findOrCreateConversation, listTurns } from '../../src/store/conversations.ts'
import { createDatabase, type Tx } from '../../src/store/database.ts'
import { enqueueDelivery } from '../../src/store/deliveries.ts'
import { saveItems } from '../../src/store/import-items.ts'
import { wantReading } from '../../src/store/imports.ts'
import { saveLinkCode } from '../../src/store/link-codes.ts'
import { migrate } from '../../src/store/migrate.ts'
import { reservePersonSpending, reserveSpending } from '../../src/store/model-spending.ts'
import { openEmbedded } from '../../src/store/open-embedded.ts'
import { connectSpace, createOrganization, listOrganizations } from '../../src/store/organizations.ts'
import { insertGrant, rememberPerson } from '../../src/store/people.ts'
import { insertQuestion } from '../../src/store/questions.ts'
import { countRequest } from '../../src/store/request-counts.ts'
import { beginRequest } from '../../src/store/request-keys.ts'
import { insertUpload } from '../../src/store/uploads.ts'
import { exportOrganizations } from '../../src/transfer/export-organizations.ts'
import { importOrganizations } from '../../src/transfer/import-organizations.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { wordEmbedder } from '../support/word-embedder.ts'

// What JSON, PostgreSQL's text and a reader of lines each treat in a way of its own.
const name = 'Ålesund “Quote" \\back\\slash\u2028line, 100 % \u{1f9ed}\ttab'
const now = new Date('2026-03-02T09:00:00.123Z')

let from: TestDatabase
let harbourline: string
let kupferberg: string
let whole: Buffer

beforeAll(async () => {
  from = await openTestDatabase()
  harbourline = await from.addOrganization(name)
  kupferberg = await from.addOrganization('Kupferberg')
  await fill(harbourline, 'T-HARBOUR')
  await fill(kupferberg, 'T-KUPFER')
  whole = await exported(from)
}, 60_000)

afterAll(() => from[Symbol.asyncDispose]())

describe('an export', () => {
  test('holds rows of every table but those that belong to no organization', async () => {
    const all = await from.asOwner<{ name: string }>(
      `select relname as name from pg_class
       where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace`,
    )
    const kept = linesOf(whole).flatMap((line, at, lines) =>
      'table' in line && Array.isArray(lines[at + 1]) ? [String(line.table)] : [],
    )
    const nobodys = ['embedding_models', 'migrations']
    expect([...new Set(kept), ...nobodys].sort()).toEqual(all.map(table => table.name).sort())
  })

  test('of one organization holds nothing of another', async () => {
    const text = gunzipSync(await exported(from, kupferberg)).toString('utf8')
    expect(text).toContain(kupferberg)
    expect(text).toContain('T-KUPFER')
    expect(text).not.toContain(harbourline)
    expect(text).not.toContain('T-HARBOUR')
  })

  test('of an organization that is not there names those that are', async () => {
    await expect(exported(from, '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining(`${kupferberg}  Kupferberg`),
    })
  })
})

// Each test opens databases of its own.
describe('an import', { timeout: 60_000 }, () => {
  // With TEST_DATABASE_URL one of the two is a server's; a second pass goes the other way.
  test.each([
    ['a fresh database', openTestDatabase],
    ['an embedded database', openInMemory],
  ])(
    'into %s and its export give the same rows, ids and numbers',
    async (_which, open) => {
      await using to = await open()
      const report: number[] = []
      const moved = await importFrom(whole, to, 'empty', rows => report.push(rows))
      const rows = linesOf(whole).filter(Array.isArray).length
      expect(moved).toEqual({ organizations: 2, rows })
      expect(report.at(-1)).toBe(rows)
      expect(withoutEnds(await exported(to))).toEqual(withoutEnds(whole))

      await using back = await openTestDatabase()
      await importFrom(await exported(to), back)
      expect(withoutEnds(await exported(back))).toEqual(withoutEnds(whole))
    },
    60_000,
  )

  test('goes on numbering after what was imported, and answers from it', async () => {
    await using to = await openTestDatabase()
    await importFrom(whole, to)
    const space = await spaceOf(to, harbourline)
    const turns = await to.database.withOrganization(harbourline, async tx => {
      const conversationId = await findOrCreateConversation(tx, { spaceId: space, externalKey: 'thread-1' })
      await ask(tx, { conversationId, personId: null, posting: await onlyPosting(tx), text: 'And Go?' })
      return listTurns(tx, conversationId, 10)
    })
    expect(turns.map(({ text }) => text)).toEqual(['Is SQL needed?', 'And Go?'])
    const document = sourceDocument(posting, { title: 'Data Engineer', externalId: 'kb-1' })
    const again = await publishPosting(
      { database: to.database, embedder: wordEmbedder, now: () => now },
      { organizationId: harbourline, personId: null, state: 'open', document },
    )
    expect(again.change).toBe('unchanged')
  })

  test('offers what waited to be delivered to the bot of its space', async () => {
    await using to = await openTestDatabase()
    await importFrom(whole, to)
    const space = { id: await spaceOf(to, harbourline), organizationId: harbourline }
    const jobs = await takeDeliveries(to.database, { space, limit: 10 })
    const claimed = await claimDeliveries({ database: to.database, now: () => now }, { space, jobs })
    expect(claimed).toMatchObject([{ key: 'd-1', attempt: 1 }])
  })

  test('refuses a database that is not empty unless told, and organizations that are there', async () => {
    await using to = await openTestDatabase()
    await to.addOrganization('Bellbird')
    const one = await exported(from, kupferberg)
    await expect(importFrom(one, to)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('--add'),
    })
    await importFrom(one, to, 'any')
    await importFrom(await exported(from, harbourline), to, 'any')
    expect((await to.database.withSystem(listOrganizations)).length).toBe(3)
    await expect(importFrom(one, to, 'any')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('in the database already'),
    })
  })

  test('of a workspace that has an organization here is refused whole', async () => {
    await using to = await openTestDatabase()
    const organizationId = await to.addOrganization('Bellbird')
    await to.database.withSystem(tx => connectSpace(tx, { platform: 'slack', externalId: 'T-KUPFER', organizationId }))
    await expect(importFrom(whole, to, 'any')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('workspace'),
    })
    expect(await to.database.withSystem(listOrganizations)).toEqual([{ id: organizationId, name: 'Bellbird' }])
  })

  const cut = (bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, -2_000))
  const without = (text: string) => (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString('utf8').replace(text, ''))
  const headed = (change: (header: { version: number; migrations: string[] }) => void) => (bytes: Buffer) => {
    const [first, ...rest] = gunzipSync(bytes).toString('utf8').split('\n')
    const header = JSON.parse(first!)
    change(header)
    return gzipSync([JSON.stringify(header), ...rest].join('\n'))
  }
  test.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
    ['was cut off while being copied', bytes => bytes.subarray(0, -100), /cut off/],
    ['ends in the middle of a line', cut, /damaged|cut off/],
    [
      'ends before its last line',
      bytes => gzipSync(gunzipSync(bytes).toString('utf8').replace(/.*\n$/, '')),
      /cut off/,
    ],
    ['lost a word', without('breweries'), /damaged/],
    [
      'has a flipped bit',
      bytes => bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1) as Buffer,
      // Where it falls on a table's name, that is what is noticed first.
      /damaged|cut off|has a table/,
    ],
    ['is not one', () => Buffer.from('%PDF-1.7'), /no export/],
    ['is empty', () => Buffer.alloc(0), /cut off/],
    [
      'is of a newer form',
      headed(header => {
        header.version += 1
      }),
      /newer version/,
    ],
    [
      'has a migration that is not here',
      headed(header => {
        header.migrations.push('9999-time-travel')
      }),
      /newer version/,
    ],
    [
      'lacks a migration',
      headed(header => {
        header.migrations.pop()
      }),
      /older version/,
    ],
  ])('of a file that %s is refused in words and leaves nothing', async (_how, spoil, words) => {
    await using to = await openTestDatabase()
    await expect(importFrom(spoil(whole), to)).rejects.toMatchObject({
      code: 'unreadable-document',
      message: expect.stringMatching(words),
    })
    expect(await to.database.withSystem(listOrganizations)).toEqual([])
  })

  test('that is stopped leaves nothing', async () => {
    await using to = await openTestDatabase()
    const stop = new AbortController()
    const stopped = importOrganizations(
      { database: to.database },
      { from: Readable.from([whole]), into: 'empty', signal: stop.signal, report: () => stop.abort() },
    )
    await expect(stopped).rejects.toThrow(/aborted/)
    expect(await to.database.withSystem(listOrganizations)).toEqual([])
  })
})

const posting = `Responsibilities
- Build pipelines that feed the breweries' dashboards.

Requirements
- Three years of experience with SQL.`

/** A row in every table: what is added here is what "every table" above asks for. */
async function fill(organizationId: string, workspace: string): Promise<void> {
  const { database } = from
  const space = await database.withSystem(tx =>
    connectSpace(tx, { platform: 'slack', externalId: workspace, organizationId }),
  )
  const published = await publishPosting(
    { database, embedder: wordEmbedder, now: () => now },
    {
      ...{ organizationId, personId: null, state: 'open' as const },
      document: sourceDocument(posting, { title: 'Data Engineer', externalId: 'kb-1' }),
    },
  )
  await database.withOrganization(organizationId, async tx => {
    const personId = await rememberPerson(tx, { spaceId: space.id, user: 'U-1', displayName: name })
    await insertGrant(tx, {
      ...{
        spaceId: space.id,
        grantee: { kind: 'role', roleId: 'R-1' },
        role: 'recruiter',
        grantedBy: personId,
        at: now,
      },
    })
    const conversationId = await findOrCreateConversation(tx, { spaceId: space.id, externalKey: 'thread-1' })
    await ask(tx, { conversationId, personId, posting: published.id, text: 'Is SQL needed?' })
    await beginRequest(tx, { spaceId: space.id, procedure: 'questions.ask', key: 'E1' }, { now, leaseMs: 1000 })
    await enqueueDelivery(tx, {
      ...{
        spaceId: space.id,
        key: 'd-1',
        kind: 'announcement',
        target: { channel: name },
        payload: {},
        messageKey: 'd-1',
      },
    })
    await sql`insert into announcements (space_id, posting_id, channel) values (${space.id}, ${published.id}, 'C1')`.execute(
      tx,
    )
    const wanted = { spaceId: space.id, personId, language: 'de', publishAs: null, repeats: 'daily' as const }
    const imported = await wantReading(tx, { ...wanted, address: 'https://feeds.example/?q=%20' })
    const item = { key: name, ordinal: 0, place: name, failure: null, outcome: 'created' as const }
    await saveItems(tx, imported, [{ ...item, posting: published.id }])
    const file = { name: 'Rôle.pdf', content: Buffer.from([0, 255, 92, 10]), key: workspace, beside: { title: name } }
    const sent = {
      spaceId: space.id,
      personId,
      language: 'de',
      publishAs: 'draft',
      replyTo: { channel: 'C-1' },
    } as const
    await insertUpload(tx, { ...file, ...sent })
    await reserveSpending(tx, { day: '2026-03-02', amount: 5, limit: 10 })
    await reservePersonSpending(tx, personId, { day: '2026-03-02', amount: 5, limit: 10 })
    await countRequest(tx, { key: organizationId, most: 10, seconds: 60 })
    await saveLinkCode(tx, { spaceId: space.id, codeSha256: Buffer.from(workspace), expiresAt: now })
    await sql`insert into installations (space_id, sealed) values (${space.id}, ${Buffer.from([0, 255, 92, 10])})`.execute(
      tx,
    )
  })
}

async function ask(
  tx: Tx,
  { posting: of, text, ...asked }: { conversationId: string; personId: string | null; posting: string; text: string },
): Promise<void> {
  const citation = { posting: of, revision: 1, quote: 'SQL', start: 120, end: 123 }
  await insertQuestion(tx, {
    ...asked,
    ...{ text, at: now },
    plan: { kind: 'posting', postings: [of], choices: [], filters: null, form: 'yes-no', topics: [] },
    answer: {
      status: 'answered',
      statements: [{ text: 'Three years of experience with SQL.', citations: [citation] }],
      ...{ postings: [], choices: [], followUps: [], filters: [] },
    },
  })
}

async function onlyPosting(tx: Tx): Promise<string> {
  return (await tx.selectFrom('postings').select('posting_id').executeTakeFirstOrThrow()).posting_id
}

async function spaceOf(opened: TestDatabase, organizationId: string): Promise<string> {
  const found = await opened.database.withOrganization(organizationId, tx =>
    tx.selectFrom('spaces').select('space_id').executeTakeFirstOrThrow(),
  )
  return found.space_id
}

async function openInMemory(): Promise<TestDatabase> {
  const connections = await openEmbedded({})
  await migrate(connections.pool)
  const database = createDatabase(connections)
  return {
    ...{ database, connections },
    addOrganization: async of => (await database.withSystem(tx => createOrganization(tx, of ?? 'Lantern Street'))).id,
    asOwner: async (statement, values) => (await connections.pool.query(statement, values)).rows,
    [Symbol.asyncDispose]: () => database.close(),
  }
}

async function exported({ database }: TestDatabase, organization: string | null = null): Promise<Buffer> {
  const chunks: Buffer[] = []
  const to = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const signal = new AbortController().signal
  await exportOrganizations({ database, now: () => now }, { organization, to, signal, report: () => {} })
  return Buffer.concat(chunks)
}

function importFrom(
  bytes: Buffer,
  { database }: TestDatabase,
  into: 'empty' | 'any' = 'empty',
  report: (rows: number) => void = () => {},
) {
  const signal = new AbortController().signal
  return importOrganizations({ database }, { from: Readable.from([bytes]), into, signal, report })
}

function linesOf(bytes: Buffer): (Record<string, unknown> | unknown[])[] {
  return gunzipSync(bytes)
    .toString('utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

function withoutEnds(bytes: Buffer): string[] {
  return gunzipSync(bytes).toString('utf8').trim().split('\n').slice(1, -1)
}
