import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findWork } from '../../src/jobs/find-work.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { admin } from '../support/identities.ts'
import { feedRecord, type Importing, runImporting } from '../support/importing.ts'
import { bringNow } from '../support/left-imports.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let opened: TestDatabase
let on: Importing
beforeAll(async () => {
  opened = await openTestDatabase()
  on = await runImporting({ database: opened.database })
})
afterAll(() => on[Symbol.asyncDispose]())

/** Reads it as if a day had passed; whether its recruiter is told of what came of it, and how it stands. */
async function aDayLater(id: string) {
  const { reading } = await on.imports().get.query({ id })
  await opened.asOwner(`update imports set next_at = now() where import_id = '${id}' and next_at is not null`)
  await findWork(on.running.core.services, new AbortController().signal)
  await vi.waitFor(async () => expect((await on.imports().get.query({ id })).reading).toBe(reading + 1), 10_000)
  const view = await on.ended(id)
  const isTold = await bringReports(id)
  return { view, isTold }
}

/** What a bot does; whether there was a report of this import among it. */
async function bringReports(id: string): Promise<boolean> {
  await bringNow(opened)
  const bot = on.running.remote.as({ ...admin(), isSpaceAdmin: false, isBot: true })
  const claimed = await bot.deliveries.claim.mutate({ limit: 10, requestKey: randomUUID() })
  for (const { id: delivery, attempt } of claimed) {
    const settled = { id: delivery, attempt, outcome: 'delivered' as const, message: 'M1', requestKey: randomUUID() }
    await bot.deliveries.settle.mutate(settled)
  }
  return claimed.some(({ report }) => report?.import.id === id)
}

async function startDaily(path: string): Promise<string> {
  const { id } = await on.read(on.site.at('feeds.example', path), { repeats: 'daily' })
  expect(await bringReports(id)).toBe(true)
  return id
}

test('an import that fails every day is told of when that begins, after a week, and when it works again', async () => {
  const feed = [feedRecord('t1')]
  on.site.pages.set('/troubled.json', feed)
  const id = await startDaily('/troubled.json')
  expect(await aDayLater(id)).toMatchObject({ isTold: false, view: { state: 'done', failingSince: null } })

  on.site.pages.delete('/troubled.json')
  const first = await aDayLater(id)
  expect(first).toMatchObject({ isTold: true, view: { state: 'failed', failingSince: first.view.endedAt } })
  for (let day = 2; day <= 7; day++) {
    const { isTold, view } = await aDayLater(id)
    expect({ day, isTold, since: view.failingSince }).toEqual({ day, isTold: false, since: first.view.endedAt })
  }
  expect(await aDayLater(id)).toMatchObject({ isTold: true, view: { failingSince: first.view.endedAt } })

  on.site.pages.set('/troubled.json', feed)
  expect(await aDayLater(id)).toMatchObject({
    ...{ isTold: true, view: { state: 'done', failingSince: null, worksAgain: true } },
  })
  expect(await aDayLater(id)).toMatchObject({ isTold: false, view: { worksAgain: false } })
})

test('what cannot be read and what is gone is told once, not every day', async () => {
  const broken = { id: 'soup', title: 'Soup', text: 'We had soup on Tuesday and it rained.' }
  const changing = (...more: unknown[]) => on.site.pages.set('/partly.json', [feedRecord('p1'), ...more])
  changing(feedRecord('p2'))
  const id = await startDaily('/partly.json')
  changing(broken, feedRecord('p2'))
  expect(await aDayLater(id)).toMatchObject({ isTold: true, view: { counts: { failed: 1 } } })
  changing(broken, feedRecord('p2', { company: 'Fernhill' }))
  expect(await aDayLater(id)).toMatchObject({ isTold: true, view: { counts: { revised: 1, failed: 1 } } })
  changing(broken, feedRecord('p2', { company: 'Fernhill' }), {
    ...broken,
    id: 'more soup',
    text: `${broken.text} More.`,
  })
  expect(await aDayLater(id)).toMatchObject({ isTold: true, view: { counts: { failed: 2 } } })
  expect(await aDayLater(id)).toMatchObject({ isTold: false, view: { counts: { failed: 2 } } })
  changing(broken)
  expect(await aDayLater(id)).toMatchObject({ isTold: true, view: { counts: { failed: 1, gone: 1 } } })
  expect(await aDayLater(id)).toMatchObject({ isTold: false, view: { counts: { failed: 1, gone: 1 } } })
})
