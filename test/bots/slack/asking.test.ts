import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { elementsIn } from '../../support/fake-slack/people.ts'
import type { FakeMessage } from '../../support/fake-slack/workspace.ts'
import { admin } from '../../support/identities.ts'
import { bakerRole, glazierRole } from '../../support/role-texts.ts'
import { answersIn, eventually, openScene, type SlackScene, startBot, textOf } from '../../support/slack-scene.ts'

// A whole core and several sockets, on a machine that runs other tests beside.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let scene: SlackScene
beforeAll(async () => {
  scene = await openScene()
  const { postings } = scene.running.remote.as(admin())
  await postings.publish.mutate({ ...glazierRole, requestKey: 'glazier' })
  await postings.publish.mutate({ ...bakerRole, requestKey: 'baker' })
  await scene.slack.socket.connected()
})
afterEach(() => expect(scene.slack.state.problems.splice(0)).toEqual([]))
afterAll(() => scene[Symbol.asyncDispose]())

test('a direct message is answered in its thread with the posting’s words, and a follow-up there is understood', async () => {
  const { slack } = scene
  const cam = scene.person('UCAM')
  const ts = await cam.write('What does the glazier earn?')
  const first = await eventually(() => answersIn(slack, ts)[0])
  expect(first.text).toMatch(/£32,000/)
  expect(textOf(first)).toContain('Glazier, Fernhill Windows · open, checked today')
  await cam.write('Is a driving licence needed?', { thread: ts })
  const second = await eventually(() => answersIn(slack, ts)[1])
  expect(second.text).toContain('A full driving licence is required')
})

test('the first answer says once that this is an AI and what it keeps', async () => {
  const ray = scene.person('URAY')
  const once = await ray.write('Which roles are open?')
  expect(textOf(await eventually(() => answersIn(scene.slack, once)[0]))).toContain('Rolecall is an AI assistant')
  const again = await ray.write('Which roles are in Leeds?')
  expect(textOf(await eventually(() => answersIn(scene.slack, again)[0]))).not.toContain('AI assistant')
})

test('a mention is answered in the thread of the channel, and a status says that it is being worked on', async () => {
  const ts = await scene.person('UCAM').mention('C-JOBS', 'what does the night baker earn?')
  const answer = await eventually(() => answersIn(scene.slack, ts)[0])
  expect(answer.channel).toBe('C-JOBS')
  expect(answer.text).toMatch(/€2,900/)
  const statuses = scene.slack.state.calls.filter(
    call => call.method === 'assistant.threads.setStatus' && call.args.thread_ts === ts,
  )
  expect(statuses[0]?.args.status).toBe('Reading the question')
})

test('an event that is delivered three times is answered once, also by two processes', async () => {
  const second = await startBot(scene)
  await eventually(() => scene.slack.socket.connections() === 2)
  const ts = await scene.person('UCAM').mention('C-JOBS', 'which roles are open?', { times: 3 })
  await eventually(() => answersIn(scene.slack, ts)[0])
  const after = await scene.person('UCAM').mention('C-JOBS', 'and in Leeds?')
  await eventually(() => answersIn(scene.slack, after)[0])
  expect(answersIn(scene.slack, ts)).toHaveLength(1)
  await second.stop()
  await eventually(() => scene.slack.socket.connections() === 1)
})

test('/ask is answered for the asker alone and can be shared in the channel', async () => {
  const { state } = scene.slack
  const cam = scene.person('UCAM')
  await cam.command('/ask', 'What does the glazier earn?', { channel: 'C-PUB' })
  const answer = await eventually(() => state.messages.find(message => message.channel === 'C-PUB'))
  expect(answer).toMatchObject({ onlyFor: 'UCAM' })
  expect(textOf(answer)).toMatch(/£32,000/)
  await cam.click(answer, 'answer-share')
  const shared = await eventually(() =>
    state.messages.find(message => message.channel === 'C-PUB' && message.onlyFor === null),
  )
  expect(textOf(shared)).toContain('<@UCAM> asked: What does the glazier earn?')
  expect(textOf(shared)).toMatch(/£32,000/)
})

test('/ask without a question says how to ask', async () => {
  await scene.person('UCAM').command('/ask', '', { channel: 'C-EMPTY' })
  const told = await eventually(() => scene.slack.state.messages.find(message => message.channel === 'C-EMPTY'))
  expect(told.text).toContain('/ask Which roles are fully remote?')
})

test('feedback is kept and thanked for', async () => {
  const cam = scene.person('UCAM')
  const ts = await cam.write('What does the glazier earn?')
  const answer = await eventually(() => answersIn(scene.slack, ts)[0])
  await cam.click(answer, 'answer-feedback')
  await eventually(() => scene.slack.state.responses.find(({ body }) => String(body.text).includes('Noted')))
})

test('/roles shows cards that can be looked into, asked about and compared', async () => {
  const { slack } = scene
  const cam = scene.person('UCAM')
  await cam.command('/roles', '', { channel: 'C-ROLES' })
  const list = await eventually(() => slack.state.messages.find(message => message.channel === 'C-ROLES'))
  expect(textOf(list)).toContain('*2 open roles*')
  expect(textOf(list)).toMatch(/\*Glazier\* · Fernhill Windows\nLeeds, United Kingdom · .*£32,000–£36,000 a year/)

  await cam.click(list, 'role-details')
  const details = await eventually(() =>
    [...slack.state.views.values()].find(({ view }) => textOf(view).includes('*Duties*')),
  )
  expect(textOf(details.view)).toContain('“')

  await cam.click(list, 'role-ask')
  const form = await eventually(() =>
    [...slack.state.views.values()].find(({ view }) => view.callback_id === 'ask-about'),
  )
  await cam.submit(form, { question: { question: { value: 'How much holiday is there?' } } })
  const answer = await eventually(() => slack.state.messages.find(one => one.channel === 'C-ROLES' && one !== list))
  expect(answer.onlyFor).toBe('UCAM')

  await cam.click(list, 'roles-compare')
  const picker = await eventually(() =>
    [...slack.state.views.values()].find(({ view }) => view.callback_id === 'compare'),
  )
  const input = (picker.view.blocks as { element: { options: { value: string }[] } }[])[0]!
  const one = await cam.submit(picker, { roles: { roles: { selected_options: input.element.options.slice(0, 1) } } })
  expect(one).toMatchObject({ response_action: 'errors' })
  const picked = input.element.options.toReversed()
  const whole = await cam.submit(picker, { roles: { roles: { selected_options: picked } } })
  expect(whole).toEqual({})
  const compared = await eventually(() =>
    slack.state.messages.find(message => message.blocks.some(({ type }) => type === 'table')),
  )
  expect(compared).toMatchObject({ channel: 'C-ROLES', onlyFor: 'UCAM' })
  const [heading, ...rows] = tableOf(compared)
  expect(heading).toEqual([' ', 'Glazier, Fernhill Windows', 'Night Baker, Kornblume Bakery'])
  const row = (field: string) => rows.find(([first]) => first === field)
  expect(row('Pay')).toEqual([
    'Pay',
    '£32,000–£36,000 a year\n“£32,000 to £36,000 per year”',
    '€2,900 a month\n“€2,900 per month plus a night bonus”',
  ])
  expect(row('Languages')).toEqual([
    'Languages',
    'not stated',
    expect.stringContaining('“German at level B1 or better”'),
  ])
  await cam.click(compared, 'role-details:1')
  await eventually(() => [...slack.state.views.values()].find(({ view }) => textOf(view).includes('*Night Baker*')))
})

test('a comparison comes field by field where tables are not taken', async () => {
  const { state } = scene.slack
  const cam = scene.person('UCAM')
  await cam.command('/roles', '', { channel: 'C-PLAIN' })
  const list = await eventually(() => state.messages.find(message => message.channel === 'C-PLAIN'))
  const before = new Set(state.views.keys())
  await cam.click(list, 'roles-compare')
  const picker = await eventually(() =>
    [...state.views.values()].find(({ id, view }) => !before.has(id) && view.callback_id === 'compare'),
  )
  const input = (picker.view.blocks as { element: { options: { value: string }[] } }[])[0]!
  state.unknownBlocks.add('table')
  await cam.submit(picker, { roles: { roles: { selected_options: input.element.options } } })
  const compared = await eventually(() =>
    state.messages.find(one => one.channel === 'C-PLAIN' && textOf(one).includes('*Pay*\n•')),
  )
  state.unknownBlocks.clear()
  expect(textOf(compared)).toContain('> “£32,000 to £36,000 per year”')
})

test('/roles takes filters in plain words', async () => {
  await scene.person('UCAM').command('/roles', 'in Bremen', { channel: 'C-BREMEN' })
  const list = await eventually(() => scene.slack.state.messages.find(message => message.channel === 'C-BREMEN'))
  expect(textOf(list)).toContain('*1 open role* · Bremen')
  expect(textOf(list)).not.toContain('Glazier')
})

test('opening the messages tab suggests what to ask, without naming a thread', async () => {
  await scene.person('UCAM').openHome('messages')
  const call = await eventually(() =>
    scene.slack.state.calls.find(({ method }) => method.endsWith('setSuggestedPrompts')),
  )
  expect(call.args.thread_ts).toBeUndefined()
})

test('the home tab shows a candidate the open roles and nothing to manage', async () => {
  await scene.person('UCAM').openHome('home')
  const home = await eventually(() => scene.slack.state.homes.get('UCAM'))
  expect(textOf(home)).toContain('Glazier')
  expect(textOf(home)).not.toContain('Your roles')
})

test('a question that fits two roles offers them as buttons, and the one that is chosen is answered', async () => {
  const { postings } = scene.running.remote.as(admin())
  const second = {
    ...glazierRole,
    location: 'York, United Kingdom',
    text: glazierRole.text.replaceAll('Leeds', 'York').replace('£32,000 to £36,000', '£30,000 to £33,000'),
  }
  await postings.publish.mutate({ ...second, requestKey: 'york' })
  const cam = scene.person('UCAM')
  const ts = await cam.mention('C-CHOICE', 'What does the glazier at Fernhill Windows earn?')
  const choices = await eventually(() => answersIn(scene.slack, ts)[0])
  const labels = elementsIn(choices.blocks).filter(element => String(element.action_id).startsWith('answer-choose'))
  expect(labels.map(({ text }) => (text as { text: string }).text).sort()).toEqual([
    'Glazier, Fernhill Windows, Leeds, United Kingdom',
    'Glazier, Fernhill Windows, York, United Kingdom',
  ])
  await cam.click(choices, 'answer-choose')
  const answer = await eventually(() => answersIn(scene.slack, ts)[1])
  expect(answer.text).toMatch(/£3[02],000/)
})

test('a question that is too long is refused once, however often it is delivered', async () => {
  const ts = await scene.person('UCAM').write('why '.repeat(600), { times: 3 })
  const told = await eventually(() => answersIn(scene.slack, ts)[0])
  expect(told.text).toContain('too large: the limit is 2,000')
  const after = await scene.person('UCAM').write('Which roles are open?')
  await eventually(() => answersIn(scene.slack, after)[0])
  expect(answersIn(scene.slack, ts)).toHaveLength(1)
})

/** What a reader sees of a message's table, cell by cell. */
function tableOf({ blocks }: FakeMessage): string[][] {
  const table = blocks.find(({ type }) => type === 'table') as unknown as { rows: { elements: unknown }[][] }
  return table.rows.map(row => row.map(cell => textOf({ blocks: cell.elements }).replace('\n\n', '\n')))
}
