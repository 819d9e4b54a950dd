import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { feedRecord } from '../../support/importing.ts'
import { bringNow, failEveryDay, leaveAddress } from '../../support/left-imports.ts'
import { openSite, type Site } from '../../support/site.ts'
import { eventually, openScene, type SlackScene, textOf } from '../../support/slack-scene.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })

let opened: TestDatabase
let site: Site
let scene: SlackScene
beforeAll(async () => {
  site = await openSite()
  opened = await openTestDatabase()
  scene = await openScene({ site, database: opened.database })
  await scene.slack.socket.connected()
})
afterEach(() => expect(scene.slack.state.problems.splice(0)).toEqual([]))
afterAll(async () => {
  await scene[Symbol.asyncDispose]()
  await site[Symbol.asyncDispose]()
})

const messageTo = (user: string, words: string | RegExp) =>
  eventually(
    () =>
      scene.slack.state.messages.findLast(
        message =>
          (message.onlyFor === user || message.channel === `D${user}`) &&
          (typeof words === 'string' ? textOf(message).includes(words) : words.test(textOf(message))),
      ),
    `a message to ${user} saying ${words}`,
    30_000,
  )

test('a recruiter imports a feed with one command, sees what each role lacks, and publishes all', async () => {
  const ada = scene.person('UADA')
  site.pages.set('/feed.json', [feedRecord('1'), feedRecord('2'), { title: '<Empty>', text: '' }])
  await ada.command('/role', `import <${site.at('feeds.example', '/feed.json')}>`)
  const shown = await messageTo('UADA', 'feeds.example: 2 new, 1 not read.')
  expect(textOf(shown)).toContain('*Glazier 1 · Fernhill Windows*\nMissing or doubtful: no workplace')
  expect(textOf(shown)).toContain('2 are kept as drafts')
  expect(textOf(shown)).toMatch(/feeds\.example\/page\.json, item 3: \S/)
  await ada.click(shown, 'import-publish')
  await messageTo('UADA', '2 published. Candidates can ask about them now.')

  site.pages.set('/feed.json', [feedRecord('2', { salary: '£40,000' })])
  await ada.click(shown, 'import-repeat')
  const again = await messageTo('UADA', 'feeds.example: 1 updated, 1 no longer there.')
  expect(textOf(again)).toContain('They stay as they are until you close them.\n*Glazier 1*')
})

test('what cannot be read is said in the recruiter’s words, and what is no address at once', async () => {
  const ada = scene.person('UADA')
  await ada.command('/role', `import ${site.at('feeds.example', '/nothing')}`)
  await messageTo('UADA', 'feeds.example has no such page or board. Check the address.')
  await ada.command('/role', 'import ftp://feeds.example/x')
  await messageTo('UADA', 'Only web addresses are read.')
  await ada.command('/role', 'import')
  await messageTo('UADA', 'Say where the roles are')
  await ada.command('/role', 'import feeds.example sometimes')
  await messageTo('UADA', 'Say where the roles are')
})

test('a recruiter sees every address that is read, and since when one fails', async () => {
  const ada = scene.person('UADA')
  site.pages.set('/listed.json', [feedRecord('listed')])
  const address = site.at('feeds.example', '/listed.json')
  await ada.command('/role', `import ${address} daily`)
  await messageTo('UADA', 'feeds.example: 1 new.')
  await failEveryDay(opened, site.at('feeds.example', '/nothing'))
  await ada.command('/role', 'import list')
  const list = await messageTo('UADA', 'Addresses that are read')
  expect(textOf(list)).toMatch(/listed\.json\*\nRead on \d+ \p{L}+\. feeds\.example: 1 new\. Every day\./u)
  expect(textOf(list)).toContain('Fails since 20 November 2025. feeds.example has too much to do right now.')
  site.pages.set('/listed.json', [feedRecord('listed', { salary: '£40,000' })])
  await ada.click(list, 'import-repeat')
  await messageTo('UADA', 'feeds.example: 1 updated.')
  await scene.person('UCAM').command('/role', 'import list')
  await messageTo('UCAM', 'Only recruiters may do that here')
})

test('a candidate is refused, and nothing is fetched', async () => {
  site.pages.set('/secret', 'no')
  await scene.person('UCAM').command('/role', `import ${site.at('feeds.example', '/secret')}`)
  await messageTo('UCAM', 'Only recruiters may do that here')
  expect(site.asked.filter(({ path }) => path === '/secret')).toEqual([])
})

test('an import whose watcher is gone is told of privately, once', async () => {
  site.pages.set('/alone.json', [feedRecord('alone')])
  const ada = { platform: 'slack' as const, space: 'T-NORTH', user: 'UADA', isSpaceAdmin: true, roleIds: [] }
  await leaveAddress(scene.running.remote.as(ada), site.at('feeds.example', '/alone.json'))
  await deliverNow()
  const told = await messageTo('UADA', 'feeds.example: 1 neu.')
  expect(told.channel).toBe('DUADA')
  await deliverNow()
  expect(scene.slack.state.messages.filter(message => textOf(message).includes('1 neu'))).toHaveLength(1)
})

/** Without the half minute in which a watcher may say that the person saw it. */
async function deliverNow(): Promise<void> {
  await bringNow(opened)
  await new Promise(resolve => setTimeout(resolve, 500))
}
