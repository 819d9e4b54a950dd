import { beforeEach, expect, test } from 'vitest'
import { claimDeliveries, takeDeliveries } from '../../src/deliveries/claim-deliveries.ts'
import { settleDelivery } from '../../src/deliveries/settle-delivery.ts'
import { createBoss } from '../../src/store/boss.ts'
import { enqueueDelivery, queueLeftDeliveries } from '../../src/store/deliveries.ts'
import type { Space } from '../../src/store/organizations.ts'
import { useTestDatabase } from '../support/use-database.ts'

const opened = useTestDatabase()
let space: Space
let otherSpace: Space
beforeEach(async () => {
  await opened.empty()
  const organizationId = await opened.addOrganization()
  space = await opened.addSpace({ organizationId, externalId: 'T-NORTH' })
  otherSpace = await opened.addSpace({ organizationId, externalId: 'T-SOUTH' })
})

const deps = () => ({ database: opened.database, now: () => new Date('2026-03-02T09:00:00Z') })

function enqueue(key: string, messageKey = key): Promise<boolean> {
  const delivery = { spaceId: space.id, key, messageKey, kind: 'reply', target: { user: 'U1' }, payload: {} }
  return opened.database.withOrganization(space.organizationId, tx => enqueueDelivery(tx, delivery))
}
async function claim({ limit = 10, of = space } = {}) {
  const jobs = await takeDeliveries(opened.database, { space: of, limit })
  return claimDeliveries(deps(), { space: of, jobs })
}
function settle(of: { id: string; attempt: number }, outcome: 'delivered' | 'failed', by = space) {
  const { id, attempt } = of
  return settleDelivery(deps(), { space: by, id, attempt, outcome, message: null, reason: 'channel_not_found' })
}
/** The queue's own upkeep looks every minute or few. */
async function keepUp(): Promise<void> {
  await opened.asOwner('update pgboss.queue set monitor_on = null, maintain_on = null')
  await createBoss((text, values) => opened.connections.pool.query(text, values)).supervise()
}
/** As if the bot had died that long ago. */
async function expire(): Promise<void> {
  await opened.asOwner(`update pgboss.job set started_on = started_on - interval '121 seconds' where state = 'active'`)
  await keepUp()
  await skipPauses()
}
async function giveUp(): Promise<void> {
  for (let attempt = 1; attempt <= 10; attempt++) {
    await skipPauses()
    const [delivery] = await claim()
    expect(delivery).toMatchObject({ attempt })
    await settle(delivery!, 'failed')
  }
}
const skipPauses = () => opened.asOwner(`update pgboss.job set start_after = now() where state = 'retry'`)

test('a delivery is queued once under its key, and claimed by one of many', async () => {
  expect(await enqueue('reply-1')).toBe(true)
  expect(await enqueue('reply-1')).toBe(false)
  const claims = (await Promise.all([claim(), claim(), claim()])).flat()
  expect(claims).toMatchObject([{ key: 'reply-1', kind: 'reply', attempt: 1, announcement: null }])
})

test('the oldest come first, and only those of the space', async () => {
  for (const key of ['first', 'second', 'third', 'fourth']) await enqueue(key)
  expect(await claim({ of: otherSpace })).toEqual([])
  expect((await claim({ limit: 3 })).map(({ key }) => key)).toEqual(['first', 'second', 'third'])
  expect((await claim()).map(({ key }) => key)).toEqual(['fourth'])
})

test('of one message the next is offered when the one before it is settled, also while that waits for another try', async () => {
  await enqueue('post', 'message')
  await enqueue('update', 'message')
  const [post, ...others] = await claim()
  expect(others).toEqual([])
  expect(await claim()).toEqual([])
  await settle(post!, 'failed')
  expect(await claim()).toEqual([])
  await skipPauses()
  const [again, ...further] = await claim()
  expect(again).toMatchObject({ id: post!.id, key: 'message', attempt: 2 })
  expect(further).toEqual([])
  await settle(again!, 'delivered')
  expect((await claim()).map(({ id }) => id)).not.toContain(post!.id)
})

test('one that was claimed and never settled comes back', async () => {
  await enqueue('reply-1')
  await claim()
  await expire()
  expect(await claim()).toMatchObject([{ key: 'reply-1', attempt: 2 }])
})

test('one that was delivered never comes back, even when that is said late', async () => {
  await enqueue('reply-1')
  const [delivery] = await claim()
  await expire()
  expect(await settle(delivery!, 'delivered')).toEqual({ id: delivery!.id, outcome: 'delivered' })
  expect(await claim()).toEqual([])
  await expect(settle(delivery!, 'failed')).rejects.toMatchObject({ code: 'not-found' })
})

test('one that was delivered while somebody else had it is not offered a third time', async () => {
  await enqueue('reply-1')
  const [first] = await claim()
  await expire()
  const [second] = await claim()
  await settle(first!, 'delivered')
  await expect(settle(second!, 'delivered')).rejects.toMatchObject({ code: 'not-found' })
  await expire()
  expect(await claim()).toEqual([])
})

test('a failure that is said late does not end the attempt of somebody else', async () => {
  await enqueue('reply-1')
  const [first] = await claim()
  await expire()
  const [second] = await claim()
  await expect(settle(first!, 'failed')).rejects.toMatchObject({ code: 'not-found' })
  expect(await settle(second!, 'delivered')).toMatchObject({ outcome: 'delivered' })
})

test('is settled by its own space alone', async () => {
  await enqueue('reply-1')
  const [delivery] = await claim()
  await expect(settle(delivery!, 'delivered', otherSpace)).rejects.toMatchObject({ code: 'not-found' })
  await expect(settle(delivery!, 'failed', otherSpace)).rejects.toMatchObject({ code: 'not-found' })
})

test('one that failed ten times is a dead letter with its reason, and may be run again', async () => {
  const { queue } = opened.database
  await enqueue('post', 'message')
  await enqueue('update', 'message')
  await giveUp()
  const [letter, ...more] = await queue.listDeadLetters()
  expect(more).toEqual([])
  expect(letter).toMatchObject({ queue: `deliveries/${space.id}`, attempts: 10, reason: 'channel_not_found' })
  await queue.rerun([letter!.id])
  const first = await claim()
  await settle(first[0]!, 'delivered')
  const second = await claim()
  expect([...first, ...second]).toMatchObject([{ attempt: 1 }, { attempt: 1 }])
})

test('one that was given up holds back the later ones of its message for some minutes, or until it is dropped', async () => {
  const { queue } = opened.database
  await enqueue('post', 'message')
  await enqueue('update', 'message')
  await giveUp()
  expect(await claim()).toEqual([])
  await opened.asOwner(`update pgboss.job set completed_on = now() - interval '61 seconds' where state = 'failed'`)
  await keepUp()
  const [update] = await claim()
  expect(update).toMatchObject({ key: 'message', attempt: 1 })
  await settle(update!, 'delivered')
  expect(await queue.listDeadLetters()).toHaveLength(1)

  await enqueue('next post', 'next message')
  await enqueue('next update', 'next message')
  await giveUp()
  expect(await queue.drop((await queue.listDeadLetters()).map(({ id }) => id))).toBe(2)
  expect(await claim()).toMatchObject([{ key: 'next message', attempt: 1 }])
})

test('what waited before there was a queue, or is written by a core from then, is queued; what such a core handed out is left to it', async () => {
  const rows = [
    `('old-1', '{"announcement": "a0000000-0000-4000-8000-000000000001"}', 'waiting', null)`,
    `('old-2', '{}', 'claimed', '2026-03-02T08:59:00Z')`,
    `('old-3', '{}', 'claimed', '2026-03-02T09:01:00Z')`,
    `('old-4', '{}', 'failed', null)`,
    `('old-5', '{}', 'delivered', null)`,
  ]
  await opened.asOwner(
    `insert into deliveries (organization_id, space_id, kind, target, delivery_key, payload, state, lease_until, available_at)
     select '${space.organizationId}', '${space.id}', 'announce', '{}', key, payload::jsonb, state, lease::timestamptz, '2026-03-02T08:00:00Z'
     from (values ${rows.join(', ')}) as old (key, payload, state, lease)`,
  )
  for (let look = 0; look < 2; look++) {
    await opened.database.withOrganization(space.organizationId, tx => queueLeftDeliveries(tx, deps().now()))
  }
  const keys = (await claim()).map(({ key }) => key).sort()
  expect(keys).toEqual(['announce:a0000000-0000-4000-8000-000000000001', 'old-2'])
})
