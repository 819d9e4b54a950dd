import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createClient } from '../../../bots/client.ts'
import type { Identity } from '../../../src/people/identity.ts'
import { startProxy } from '../../support/cuttable-proxy.ts'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { newMessage } from '../../support/fake-slack/web-api.ts'
import { type FakeMessage, nextTs } from '../../support/fake-slack/workspace.ts'
import { feedRecord } from '../../support/importing.ts'
import { bringNow, broughtAll, leaveFile } from '../../support/left-imports.ts'
import { glazierRole } from '../../support/role-texts.ts'
import { secret } from '../../support/running-core.ts'
import {
  answersIn,
  eventually,
  north,
  openScene,
  type SlackScene,
  startBot,
  textOf,
} from '../../support/slack-scene.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let opened: TestDatabase
let scene: SlackScene
beforeAll(async () => {
  opened = await openTestDatabase()
  scene = await openScene({ database: opened.database, coreSettings: { ROLECALL_UPLOAD_BYTES: '20000' } })
  await scene.slack.socket.connected()
})
afterEach(() => expect(scene.slack.state.problems.splice(0)).toEqual([]))
afterAll(() => scene[Symbol.asyncDispose]())

const ada: Identity = { platform: 'slack', space: 'T-NORTH', user: 'UADA', isSpaceAdmin: true, roleIds: [] }
const channel = 'DUADA'

const api = () => scene.running.remote.as(ada)

/** Of this event, sent into this thread. */
function leave(thread: string, event: string): Promise<void> {
  const replyTo = { kind: 'thread', channel, thread, after: thread, part: `${event}:0`, event }
  return leaveFile(api(), { requestKey: `${event}:0`, replyTo })
}

function saidIn(thread: string, changes: Partial<FakeMessage>): FakeMessage {
  return Object.assign(newMessage(scene.slack.state, north, { channel, thread_ts: thread }), changes)
}

const mark = (question: string, part: string) => ({
  event_type: 'rolecall_answer',
  event_payload: { question, part },
})
const standing = (thread: string) => scene.slack.state.messages.filter(message => message.thread === thread)

test('what came of a file whose bot died comes to its thread, once, and takes an apology’s place', async () => {
  const thread = nextTs(scene.slack.state)
  saidIn(thread, { text: 'Rolecall cannot be reached.', metadata: mark('died', 'failure') })
  await leave(thread, 'died')
  await bringNow(opened)
  await broughtAll(opened)
  const [reply, ...others] = standing(thread)
  expect(others).toEqual([])
  expect(textOf(reply!)).toContain('*Glazier')
  expect(textOf(reply!)).toContain('Sie bleibt ein Entwurf')
  await bringNow(opened)
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(standing(thread)).toHaveLength(1)
})

test('a file whose failure was told before Slack was told that it came is read when it comes again', async () => {
  const thread = nextTs(scene.slack.state)
  for (const part of ['Ev-again:0', 'Ev-again']) {
    saidIn(thread, { text: 'Rolecall cannot be reached.', metadata: mark(part, 'failure') })
  }
  const text = `Glazier\n\n${glazierRole.text.replace('Leeds', 'Selby')}`
  const file = scene.person('UADA').upload('again.txt', new TextEncoder().encode(text), 'text/plain')
  const inner = {
    type: 'message',
    channel_type: 'im',
    subtype: 'file_share',
    channel,
    user: 'UADA',
    text: '',
    ts: thread,
  }
  const body = { token: 'x', team_id: north.team, api_app_id: 'A0', type: 'event_callback', event_id: 'Ev-again' }
  const event = { ...inner, files: [file] }
  await scene.slack.socket.deliver('events_api', { ...body, event_time: 1, authorizations: [], event }, 1)
  await eventually(() => standing(thread).some(message => textOf(message).includes('*Glazier')))
  expect(standing(thread)).toHaveLength(1)
})

test('what a bot has shown before it died is not said again', async () => {
  const thread = nextTs(scene.slack.state)
  const whole = saidIn(thread, { text: 'The drafts', metadata: mark('shown:0', 'whole') })
  await leave(thread, 'shown')
  await bringNow(opened)
  await broughtAll(opened)
  expect(standing(thread)).toEqual([whole])
})

test('a file of many roles comes back as a list with what each lacks, and all of it is published at once', async () => {
  const person = scene.person('UADA')
  const text = [feedRecord('l1'), feedRecord('l2')].map(record => JSON.stringify(record)).join('\n')
  const file = person.upload('roles.jsonl', new TextEncoder().encode(`${text}\nnonsense`), 'application/json')
  const ts = await person.write('', { files: [file], times: 3 })
  const reply = await eventually(() => answersIn(scene.slack, ts)[0])
  expect(textOf(reply)).toContain('roles.jsonl: 2 new, 1 not read.')
  expect(textOf(reply)).toContain('*Glazier l1 · Fernhill Windows*\nMissing or doubtful: no workplace')
  expect(textOf(reply)).not.toContain('Read again')
  await person.click(reply, 'import-publish')
  await eventually(() => scene.slack.state.messages.find(message => textOf(message).startsWith('2 published.')))
  await bringNow(opened)
  await broughtAll(opened)
  expect(answersIn(scene.slack, ts)).toHaveLength(1)
})

test('one file that cannot be taken is told of, and the others beside it are read', async () => {
  const person = scene.person('UADA')
  const text = glazierRole.text.replace('Leeds', 'Whitby')
  const large = person.upload('large.txt', new TextEncoder().encode('x'.repeat(20_001)), 'text/plain')
  const good = person.upload('whitby.txt', new TextEncoder().encode(`Glazier\n\n${text}`), 'text/plain')
  const ts = await person.write('', { files: [large, good], times: 2 })
  const replies = await eventually(() => {
    const found = answersIn(scene.slack, ts)
    return found.length === 2 && found
  })
  expect(textOf(replies[0]!)).toMatch(/too large/i)
  expect(textOf(replies[1]!)).toContain('*Glazier')
})

test('what the recruiter of a form has not seen comes privately', async () => {
  await leaveFile(api(), { requestKey: 'form', beside: { title: 'Form Glazier' } })
  await bringNow(opened)
  await broughtAll(opened)
  const told = scene.slack.state.messages.filter(message => textOf(message).includes('Form Glazier'))
  expect(told.map(message => message.channel)).toEqual([channel])
})

test('what came of one file leaves standing that another beside it could not be taken', async () => {
  const { slack, running } = scene
  await scene.bot.stop()
  let isUp = true
  const { hostname: host, port } = new URL(running.server.url)
  await using proxy = await startProxy(async () => (isUp ? { host, port: Number(port) } : null))
  const remote = createClient({ url: `http://127.0.0.1:${proxy.port}`, secret })
  const bot = await startBot({ slack, running: { ...running, remote } })
  await slack.socket.connected()
  const person = scene.person('UADA')
  const [taken, lost] = ['taken', 'lost'].map(name =>
    person.upload(`${name}.txt`, Buffer.from(`Glazier\n\n${glazierRole.text} (${name})`), 'text/plain'),
  )
  const kept = slack.state.files.get(String(lost!.id))!
  const { bytes } = kept
  // The core goes away while the second file is fetched.
  Object.defineProperty(kept, 'bytes', {
    get() {
      isUp = false
      proxy.cut()
      return bytes
    },
  })
  const ts = await person.write('', { files: [taken!, lost!] })
  const apology = await eventually(() => answersIn(slack, ts)[0])
  expect(textOf(apology)).toContain('try again in a minute')
  isUp = true
  await eventually(() => answersIn(slack, ts).some(reply => textOf(reply).includes('*Glazier')))
  await bringNow(opened)
  await broughtAll(opened)
  expect(answersIn(slack, ts)).toContain(apology)
  expect(answersIn(slack, ts)).toHaveLength(2)
  await bot.stop()
})
