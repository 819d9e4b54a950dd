import { afterAll, beforeAll, expect, test } from 'vitest'
import { admin, bot } from '../support/identities.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

let running: RunningCore
beforeAll(async () => {
  running = await runCore()
}, 30_000)
afterAll(() => running[Symbol.asyncDispose]())

const postings = () => running.remote.as(admin()).postings
const deliveries = (space = 'T-NORTH') => running.remote.as(bot(space)).deliveries
let keys = 0
const requestKey = () => `key ${keys++}`

test('opening a draft announces it once, whatever is repeated, to the bot of its space alone', async () => {
  const { posting } = await postings().publish.mutate({ ...glazierRole, state: 'draft', requestKey: requestKey() })
  for (const key of ['open', 'open', 'open again']) {
    await postings().open.mutate({ id: posting.id, announceIn: 'C-JOBS', requestKey: key })
  }
  expect(await deliveries('T-SOUTH').claim.mutate({ requestKey: requestKey() })).toEqual([])
  const claimed = await deliveries().claim.mutate({ requestKey: requestKey() })
  expect(claimed).toMatchObject([
    {
      kind: 'announce',
      attempt: 1,
      announcement: { channel: 'C-JOBS', message: null, posting: { title: 'Glazier', state: 'open' } },
    },
  ])
  const settled = {
    id: claimed[0]!.id,
    attempt: 1,
    outcome: 'delivered' as const,
    message: '17.1',
    requestKey: requestKey(),
  }
  await deliveries().settle.mutate(settled)
  expect(await deliveries().claim.mutate({ requestKey: requestKey() })).toEqual([])
}, 30_000)

test('a change, a close and a reopening each bring the message up to date', async () => {
  const { postings: listed } = await postings().list.query({ limit: 1 })
  const id = listed[0]!.id
  const steps = [
    () =>
      postings().update.mutate({
        id,
        ...glazierRole,
        text: glazierRole.text.replace('36,000', '37,000'),
        requestKey: requestKey(),
      }),
    () => postings().close.mutate({ id, requestKey: requestKey() }),
    () => postings().reopen.mutate({ id, requestKey: requestKey() }),
  ]
  for (const [step, state] of [
    [steps[0]!, 'open'],
    [steps[1]!, 'closed'],
    [steps[2]!, 'open'],
  ] as const) {
    await step()
    const [update] = await deliveries().claim.mutate({ requestKey: requestKey() })
    expect(update).toMatchObject({ kind: 'announcement-update', announcement: { message: '17.1', posting: { state } } })
    await deliveries().settle.mutate({
      id: update!.id,
      attempt: 1,
      outcome: 'delivered',
      message: '17.1',
      requestKey: requestKey(),
    })
  }
}, 30_000)

test('a draft that was never announced changes in silence, and a closed role is reopened rather than opened', async () => {
  const { posting } = await postings().publish.mutate({ ...bakerRole, state: 'draft', requestKey: requestKey() })
  await postings().close.mutate({ id: posting.id, requestKey: requestKey() })
  expect(await deliveries().claim.mutate({ requestKey: requestKey() })).toEqual([])
  await expect(postings().open.mutate({ id: posting.id, requestKey: requestKey() })).rejects.toThrow('reopen it')
}, 30_000)

test('what a draft lacks is found in it again, with what stood beside its text', async () => {
  const { posting, gaps } = await postings().publish.mutate({
    ...bakerRole,
    title: 'Day Baker',
    state: 'draft',
    requestKey: requestKey(),
  })
  expect((await postings().review.query({ id: posting.id })).gaps).toEqual(gaps)
}, 30_000)
