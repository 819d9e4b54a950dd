import { webApi } from '@slack/bolt'
import pino from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createInFlight } from '../../../bots/in-flight.ts'
import { deliver } from '../../../bots/slack/deliver.ts'
import { createFileReader } from '../../../bots/slack/file-reader.ts'
import { createIdentify } from '../../../bots/slack/identify.ts'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { admin, bot } from '../../support/identities.ts'
import { glazierRole } from '../../support/role-texts.ts'
import { type RunningCore, runCore } from '../../support/running-core.ts'
import { north } from '../../support/slack-scene.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let slack: FakeSlack
let opened: TestDatabase
let running: RunningCore
let web: webApi.WebClient
let posting: string

beforeEach(async () => {
  slack = await startFakeSlack()
  slack.state.workspaces.push(north)
  opened = await openTestDatabase()
  running = await runCore({ database: opened.database })
  web = new webApi.WebClient(north.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } })
  const draft = await postings().publish.mutate({ ...glazierRole, state: 'draft', requestKey: 'draft' })
  posting = draft.posting.id
  await postings().open.mutate({ id: posting, announceIn: 'C-JOBS', requestKey: 'open' })
})
afterEach(async () => {
  await running[Symbol.asyncDispose]()
  await slack[Symbol.asyncDispose]()
})

const postings = () => running.remote.as(admin()).postings
const deps = () => ({
  ...{ client: running.remote, log: pino({ level: 'silent' }), identify: createIdentify(Date.now) },
  metrics: running.core.services.metrics.ofBot('slack'),
  respondTo: () => async () => ({}) as never,
  ...{ readFile: createFileReader(slack.apiUrl), inFlight: createInFlight(), ownTeam: north.team },
  ...{ acknowledge: () => {}, deliverNow: () => {} },
})
const look = () => deliver(deps(), { team: north.team, botUser: north.botUser, web })
const shown = () => slack.state.messages.filter(({ channel }) => channel === 'C-JOBS')
const skipPauses = () => opened.asOwner(`update pgboss.job set start_after = now() where state = 'retry'`)

async function announced(): Promise<string | null> {
  const [row] = await opened.asOwner<{ message: string | null }>('select message from announcements')
  return row?.message ?? null
}

/** The bot ended after it had posted and before it could say so; its time is up. */
async function forgetThatItWasPosted(): Promise<void> {
  await opened.asOwner(`update deliveries set state = 'queued'`)
  await opened.asOwner('update announcements set message = null')
  await opened.asOwner(`update pgboss.job set state = 'retry', completed_on = null, start_after = now()`)
}

test('an announcement that Slack refuses is posted later, once', async () => {
  slack.state.refusals.set('chat.postMessage', 'not_in_channel')
  await look()
  expect(shown()).toEqual([])
  slack.state.refusals.clear()
  await look()
  expect(shown()).toEqual([])
  await skipPauses()
  await look()
  expect(shown()).toHaveLength(1)
  expect(await announced()).toBe(shown()[0]?.ts)
  expect(await look()).toBe(0)
})

test('a bot that dies between posting and saying so leaves one message, also in a busy channel that is read by small pages', async () => {
  await look()
  const first = shown()[0]!
  slack.state.historyPage = 15
  for (let i = 0; i < 40; i++) await web.chat.postMessage({ channel: 'C-JOBS', text: `Lunch ${i}?` })
  await forgetThatItWasPosted()
  await look()
  expect(shown().filter(({ metadata }) => metadata !== null)).toMatchObject([{ ts: first.ts }])
  expect(await announced()).toBe(first.ts)
})

test('what is found twice, as after two such deaths where the channel could not be read, is left once', async () => {
  await look()
  await forgetThatItWasPosted()
  slack.state.refusals.set('conversations.history', 'missing_scope')
  await look()
  expect(shown()).toHaveLength(2)
  slack.state.refusals.clear()
  await forgetThatItWasPosted()
  const [first] = shown()
  await look()
  expect(shown()).toEqual([first])
})

test('a bot that was so slow that another brought it meanwhile takes its own message back', async () => {
  const post = web.chat.postMessage
  web.chat.postMessage = async message => {
    const posted = await post(message)
    const [row] = await opened.asOwner<{ id: string }>('select delivery_id as id from deliveries')
    const settled = { id: row!.id, attempt: 2, outcome: 'delivered', message: '99.9', requestKey: 'the other' } as const
    await running.remote.as(bot(north.team)).deliveries.settle.mutate(settled)
    return posted
  }
  await look()
  expect(shown()).toEqual([])
  expect(await announced()).toBe('99.9')
})

test('a role that closes before it could be shown is not shown, and is when it opens again', async () => {
  await postings().close.mutate({ id: posting, requestKey: 'close' })
  while ((await look()) > 0);
  expect(shown()).toEqual([])
  await postings().reopen.mutate({ id: posting, requestKey: 'reopen' })
  while ((await look()) > 0);
  expect(shown()).toHaveLength(1)
  expect(shown()[0]?.text).toContain('Glazier')
})

test('a message that somebody deleted is let go', async () => {
  await look()
  slack.state.messages.length = 0
  await postings().close.mutate({ id: posting, requestKey: 'close' })
  expect(await look()).toBe(1)
  await skipPauses()
  expect(await look()).toBe(0)
  expect(shown()).toEqual([])
})
