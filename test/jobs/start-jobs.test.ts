import pino from 'pino'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { announcePosting } from '../../src/deliveries/announce-posting.ts'
import { AppError } from '../../src/errors.ts'
import { startJobs } from '../../src/jobs/start-jobs.ts'
import type { Embedder } from '../../src/models/embedder.ts'
import { embedPostings } from '../../src/postings/embed-postings.ts'
import { countUnembedded } from '../../src/postings/find-postings-to-embed.ts'
import { publishPosting } from '../../src/postings/publish-posting.ts'
import { createDatabase, type Database } from '../../src/store/database.ts'
import { enqueueJob } from '../../src/store/enqueue.ts'
import { findPostingSummary } from '../../src/store/postings.ts'
import type { Worker } from '../../src/store/queue.ts'
import type { WorkQueue } from '../../src/store/queues.ts'
import { beginRequest, finishRequest } from '../../src/store/request-keys.ts'
import { sourceDocument } from '../support/read-text.ts'
import { bakerRole } from '../support/role-texts.ts'
import { useTestDatabase } from '../support/use-database.ts'
import { wordEmbedder } from '../support/word-embedder.ts'

const published = new Date('2026-03-02T09:00:00Z')

const opened = useTestDatabase()
let organizationId: string
let spaceId: string
let embedder: Embedder

beforeEach(async () => {
  await opened.empty()
  organizationId = await opened.addOrganization()
  spaceId = (await opened.addSpace({ organizationId, externalId: 'T-NORTH' })).id
  embedder = wordEmbedder
})

describe('jobs', { timeout: 60_000 }, () => {
  test('a role is closed once its date has passed, as of then, and where it was announced is told', async () => {
    const posting = await publish({ ...bakerRole, validThrough: '2026-03-10' })
    const announcement = { spaceId, postingId: posting, channel: 'C-1' }
    await inOrganization(tx => announcePosting(tx, announcement))
    await workAt('2026-03-10T23:00:00Z')
    expect(await inOrganization(tx => findPostingSummary(tx, posting))).toMatchObject({ state: 'open' })
    await workAt('2026-03-13T08:00:00Z')
    const closed = await inOrganization(tx => findPostingSummary(tx, posting))
    expect(closed).toMatchObject({ state: 'closed', closedAt: '2026-03-11T11:59:59.999Z' })
    const rows = await opened.asOwner<{ kind: string }>('select kind from deliveries order by created_at, kind')
    expect(rows.map(({ kind }) => kind)).toEqual(['announce', 'announcement-update'])
  })

  test('a role without a date, or a draft, is not closed', async () => {
    const open = await publish(bakerRole)
    const draft = await publish({ ...bakerRole, title: 'Day Baker', validThrough: '2026-03-10' }, 'draft')
    await workAt('2027-03-13T08:00:00Z')
    expect(await inOrganization(tx => findPostingSummary(tx, open))).toMatchObject({ state: 'open' })
    expect(await inOrganization(tx => findPostingSummary(tx, draft))).toMatchObject({ state: 'draft' })
  })

  test('what requests were answered with is kept for a week and then forgotten, and so are claims that crashed', async () => {
    const request = (key: string) => ({ spaceId, procedure: 'postings.publish', key })
    await inOrganization(async tx => {
      const claim = await beginRequest(tx, request('done'), { now: published, leaseMs: 1_000 })
      if (claim.state === 'claimed') await finishRequest(tx, claim.claimId, { result: 1, now: published })
      await beginRequest(tx, request('crashed'), { now: published, leaseMs: 1_000 })
    })
    await workAt('2026-03-08T09:00:00Z', ['forget-old-requests'])
    expect(await keys()).toEqual(['crashed', 'done'])
    await workAt('2026-03-09T09:01:00Z', ['forget-old-requests'])
    expect(await keys()).toEqual([])
  })

  test('postings that lack vectors by the embedder get them, once it answers', async () => {
    await publish(bakerRole)
    const next = { ...wordEmbedder, model: 'next-64' }
    embedder = { ...next, embed: () => Promise.reject(new AppError('model-unavailable', 'It is down.')) }
    expect(await workAt('2026-03-02T10:00:00Z')).toContainEqual(
      expect.objectContaining({ queue: 'embed-postings', attempt: 1, msg: 'a job waits for the embedder' }),
    )
    expect(await countUnembedded({ database: opened.database, embedder })).toBe(1)
    embedder = next
    await opened.asOwner(`update pgboss.job set start_after = now() where state = 'retry'`)
    const { database, log } = await start('2026-03-02T10:01:00Z')
    await vi.waitFor(() => expect(log.map(({ msg }) => msg)).toContain('embedded postings'), 10_000)
    await database.close()
    expect(await countUnembedded({ database: opened.database, embedder })).toBe(0)
  })

  test('a posting that is stored without vectors queues its embedding in the same transaction', async () => {
    embedder = { ...wordEmbedder, embed: () => Promise.reject(new AppError('model-unavailable', 'It is down.')) }
    await publish(bakerRole)
    await publish({ ...bakerRole, title: 'Day Baker' })
    const rows = await opened.asOwner(`select data from pgboss.job where name = 'embed-postings'`)
    expect(rows).toEqual([{ data: { organization: organizationId } }])
    const [kept] = await opened.asOwner(
      `select (select xmin::text from postings where title = 'Night Baker') as posting,
              (select xmin::text from pgboss.job where name = 'embed-postings') as job`,
    )
    expect(kept!.job).toBe(kept!.posting)
  })

  test('a posting whose process is killed once it is stored gets its vectors from another one, by what was queued', async () => {
    embedder = { ...wordEmbedder, embed: () => Promise.reject(new AppError('model-unavailable', 'It is down.')) }
    await publish(bakerRole)
    expect(await countUnembedded({ database: opened.database, embedder })).toBe(1)
    const database = createDatabase({ pool: opened.connections.pool, close: async () => {} })
    const deps = { database, embedder: wordEmbedder, now: () => published }
    // This worker alone: nothing looks for what the queue has lost.
    const run: Worker['run'] = async ({ organization }, signal) => {
      await embedPostings(deps, organization!, signal)
    }
    await database.queue.start([{ queue: 'embed-postings', run }], { onFailure: () => {} })
    await vi.waitFor(async () => expect(await countUnembedded(deps)).toBe(0), 25_000)
    await database.close()
  })

  test('of a posting that could not be stored, no embedding is queued', async () => {
    embedder = { ...wordEmbedder, embed: () => Promise.reject(new AppError('model-unavailable', 'It is down.')) }
    await opened.asOwner(
      `create function refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end'`,
    )
    await opened.asOwner(
      'create constraint trigger refused after insert on postings deferrable initially deferred for each row execute function refuse()',
    )
    await expect(publish(bakerRole)).rejects.toThrow('no')
    await opened.asOwner('drop trigger refused on postings')
    await opened.asOwner('drop function refuse')
    expect(await opened.asOwner(`select from pgboss.job where name = 'embed-postings'`)).toEqual([])
  })

  test('a job that fails is logged, waits for another try and holds up no other', async () => {
    const posting = await publish({ ...bakerRole, validThrough: '2026-03-10' })
    embedder = { ...wordEmbedder, model: 'next-64', embed: () => Promise.reject(new TypeError('a bug')) }
    const log = await workAt('2026-03-13T08:00:00Z')
    expect(log).toContainEqual(expect.objectContaining({ queue: 'embed-postings', attempt: 1, msg: 'a job failed' }))
    expect(await inOrganization(tx => findPostingSummary(tx, posting))).toMatchObject({ state: 'closed' })
    const rows = await opened.asOwner(`select state from pgboss.job where name = 'embed-postings'`)
    expect(rows).toEqual([{ state: 'retry' }])
  })

  test('closing interrupts the embedder, waits for what is under way and leaves the rest queued', async () => {
    await publish(bakerRole)
    const { promise: asked, resolve: wasAsked } = Promise.withResolvers<void>()
    embedder = {
      ...wordEmbedder,
      model: 'next-64',
      embed: (_, { signal } = {}) =>
        new Promise((_, fail) => {
          wasAsked()
          signal?.addEventListener('abort', () => fail(new AppError('model-unavailable', 'interrupted')))
        }),
    }
    const { database } = await start('2026-03-02T10:00:00Z')
    await asked
    await database.close()
    const rows = await opened.asOwner<{ state: string }>(`select state from pgboss.job where name = 'embed-postings'`)
    expect(rows.filter(({ state }) => state === 'created' || state === 'retry')).toHaveLength(1)
  })
})

/** Starts, lets every job that is due have a turn, stops, and returns what was logged. */
async function workAt(moment: string, more: readonly WorkQueue[] = []): Promise<Record<string, unknown>[]> {
  const { database, log } = await start(moment)
  await database.withSystem(async tx => {
    for (const queue of more) await enqueueJob(tx, { queue })
  })
  await vi.waitFor(async () => expect(await unsettled()).toEqual([]), 25_000)
  await database.close()
  return log
}

async function start(moment: string): Promise<{ database: Database; log: Record<string, unknown>[] }> {
  const log: Record<string, unknown>[] = []
  const logger = pino({}, { write: line => void log.push(JSON.parse(line)) })
  const database = createDatabase({ pool: opened.connections.pool, close: async () => {} })
  const fetchPublic = () => Promise.reject(new Error('nothing is fetched here'))
  await startJobs({ database, embedder, fetchPublic, now: () => new Date(moment), logger })
  return { database, log }
}

/** Jobs that had no turn yet, or have not ended it. */
async function unsettled(): Promise<string[]> {
  const rows = await opened.asOwner<{ name: string }>(
    `select name from pgboss.job where state in ('created', 'active') and name not like 'deliveries/%'
       and name not in ('dead-letter', '__pgboss__send-it')`,
  )
  return rows.map(({ name }) => name)
}

async function publish(document: Parameters<typeof sourceDocument>[0], state: 'draft' | 'open' = 'open') {
  const deps = { database: opened.database, embedder, now: () => published }
  const input = { organizationId, personId: null, state, document: sourceDocument(document) }
  return (await publishPosting(deps, input)).id
}

function inOrganization<T>(work: Parameters<typeof opened.database.withOrganization<T>>[1]): Promise<T> {
  return opened.database.withOrganization(organizationId, work)
}

async function keys(): Promise<string[]> {
  const rows = await opened.asOwner<{ request_key: string }>('select request_key from request_keys order by 1')
  return rows.map(row => row.request_key)
}
