import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import {
  beginRequest,
  deleteOldRequests,
  finishRequest,
  type RequestClaim,
  releaseRequest,
} from '../../src/store/request-keys.ts'
import { useTestDatabase } from '../support/use-database.ts'

const now = new Date('2026-03-02T09:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)
const leaseMs = 60_000

const opened = useTestDatabase()
let organizationId: string
let spaceId: string
beforeAll(async () => {
  organizationId = await opened.addOrganization()
  spaceId = (await opened.addSpace({ organizationId, externalId: 'G1', platform: 'discord' })).id
})

function begin(key: string, at = now, procedure = 'questions.ask'): Promise<RequestClaim> {
  return opened.database.withOrganization(organizationId, tx =>
    beginRequest(tx, { spaceId, procedure, key }, { now: at, leaseMs }),
  )
}
function finish(claimId: string, result: unknown): Promise<boolean> {
  return opened.database.withOrganization(organizationId, tx => finishRequest(tx, claimId, { result, now }))
}
async function claim(key: string, at = now): Promise<string> {
  const begun = await begin(key, at)
  if (begun.state !== 'claimed') throw new Error(`${key} is ${begun.state}`)
  return begun.claimId
}

test('of many callers with one key, one gets it', async () => {
  const key = randomUUID()
  const claims = await Promise.all(Array.from({ length: 20 }, () => begin(key)))
  expect(claims.filter(({ state }) => state === 'claimed')).toHaveLength(1)
  expect(claims.filter(({ state }) => state === 'running')).toHaveLength(19)
})

test('later callers get the result, for that procedure only', async () => {
  const key = randomUUID()
  expect(await finish(await claim(key), { answer: ['yes', null, 'a\0b'] })).toBe(true)
  expect(await begin(key)).toEqual({ state: 'done', result: { answer: ['yes', null, 'ab'] }, finishedAt: now })
  expect(await begin(key, later(10 * leaseMs))).toMatchObject({ state: 'done' })
  expect(await begin(key, now, 'postings.publish')).toMatchObject({ state: 'claimed' })
})

test('no result is a result too', async () => {
  const key = randomUUID()
  await finish(await claim(key), undefined)
  expect(await begin(key)).toEqual({ state: 'done', result: null, finishedAt: now })
})

test('a claim whose holder crashed is taken over after its lease, and the crashed one cannot finish any more', async () => {
  const key = randomUUID()
  const crashed = await claim(key)
  expect(await begin(key, later(leaseMs - 1))).toEqual({ state: 'running' })
  const next = await claim(key, later(leaseMs))
  expect(await finish(crashed, 'late')).toBe(false)
  expect(await finish(next, 'in time')).toBe(true)
  expect(await begin(key)).toEqual({ state: 'done', result: 'in time', finishedAt: now })
})

test('a released key may be tried again; a finished one stays finished', async () => {
  const key = randomUUID()
  const failed = await claim(key)
  await opened.database.withOrganization(organizationId, tx => releaseRequest(tx, failed))
  const second = await claim(key)
  await finish(second, 1)
  await opened.database.withOrganization(organizationId, tx => releaseRequest(tx, second))
  expect(await begin(key)).toEqual({ state: 'done', result: 1, finishedAt: now })
})

test('old results are forgotten, running claims are not', async () => {
  const [finished, running] = [randomUUID(), randomUUID()]
  await finish(await claim(finished), 1)
  await claim(running)
  await opened.database.withOrganization(organizationId, tx => deleteOldRequests(tx, later(1)))
  expect(await begin(finished)).toMatchObject({ state: 'claimed' })
  expect(await begin(running)).toMatchObject({ state: 'running' })
})
