import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { elementsIn } from '../../support/fake-slack/people.ts'
import type { FakeMessage } from '../../support/fake-slack/workspace.ts'
import { admin } from '../../support/identities.ts'
import { glazierRole } from '../../support/role-texts.ts'
import { answersIn, eventually, openScene, type SlackScene, textOf } from '../../support/slack-scene.ts'
import { startSlowModel } from '../../support/slow-model.ts'

// A whole core and several sockets, on a machine that runs other tests beside.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const detail =
  ', which we settle with you in the first weeks, write into the contract together with everything else that was agreed, and look at again every spring when the whole workshop sits down'

/** A role whose every sentence is long, so that a comparison of four with its quotes is. */
function wordyRole(firm: string, pay: string) {
  return {
    ...{ title: 'Glazier', hiringOrganization: `${firm} Glass`, location: 'Leeds, United Kingdom' },
    text: `We fit glass all over Leeds.

Your duties
- Measure and fit windows

Requirements
- At least 3 years of experience as a glazier${detail}
- A full driving licence is required${detail}

What we offer
- £${pay} per year${detail}
- A permanent contract, full-time${detail}
- 28 days of paid holiday${detail}`,
  }
}
const wordy = { Tern: '31,000', Heron: '32,000', Wren: '33,000', Finch: '34,000' }
const comparison = 'Compare Tern Glass, Heron Glass, Wren Glass and Finch Glass'

let scene: SlackScene
beforeAll(async () => {
  scene = await openScene()
  const { postings } = scene.running.remote.as(admin())
  for (const [firm, pay] of Object.entries(wordy)) {
    await postings.publish.mutate({ ...wordyRole(firm, pay), requestKey: firm })
  }
  for (const town of ['York', 'Hull', 'Derby']) {
    const role = { ...glazierRole, hiringOrganization: `${town} Windows`, location: `${town}, United Kingdom` }
    const text = glazierRole.text.replaceAll('Leeds', town)
    await postings.publish.mutate({ ...role, text, requestKey: town })
  }
  await scene.slack.socket.connected()
})
afterEach(() => expect(scene.slack.state.problems.splice(0)).toEqual([]))
afterAll(() => scene[Symbol.asyncDispose]())

const actionsOf = ({ blocks }: FakeMessage) => elementsIn(blocks).map(element => String(element.action_id))

test('an answer that is too long for a message ends after a whole statement, and “More” shows the rest to who asks', async () => {
  const { state } = scene.slack
  const ts = await scene.person('UCAM').mention('C-LONG', comparison)
  const answer = await eventually(() => answersIn(scene.slack, ts)[0])
  expect(answer.text.length).toBeLessThanOrEqual(3_000)
  expect(answer.text).toContain('**Pay · ')
  expect(answer.text).not.toContain('Experience · ')
  expect(answer.text).toMatch(/Glass · open, checked today_$/)
  expect(actionsOf(answer)).toContain('answer-more')
  await scene.person('URAY').click(answer, 'answer-more')
  const more = await eventually(() => state.messages.find(one => one.channel === 'C-LONG' && one.onlyFor === 'URAY'))
  expect(textOf(more)).toContain('**Pay · ')
  expect(textOf(more)).toMatch(/Experience · .*\n> “At least 3 years of experience as a glazier, which we settle/)
})

test('a long answer that is shared keeps its “More”', async () => {
  const { state } = scene.slack
  const cam = scene.person('UCAM')
  await cam.command('/ask', comparison, { channel: 'C-SHARE' })
  const answer = await eventually(() => state.messages.find(one => one.channel === 'C-SHARE'))
  await cam.click(answer, 'answer-share')
  const shared = await eventually(() => state.messages.find(one => one.channel === 'C-SHARE' && one.onlyFor === null))
  expect(textOf(shared)).not.toContain('Experience · ')
  expect(actionsOf(shared)).toEqual(['answer-more'])
})

test('an answer that speaks of roles side by side offers them as a table', async () => {
  const { state } = scene.slack
  const cam = scene.person('UCAM')
  const ts = await cam.mention('C-TABLE', 'Compare Tern Glass with Heron Glass')
  const answer = await eventually(() => answersIn(scene.slack, ts)[0])
  await cam.click(answer, 'answer-table')
  const table = await eventually(() => state.messages.find(one => one.blocks.some(({ type }) => type === 'table')))
  expect(table).toMatchObject({ channel: 'C-TABLE', onlyFor: 'UCAM' })
  expect(textOf(table)).toContain('Tern Glass')
  expect(textOf(table)).toContain('£31,000 a year')
})

test('roles that were found are shared with their cards', async () => {
  const { state } = scene.slack
  const cam = scene.person('UCAM')
  await cam.command('/ask', 'Which roles are in York?', { channel: 'C-CARDS' })
  const answer = await eventually(() => state.messages.find(one => one.channel === 'C-CARDS'))
  await cam.click(answer, 'answer-share')
  const shared = await eventually(() => state.messages.find(one => one.channel === 'C-CARDS' && one.onlyFor === null))
  expect(textOf(shared)).toContain('<@UCAM> asked: Which roles are in York?')
  expect(textOf(shared)).toContain('*Glazier* · York Windows')
  await eventually(() => textOf(answer).includes('Shared.'))
  expect(textOf(answer)).toContain('*Glazier* · York Windows')
  expect(actionsOf(answer)).not.toContain('answer-share')
})

test('/roles pages forth and back in the same message', async () => {
  const { state } = scene.slack
  const cam = scene.person('UCAM')
  await cam.command('/roles', 'glazier', { channel: 'C-PAGES' })
  const list = await eventually(() => state.messages.find(message => message.channel === 'C-PAGES'))
  const titlesOf = (message: FakeMessage) =>
    [...textOf(message).matchAll(/^\*.* · .*$/gmu)].map(([line]) => line).slice(1)
  const first = titlesOf(list)
  expect(textOf(list)).toContain('1–5 of 7')
  expect(actionsOf(list)).not.toContain('roles-page:0')
  await cam.click(list, 'roles-page:1')
  await eventually(() => textOf(list).includes('6–7 of 7'))
  expect(titlesOf(list).filter(title => first.includes(title))).toEqual([])
  expect(actionsOf(list)).not.toContain('roles-page:1')
  await cam.click(list, 'roles-page:0')
  await eventually(() => textOf(list).includes('1–5 of 7'))
  expect(titlesOf(list)).toEqual(first)
  expect(state.messages.filter(message => message.channel === 'C-PAGES')).toHaveLength(1)
})

test('/ask says that it is looking when the answer takes long, and then answers', async () => {
  await using model = await startSlowModel()
  const settings = { OPENAI_API_KEY: 'x', OPENAI_BASE_URL: model.url, ROLECALL_EMBEDDER: 'offline' }
  await using slow = await openScene({ coreSettings: settings })
  const { postings } = slow.running.remote.as(admin())
  await postings.publish.mutate({ ...glazierRole, requestKey: 'glazier' })
  await slow.slack.socket.connected()
  model.delayMs = 4_000
  await slow.person('UCAM').command('/ask', 'What does the glazier earn?', { channel: 'C-SLOW' })
  const told = () => slow.slack.state.messages.filter(message => message.channel === 'C-SLOW')
  await eventually(() => told().length === 2)
  const [looking, answer] = told() as [FakeMessage, FakeMessage]
  expect([looking.text, looking.onlyFor]).toEqual(['Looking through the open roles', 'UCAM'])
  expect(textOf(answer)).toContain('£32,000')
})
