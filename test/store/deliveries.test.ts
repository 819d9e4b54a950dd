import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { claimDeliveries, type DeliveryOutcome, enqueueDelivery, settleDelivery } from '../../src/store/deliveries.ts'
import { connectSpace } from '../../src/store/organizations.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

const start = new Date('2026-03-02T09:00:00Z')
const after = (ms: number) => new Date(start.getTime() + ms)
const leaseMs = 60_000

let opened: TestDatabase
let organizationId: string
let spaceId: string
beforeAll(async () => {
  opened = await openTestDatabase()
}, 60_000)
afterAll(() => opened[Symbol.asyncDispose]())
beforeEach(async () => {
  organizationId = await opened.addOrganization()
  spaceId = await connect('W1')
})

async function connect(name: string): Promise<string> {
  const space = { platform: 'slack', externalId: `${name}-${organizationId}`, organizationId }
  return (await opened.database.withSystem(tx => connectSpace(tx, space))).id
}
function enqueue(key: string, availableAt = start): Promise<boolean> {
  const delivery = { spaceId, key, kind: 'reply', target: { user: 'U1' }, payload: { text: 'Yes.' }, availableAt }
  return opened.database.withOrganization(organizationId, tx => enqueueDelivery(tx, delivery))
}
function claim(now: Date, { limit = 10, space = spaceId } = {}) {
  return opened.database.withOrganization(organizationId, tx =>
    claimDeliveries(tx, { spaceId: space, limit }, { now, leaseMs }),
  )
}
function settle(id: string, outcome: DeliveryOutcome, now: Date): Promise<boolean> {
  return opened.database.withOrganization(organizationId, tx => settleDelivery(tx, { id, spaceId, outcome }, now))
}

test('a delivery is queued once under its key and claimed once within its lease', async () => {
  expect(await enqueue('reply-1')).toBe(true)
  expect(await enqueue('reply-1')).toBe(false)
  const claims = (await Promise.all([claim(start), claim(start), claim(start)])).flat()
  expect(claims).toMatchObject([
    { key: 'reply-1', kind: 'reply', target: { user: 'U1' }, payload: { text: 'Yes.' }, attempt: 1 },
  ])
})

test('one that was claimed and never settled comes back when its lease has run out', async () => {
  await enqueue('reply-1')
  await claim(start)
  expect(await claim(after(leaseMs - 1))).toEqual([])
  expect(await claim(after(leaseMs))).toMatchObject([{ key: 'reply-1', attempt: 2 }])
})

test('one that was delivered never comes back, even when that is said late', async () => {
  await enqueue('reply-1')
  const [delivery] = await claim(start)
  expect(await settle(delivery!.id, 'delivered', after(2 * leaseMs))).toBe(true)
  expect(await claim(after(100 * leaseMs))).toEqual([])
  expect(await settle(delivery!.id, 'failed', after(2 * leaseMs))).toBe(false)
})

test('one that failed waits longer each time and is given up after ten attempts', async () => {
  await enqueue('reply-1')
  const pauses: number[] = []
  let now = start
  for (let attempt = 1; attempt <= 10; attempt++) {
    const [delivery] = await claim(now)
    expect(delivery?.attempt).toBe(attempt)
    await settle(delivery!.id, 'failed', now)
    const [row] = await opened.asOwner<{ available_at: Date; state: string }>(
      `select available_at, state from deliveries where organization_id = '${organizationId}'`,
    )
    expect(row?.state).toBe(attempt < 10 ? 'waiting' : 'failed')
    pauses.push((row!.available_at.getTime() - now.getTime()) / 1000)
    expect(await claim(new Date(row!.available_at.getTime() - 1))).toEqual([])
    now = row!.available_at
  }
  expect(pauses).toEqual([15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600])
  expect(await claim(after(1e9))).toEqual([])
})

test('the oldest come first, not before their time, and only those of the space', async () => {
  await enqueue('second', after(20))
  await enqueue('first', after(10))
  await enqueue('tomorrow', after(86_400_000))
  expect(await claim(after(1000), { space: await connect('W2') })).toEqual([])
  expect(await claim(after(1000), { limit: 1 })).toMatchObject([{ key: 'first' }])
  expect(await claim(after(1000))).toMatchObject([{ key: 'second' }])
})
