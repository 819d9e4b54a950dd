import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Identity } from '../../../src/people/identity.ts'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { newMessage } from '../../support/fake-slack/web-api.ts'
import { type FakeMessage, nextTs } from '../../support/fake-slack/workspace.ts'
import { admin } from '../../support/identities.ts'
import { bakerRole, glazierRole } from '../../support/role-texts.ts'
import { makeDue, skipPause } from '../../support/skip-pause.ts'
import {
  answersIn,
  eventually,
  north,
  openScene,
  openView,
  type SlackScene,
  textOf,
  typed,
} from '../../support/slack-scene.ts'

// A whole core and several sockets, on a machine that runs other tests beside.
vi.setConfig({ testTimeout: 40_000, hookTimeout: 60_000 })

let opened: TestDatabase
let scene: SlackScene
beforeAll(async () => {
  opened = await openTestDatabase()
  scene = await openScene({ database: opened.database })
  const { postings } = scene.running.remote.as(admin())
  await postings.publish.mutate({ ...glazierRole, requestKey: 'glazier' })
  await postings.publish.mutate({ ...bakerRole, requestKey: 'baker' })
  await scene.slack.socket.connected()
})
afterEach(() => expect(scene.slack.state.problems.splice(0)).toEqual([]))
afterAll(() => scene[Symbol.asyncDispose]())

const cam: Identity = { platform: 'slack', space: 'T-NORTH', user: 'UCAM', isSpaceAdmin: false, roleIds: [] }
const channel = 'C-LEFT'

/** What a bot that was killed leaves in the core: a question that was accepted, and nobody to show its answer. */
async function leave(requestKey: string, replyTo: Record<string, string>): Promise<void> {
  const question = { text: 'What does the glazier earn?', conversation: `c:${requestKey}` }
  const ended = new AbortController()
  const asked = { ...question, replyTo, requestKey }
  for await (const _event of await scene.running.remote.as(cam).questions.ask.mutate(asked, ended)) break
  ended.abort()
}

/** What was said so long ago that no process is still at it. */
function saidBefore(thread: string, changes: Partial<FakeMessage>): FakeMessage {
  const said = newMessage(scene.slack.state, north, { channel, thread_ts: thread })
  return Object.assign(said, changes)
}

let questions = 0

/** A question of some minutes ago. */
function asked(): string {
  questions += 1
  scene.slack.state.clock = Math.floor(Date.now() / 1_000) - 60 - 60 * questions
  return nextTs(scene.slack.state)
}

async function waiting(): Promise<{ payload: unknown; person_id: string | null }[]> {
  return opened.asOwner(`select payload, person_id from deliveries where kind = 'unfinished-question'`)
}

const standing = (thread: string) => scene.slack.state.messages.filter(message => message.thread === thread)
const settled = () => eventually(async () => (await waiting()).every(({ person_id }) => person_id === null))

test('a question that was accepted by a bot that died is answered in its thread, and its words are kept no longer', async () => {
  const thread = asked()
  await leave('died-early', { kind: 'thread', channel, thread, after: thread })
  expect(await waiting()).toMatchObject([{ payload: { text: 'What does the glazier earn?' } }])
  await skipPause(opened)
  const answer = await eventually(() => answersIn(scene.slack, thread)[0])
  expect(textOf(answer)).toContain('£32,000')
  await settled()
  expect(await waiting()).toEqual([{ payload: {}, person_id: null }])
  expect(standing(thread)).toHaveLength(1)
})

test('half an answer of a dead process, and an apology before it, give way to the whole one', async () => {
  const thread = asked()
  saidBefore(thread, { text: 'The pay is', isStreaming: true })
  const mark = { event_type: 'rolecall_answer', event_payload: { question: 'died-streaming', part: 'failure' } }
  saidBefore(thread, { text: 'Rolecall cannot be reached.', metadata: mark })
  const other = { event_type: 'rolecall_answer', event_payload: { question: 'another', part: 'whole' } }
  const kept = saidBefore(thread, { text: 'Another question’s answer', metadata: other })
  await leave('died-streaming', { kind: 'thread', channel, thread, after: thread })
  await skipPause(opened)
  await eventually(() => standing(thread).some(message => textOf(message).includes('£32,000')))
  await eventually(() => standing(thread).length === 2, 'only the answer and the other one')
  expect(standing(thread)).toContain(kept)
  await settled()
})

test('an answer that stood whole before its bot died is left as it is', async () => {
  const thread = asked()
  const mark = { event_type: 'rolecall_answer', event_payload: { question: 'died-late', part: 'whole' } }
  const whole = saidBefore(thread, { text: 'The whole answer', metadata: mark })
  await leave('died-late', { kind: 'thread', channel, thread, after: thread })
  await skipPause(opened)
  await settled()
  expect(standing(thread)).toEqual([whole])
})

test('an answer that only the asker sees comes to the asker alone, also when Slack takes nothing more in its place', async () => {
  const { state, origin } = scene.slack
  state.responseUrls.set('fresh', { uses: 0, message: null, place: { team: north.team, channel, user: 'UCAM' } })
  await leave('private', { kind: 'private', responseUrl: `${origin}/response/fresh`, mode: 'replace' })
  await skipPause(opened)
  const seen = await eventually(() => state.messages.find(({ onlyFor }) => onlyFor === 'UCAM'))
  expect(textOf(seen)).toContain('£32,000')
  await leave('too late', { kind: 'private', responseUrl: `${origin}/response/gone`, mode: 'replace' })
  await skipPause(opened)
  const direct = await eventually(() => state.messages.find(message => message.channel === 'DUCAM'))
  expect(textOf(direct)).toContain('£32,000')
  await settled()
  expect(state.problems.splice(0)).toEqual(['response_url: unknown'])
})

test('an answer that was shown is not asked for again', async () => {
  const ts = await scene.person('UCAM').write('What does the glazier earn?')
  await eventually(() => answersIn(scene.slack, ts)[0])
  await settled()
  await skipPause(opened)
  const jobs = () => opened.asOwner(`select 1 from pgboss.job where name like 'deliveries/%' and state < 'completed'`)
  await eventually(async () => (await jobs()).length === 0)
  expect(answersIn(scene.slack, ts)).toHaveLength(1)
})

test('an answer that was given this moment is left to whoever gave it, and shown when that was nobody', async () => {
  const thread = asked()
  const question = { text: 'What does the glazier earn?', conversation: 'c:answered', requestKey: 'answered' }
  const replyTo = { kind: 'thread', channel, thread, after: thread }
  const { questions } = scene.running.remote.as(cam)
  for await (const _event of await questions.ask.mutate({ ...question, replyTo }));
  await makeDue(opened)
  const retries = () => opened.asOwner(`select 1 from pgboss.job where name like 'deliveries/%' and state = 'retry'`)
  await eventually(async () => (await retries()).length === 1)
  expect(standing(thread)).toEqual([])
  await skipPause(opened)
  await eventually(() => answersIn(scene.slack, thread)[0])
  await settled()
  expect(standing(thread)).toHaveLength(1)
})

test('what somebody asked and was not answered is told to them, and erased with them', async () => {
  const api = scene.running.remote.as({ ...cam, user: 'UGONE' })
  const replyTo = { kind: 'thread', channel, thread: '1.1', after: '1.1' }
  const question = { text: 'Who am I?', conversation: 'c:erased', replyTo, requestKey: 'erased' }
  for await (const _event of await api.questions.ask.mutate(question)) break
  expect((await api.people.exportMine.query()).unfinishedQuestions).toMatchObject([{ text: 'Who am I?' }])
  await api.people.eraseMine.mutate({ requestKey: 'erase' })
  await skipPause(opened)
  // Of other queues, jobs come and go with the clock.
  const undone = `select 1 from pgboss.job where state < 'completed' and name like 'deliveries/%'`
  await eventually(async () => (await opened.asOwner(undone)).length === 0)
  expect(standing('1.1')).toEqual([])
})

test('a question that the core has not accepted when its bot goes away is delivered again by Slack, and answered once', async () => {
  const { promise: blocked, resolve: unblock } = Promise.withResolvers<void>()
  const holding = opened.database.withSystem(() => blocked)
  const { slack } = scene
  const asking = scene.person('URAY').write('What does the glazier earn?')
  const ts = await eventually(() => slack.state.messages.find(({ user }) => user === 'URAY')?.ts)
  await new Promise(resolve => setTimeout(resolve, 500))
  const before = slack.socket.ackTimes.length
  slack.socket.drop()
  await slack.socket.connected()
  expect(slack.socket.ackTimes).toHaveLength(before)
  unblock()
  await holding
  await asking
  await eventually(() => answersIn(slack, ts)[0])
  await settled()
  expect(answersIn(slack, ts)).toHaveLength(1)
})

test('a form that is not kept when its bot goes away is not acknowledged, so that Slack still has it', async () => {
  const { slack } = scene
  const ada = scene.person('UADA')
  await ada.command('/role', 'add')
  const form = await openView(slack, 'add-role')
  const { promise: blocked, resolve: unblock } = Promise.withResolvers<void>()
  const holding = opened.database.withSystem(() => blocked)
  const { title, hiringOrganization: company, location, text: text0 } = glazierRole
  const submitting = ada.submit(form, typed({ title: `${title} again`, company, location, text0 }))
  await new Promise(resolve => setTimeout(resolve, 300))
  slack.socket.drop()
  expect(await submitting).toEqual({})
  expect(slack.state.unacknowledged).toMatchObject([{ payload: { type: 'view_submission' } }])
  unblock()
  await holding
})

/** What a bot that was killed leaves of a form that it had handed to the core. */
async function leaveForm(view: string): Promise<void> {
  const { title, hiringOrganization: company, location, text: text0 } = bakerRole
  const values = typed({ title: `${title}, ${view}`, company, location, text0 })
  const sent = { id: view, hash: 'h', callback_id: 'add-role', private_metadata: '{}', title: 'Add a role', values }
  const api = scene.running.remote.as({ ...cam, user: 'UADA', isSpaceAdmin: true })
  await api.forms.keep.mutate({ form: { view: JSON.stringify(sent) }, requestKey: `${view}:h` })
  await skipPause(opened)
}

test('a form whose bot died is done, and shown in its modal or, once that is closed, in a message', async () => {
  const { state } = scene.slack
  state.views.set('V-OPEN', { id: 'V-OPEN', hash: 'h', team: north.team, user: 'UADA', view: { type: 'modal' } })
  await leaveForm('V-OPEN')
  await eventually(() => state.views.get('V-OPEN')?.view.callback_id === 'publish-role')
  await leaveForm('V-CLOSED')
  const direct = await eventually(() => state.messages.find(message => message.channel === 'DUADA'))
  expect(textOf(direct)).toContain(`${bakerRole.title}, V-CLOSED`)
  expect(direct.blocks.some(block => JSON.stringify(block).includes('role-review'))).toBe(true)
  await eventually(async () => {
    const forms = await opened.asOwner(`select payload from deliveries where kind = 'unfinished-form'`)
    return forms.every(({ payload }) => JSON.stringify(payload) === '{}')
  })
  expect(state.problems.splice(0)).toEqual(['views.update: not_found'])
})

test('a message that the core has not got in three seconds is delivered again by Slack, and answered once', async () => {
  const { slack } = scene
  await slack.socket.connected()
  const { promise: blocked, resolve: unblock } = Promise.withResolvers<void>()
  const holding = opened.database.withSystem(() => blocked)
  const asking = scene.person('URAY').write('What does the glazier earn?')
  const late = 'events_api: not acknowledged within 3 s'
  await eventually(() => slack.state.problems.includes(late))
  unblock()
  await holding
  const ts = await asking
  await eventually(() => answersIn(slack, ts)[0])
  await settled()
  expect(answersIn(slack, ts)).toHaveLength(1)
  expect(new Set(slack.state.problems.splice(0))).toEqual(new Set([late]))
})

test('a command that the core has not got in two seconds is acknowledged with what to do if nothing follows', async () => {
  const { state, socket } = scene.slack
  await socket.connected()
  const { promise: blocked, resolve: unblock } = Promise.withResolvers<void>()
  const holding = opened.database.withSystem(() => blocked)
  const id = await scene.person('URAY').command('/ask', 'What does the glazier earn?')
  const said = () => state.responses.filter(one => one.id === id).map(({ body }) => textOf(body))
  expect(said().join()).toContain('If nothing has come in a minute, send it again.')
  unblock()
  await holding
  await eventually(() => said().some(text => text.includes('£32,000')))
})

test('without a core somebody is told so, the question is acknowledged, and nothing comes later', async () => {
  const { slack, running } = scene
  await running.server.close()
  const ts = await scene.person('URAY').write('What does the baker earn?')
  expect(Math.max(...slack.socket.ackTimes)).toBeLessThan(3_000)
  const [told, ...more] = answersIn(slack, ts)
  expect(told?.metadata).toMatchObject({ event_payload: { part: 'failure' } })
  expect(more).toEqual([])
})

test('a question whose failure was told before it was acknowledged is not told of again', async () => {
  const { slack } = scene
  const thread = asked()
  const failure = { event_type: 'rolecall_answer', event_payload: { question: 'Ev-told', part: 'failure' } }
  const told = saidBefore(thread, { text: 'Rolecall cannot be reached.', metadata: failure })
  const inner = { type: 'app_mention', channel, user: 'UCAM', text: '<@UBOTNORTH> What does it earn?', ts: thread }
  const body = { token: 'x', team_id: north.team, api_app_id: 'A0', type: 'event_callback', event_id: 'Ev-told' }
  await slack.socket.deliver('events_api', { ...body, event_time: 1, authorizations: [], event: inner }, 1)
  expect(standing(thread)).toEqual([told])
})

test('without a core a form stays open, with everything in it and why', async () => {
  const { title, hiringOrganization: company, location, text: text0 } = bakerRole
  const view = {
    callback_id: 'add-role',
    title: { text: 'Add a role' },
    blocks: [{ type: 'input', block_id: 'title' }],
  }
  const form = { id: 'V-FORM', hash: 'h', team: north.team, user: 'UADA', view: { ...view, private_metadata: '{}' } }
  const answer = await scene.person('UADA').submit(form, typed({ title, company, location, text0 }))
  expect(answer).toMatchObject({
    response_action: 'errors',
    errors: { title: expect.stringContaining('try again in a minute') },
  })
})
