import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { announcePosting } from '../../src/deliveries/announce-posting.ts'
import { type Maintenance, startMaintenance } from '../../src/maintenance/start-maintenance.ts'
import { createMetrics, type Metrics } from '../../src/metrics.ts'
import type { Embedder } from '../../src/models/embedder.ts'
import { publishPosting } from '../../src/postings/publish-posting.ts'
import { claimDeliveries } from '../../src/store/deliveries.ts'
import { connectSpace } from '../../src/store/organizations.ts'
import { findPostingSummary } from '../../src/store/postings.ts'
import { beginRequest, finishRequest } from '../../src/store/request-keys.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { sourceDocument } from '../support/read-text.ts'
import { bakerRole } from '../support/role-texts.ts'
import { wordEmbedder } from '../support/word-embedder.ts'

const published = new Date('2026-03-02T09:00:00Z')

let opened: TestDatabase
let organizationId: string
let spaceId: string
let metrics: Metrics
let embedder: Embedder

beforeAll(async () => {
  opened = await openTestDatabase()
}, 60_000)
afterAll(() => opened[Symbol.asyncDispose]())

beforeEach(async () => {
  await opened.asOwner('truncate organizations cascade')
  organizationId = await opened.addOrganization()
  const space = { platform: 'slack', externalId: 'T-NORTH', organizationId }
  spaceId = (await opened.database.withSystem(tx => connectSpace(tx, space))).id
  metrics = createMetrics()
  embedder = wordEmbedder
})

describe('maintenance', { timeout: 30_000 }, () => {
  test('a role is closed once its date has passed, as of then, and where it was announced is told', async () => {
    const posting = await publish({ ...bakerRole, validThrough: '2026-03-10' })
    const announcement = { spaceId, postingId: posting, channel: 'C-1', at: published }
    await inOrganization(tx => announcePosting(tx, announcement))
    await maintainAt('2026-03-10T23:00:00Z')
    expect(await inOrganization(tx => findPostingSummary(tx, posting))).toMatchObject({ state: 'open' })
    await maintainAt('2026-03-13T08:00:00Z')
    const closed = await inOrganization(tx => findPostingSummary(tx, posting))
    expect(closed).toMatchObject({ state: 'closed', closedAt: '2026-03-11T11:59:59.999Z' })
    const claim = { now: new Date('2026-03-13T08:01:00Z'), leaseMs: 1_000 }
    const kinds = (await inOrganization(tx => claimDeliveries(tx, { spaceId, limit: 5 }, claim))).map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['announce', 'announcement-update'])
  })

  test('a role without a date, or a draft, is not closed', async () => {
    const open = await publish(bakerRole)
    const draft = await publish({ ...bakerRole, title: 'Day Baker', validThrough: '2026-03-10' }, 'draft')
    await maintainAt('2027-03-13T08:00:00Z')
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
    await maintainAt('2026-03-08T09:00:00Z')
    expect(await keys()).toEqual(['crashed', 'done'])
    await maintainAt('2026-03-09T09:01:00Z')
    expect(await keys()).toEqual([])
  })

  test('postings without vectors are counted in the metrics until they have them', async () => {
    await publish(bakerRole)
    const down: Embedder = { ...wordEmbedder, model: 'next-64', embed: () => Promise.reject(new Error('down')) }
    embedder = down
    await maintainAt('2026-03-02T10:00:00Z', 'maintenance failed')
    expect((await metrics.render()).body).toContain('rolecall_postings_to_embed 1')
    embedder = { ...wordEmbedder, model: 'next-64' }
    await maintainAt('2026-03-02T10:01:00Z', 'embedded postings')
    expect((await metrics.render()).body).toContain('rolecall_postings_to_embed 0')
  })

  test('a chore that fails is logged and holds up no other', async () => {
    const posting = await publish({ ...bakerRole, validThrough: '2026-03-10' })
    embedder = { ...wordEmbedder, model: 'next-64', embed: () => Promise.reject(new TypeError('a bug')) }
    const log = await maintainAt('2026-03-13T08:00:00Z', 'maintenance failed')
    expect(log).toContainEqual(expect.objectContaining({ chore: 'embed postings', msg: 'maintenance failed' }))
    expect(await inOrganization(tx => findPostingSummary(tx, posting))).toMatchObject({ state: 'closed' })
  })

  test('stopping waits for what is under way, and interrupts the embedder', async () => {
    await publish(bakerRole)
    const { promise: asked, resolve: wasAsked } = Promise.withResolvers<void>()
    embedder = {
      ...wordEmbedder,
      model: 'next-64',
      embed: (_, { signal } = {}) =>
        new Promise((_, fail) => {
          wasAsked()
          signal?.addEventListener('abort', () => fail(new Error('interrupted')))
        }),
    }
    const { maintenance } = start('2026-03-02T10:00:00Z')
    await asked
    await maintenance.stop()
    await opened.database.check()
  })
})

/** Lets every chore have its first turn, embedding until it logs `message`, and returns what was logged. */
async function maintainAt(moment: string, message?: string): Promise<Record<string, unknown>[]> {
  const { maintenance, log } = start(moment)
  if (message) await vi.waitFor(() => expect(log.map(({ msg }) => msg)).toContain(message), 10_000)
  await maintenance.stop()
  return log
}

function start(moment: string): { maintenance: Maintenance; log: Record<string, unknown>[] } {
  const log: Record<string, unknown>[] = []
  const logger = pino({}, { write: line => void log.push(JSON.parse(line)) })
  const now = () => new Date(moment)
  return { maintenance: startMaintenance({ database: opened.database, embedder, now, logger, metrics }), log }
}

async function publish(document: Parameters<typeof sourceDocument>[0], state: 'draft' | 'open' = 'open') {
  const deps = { database: opened.database, embedder: wordEmbedder, now: () => published }
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
