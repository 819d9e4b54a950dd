import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { admin } from '../../support/identities.ts'
import { glazierRole } from '../../support/role-texts.ts'
import { answersIn, eventually, openScene, type SlackScene, textOf } from '../../support/slack-scene.ts'

// A whole core and several sockets, on a machine that runs other tests beside.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let scene: SlackScene
beforeAll(async () => {
  // A method that is tried again would keep the answer for minutes.
  scene = await openScene({ retries: 4, minTimeout: 30_000 })
  await scene.running.remote.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'glazier' })
  await scene.slack.socket.connected()
})
afterEach(() => {
  const { state } = scene.slack
  for (const exception of [state.lacking, state.unknownBlocks, state.refusals]) exception.clear()
  expect(state.problems.splice(0)).toEqual([])
})
afterAll(() => scene[Symbol.asyncDispose]())

const optional = [
  'chat.startStream',
  'assistant.threads.setStatus',
  'assistant.threads.setSuggestedPrompts',
  'users.info',
]

test('a server that answers unknown methods with 404 gets the answer posted, without delay', async () => {
  for (const method of optional) scene.slack.state.lacking.add(method)
  const ts = await scene.person('UCAM').mention('C-404', 'What does the glazier earn?')
  const answer = await eventually(() => answersIn(scene.slack, ts)[0])
  expect(textOf(answer)).toContain('“£32,000 to £36,000 per year”')
  await scene.person('UCAM').openHome('messages')
})

test('a server that answers unknown methods with a code gets the answer posted', async () => {
  for (const method of optional) scene.slack.state.refusals.set(method, 'unknown_method')
  const ts = await scene.person('URAY').write('What does the glazier earn?')
  expect(textOf(await eventually(() => answersIn(scene.slack, ts)[0]))).toContain('£32,000')
})

test('a stream that breaks is replaced by the whole answer, with its buttons', async () => {
  scene.slack.state.refusals.set('chat.stopStream', 'internal_error')
  const ts = await scene.person('UCAM').mention('C-BROKEN', 'What does the glazier earn?')
  const message = await eventually(() =>
    scene.slack.state.messages.find(one => one.thread === ts && one.blocks.some(({ type }) => type === 'markdown')),
  )
  expect(textOf(message)).toContain('£32,000')
  expect(textOf(message)).toContain('Helpful')
  expect(scene.slack.state.messages.filter(one => one.thread === ts)).toHaveLength(1)
})

test('where the blocks of an answer are not taken, its words are', async () => {
  const { state } = scene.slack
  state.unknownBlocks.add('context_actions')
  const streamed = await scene.person('UCAM').mention('C-BLOCKS', 'What does the glazier earn?')
  expect((await eventually(() => answersIn(scene.slack, streamed)[0])).text).toContain('£32,000')
  state.refusals.set('chat.startStream', 'unknown_method')
  state.unknownBlocks.add('markdown')
  const posted = await scene.person('UCAM').mention('C-BLOCKS', 'What does the glazier earn?')
  expect((await eventually(() => answersIn(scene.slack, posted)[0])).text).toContain('£32,000')
  await scene.person('UCAM').command('/ask', 'What does the glazier earn?', { channel: 'C-WORDS' })
  const told = await eventually(() => state.messages.find(({ channel }) => channel === 'C-WORDS'))
  expect(told).toMatchObject({ onlyFor: 'UCAM', blocks: [] })
  expect(told.text).toContain('£32,000')
})

test('a message that lacks what Slack always sends is understood all the same', async () => {
  const { socket, state } = scene.slack
  const ts = '1600000000.000100'
  const bare = {
    type: 'message',
    channel: 'DBARE',
    user: 'UCAM',
    text: '<@UBOTNORTH> What does the glazier earn?',
    ts,
    bot_id: null,
  }
  await socket.deliver('events_api', { type: 'event_callback', event: bare })
  expect((await eventually(() => answersIn(scene.slack, ts)[0])).text).toContain('£32,000')
  await socket.deliver('events_api', { type: 'event_callback', event: bare })
  const after = await scene.person('UCAM').write('Which roles are open?')
  await eventually(() => answersIn(scene.slack, after)[0])
  expect(state.messages.filter(one => one.thread === ts)).toHaveLength(1)
})

test('a private message stays private where a click does not say that it was one', async () => {
  const { socket, state } = scene.slack
  const cam = scene.person('UCAM')
  await cam.command('/ask', 'What does the glazier earn?', { channel: 'C-QUIET' })
  const answer = await eventually(() => state.messages.find(({ channel }) => channel === 'C-QUIET'))
  const deliver: typeof socket.deliver = (type, payload) => {
    const container = { ...(payload.container as object), is_ephemeral: false }
    return socket.deliver(type, { ...payload, container, message: { ts: answer.ts, subtype: 'ephemeral' } })
  }
  await scene.person('UCAM', { transport: { deliver } }).click(answer, 'answer-follow-up')
  await eventually(() => answer.blocks.length > 0 && !textOf(answer).includes('£32,000'))
  expect(state.messages.filter(({ channel }) => channel === 'C-QUIET')).toEqual([answer])
})
