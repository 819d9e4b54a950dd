import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { allowRecruiters, type DiscordWorld, identityOf, runDiscord } from '../../support/discord-world.ts'
import type { HeldInteraction } from '../../support/fake-discord/held-interactions.ts'
import { shown } from '../../support/fake-discord/person.ts'
import type { FakeMessage } from '../../support/fake-discord/world.ts'
import { feedRecord } from '../../support/importing.ts'
import { bringNow, failEveryDay, leaveAddress } from '../../support/left-imports.ts'
import { openSite, type Site } from '../../support/site.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let opened: TestDatabase
let site: Site
let world: DiscordWorld
beforeAll(async () => {
  site = await openSite()
  opened = await openTestDatabase()
  world = await runDiscord({ site, database: opened.database })
  await allowRecruiters(world)
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  await site[Symbol.asyncDispose]()
})
afterEach(() => expect(world.discord.problems.splice(0)).toEqual([]))

test('a recruiter imports a feed with one command, sees what each role lacks, and publishes all', async () => {
  const { recruiter, replyShowing } = world
  const records = Array.from({ length: 12 }, (_, n) => feedRecord(`d${n}`))
  site.pages.set('/feed.json', [...records, { title: '*Empty*', text: '' }])
  const url = site.at('feeds.example', '/feed.json')
  const reply = await ended(recruiter.runs('role import', { url }), 'feeds.example: 12 new, 1 not read.')
  expect(shown(reply)).toContain('**Glazier d0 · Fernhill Windows**\nMissing or doubtful: no workplace')
  expect(shown(reply)).toContain('12 are kept as drafts')
  await replyShowing(recruiter.presses(reply, 'Publish all 12'), '12 published.')

  site.pages.set('/feed.json', records.slice(1))
  const again = await ended(recruiter.presses(reply, 'Read again'), '11 unchanged, 1 no longer there.')
  expect(shown(again)).toContain('They stay as they are until you close them.')
  await replyShowing(recruiter.presses(again, 'Close'), 'Glazier d0 is closed')
})

test('what cannot be read is said, and a candidate is refused', async () => {
  const { recruiter, candidate, replyShowing } = world
  const url = site.at('feeds.example', '/nothing')
  await ended(recruiter.runs('role import', { url }), 'feeds.example has no such page or board.')
  await replyShowing(recruiter.runs('role import', { url: 'ftp://feeds.example' }), 'Only web addresses are read.')
  await replyShowing(candidate.runs('role import', { url }), 'Only recruiters may do that here')
})

test('a recruiter sees every address that is read, and since when one fails', async () => {
  const { recruiter, candidate, replyShowing } = world
  await failEveryDay(opened, site.at('feeds.example', '/nothing'))
  const list = await replyShowing(recruiter.runs('role imports', {}), 'Addresses that are read')
  expect(shown(list)).toMatch(/Read on \d+ \p{L}+\. feeds\.example: 11 unchanged\./u)
  expect(shown(list)).toContain('Fails since 20 November 2025. feeds.example has too much to do right now. Every day.')
  await replyShowing(candidate.runs('role imports', {}), 'Only recruiters may do that here')
})

test('an import whose watcher is gone is told of privately, once', async () => {
  const { running, discord } = world
  site.pages.set('/alone.json', [feedRecord('alone')])
  await leaveAddress(running.remote.as(identityOf(world, 'recruiter')), site.at('feeds.example', '/alone.json'))
  const told = () =>
    [...discord.world.messages.values()].filter(message => shown(message).includes('feeds.example: 1 neu.'))
  for (const _ of [1, 2]) {
    await bringNow(opened)
    await vi.waitFor(() => expect(told()).toHaveLength(1), 10_000)
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  expect(told()).toHaveLength(1)
})

/** An import takes longer than other replies do, on a machine that runs other tests beside. */
function ended(held: HeldInteraction, words: string): Promise<FakeMessage> {
  return vi.waitFor(() => world.replyShowing(held, words), { timeout: 25_000, interval: 10 })
}
