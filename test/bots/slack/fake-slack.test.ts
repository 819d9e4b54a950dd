import { webApi } from '@slack/bolt'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { personOf } from '../../support/fake-slack/people.ts'
import { north } from '../../support/slack-scene.ts'

/** What the other tests stand on: the fake refuses what Slack refuses, and says so in `problems`. */
let slack: FakeSlack
let web: webApi.WebClient
beforeAll(async () => {
  slack = await startFakeSlack()
  slack.state.workspaces.push(north)
  web = clientWith(north.botToken)
})
beforeEach(() => void slack.state.problems.splice(0))
afterAll(() => slack[Symbol.asyncDispose]())

const clientWith = (token: string) =>
  new webApi.WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } })
const problems = () => slack.state.problems.join('; ')
const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'x' }, blocks: [] }
const post = (blocks: unknown[]) => web.chat.postMessage({ channel: 'C1', text: 'x', blocks: blocks as never })
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })

test('an unknown token, an unknown method and a missing argument are refused', async () => {
  await expect(clientWith('xoxb-other').auth.test()).rejects.toThrow('invalid_auth')
  await expect(web.apiCall('chat.shout', {})).rejects.toThrow('unknown_method')
  await expect(web.apiCall('chat.postMessage', { text: 'x' })).rejects.toThrow('missing channel')
  await expect(clientWith('xapp-other').apps.connections.open({})).rejects.toThrow('invalid_auth')
})

test('a trigger opens one modal, and none after three seconds', async () => {
  const trigger = (id: string) => {
    slack.state.triggers.set(id, Date.now())
    return { trigger_id: id, view }
  }
  await web.views.open(trigger('once'))
  await expect(web.views.open({ trigger_id: 'once', view })).rejects.toThrow('invalid_trigger')
  const late = trigger('late')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_001 })
  await expect(web.views.open(late)).rejects.toThrow('expired_trigger_id')
  vi.useRealTimers()
})

test('a rate limit is told with its seconds', async () => {
  slack.state.rateLimits.push({ method: 'auth.test', seconds: 1 })
  const response = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' })
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1'])
})

test.each([
  ['51 blocks', Array.from({ length: 51 }, () => section('x')), '51, at most 50'],
  ['a long section', [section('x'.repeat(3_001))], '3001 characters'],
  ['an empty section', [section('')], 'empty text'],
  ['too much Markdown', [{ type: 'markdown', text: 'x'.repeat(12_001) }], 'over 12,000'],
  ['a block that does not exist', [{ type: 'sections' }], 'unknown block sections'],
  ['two tables', [table(1), table(1)], 'only_one_table_allowed'],
  ['a table of 101 rows', [table(101)], 'rows: 101'],
  ['a table of too many words', [table(100, 'x'.repeat(101))], '10100 characters'],
  ['a button without a name', [{ type: 'actions', elements: [{ type: 'button' }] }], 'button: not plain_text'],
])('a message with %s is noticed', async (_, blocks, problem) => {
  await post(blocks)
  expect(problems()).toContain(problem)
})

test('a modal is held to its own limits', async () => {
  const open = (given: object) => {
    slack.state.triggers.set('t', Date.now())
    return web.views.open({ trigger_id: 't', view: { ...view, ...given } as never })
  }
  await open({ title: { type: 'plain_text', text: 'x'.repeat(25) } })
  await open({ private_metadata: 'x'.repeat(3_001) })
  await open({ blocks: Array.from({ length: 101 }, () => section('x')) })
  await open({ blocks: [table(1)] })
  await open({ blocks: [{ type: 'markdown', text: 'x' }] })
  for (const problem of ['title: 25', 'private_metadata: 3001', '101, at most 100', 'table:', 'markdown:'])
    expect(problems()).toContain(problem)
})

test('a stream in a channel names whom it is for, takes no more once it has ended, and stays in its limit', async () => {
  const started = { channel: 'C1', thread_ts: '1.1' }
  await expect(web.chat.startStream(started)).rejects.toThrow('missing_recipient_team_id')
  const { ts = '' } = await web.chat.startStream({ ...started, recipient_team_id: 'T', recipient_user_id: 'U' })
  await web.chat.appendStream({ channel: 'C1', ts, markdown_text: 'x'.repeat(12_001) })
  await web.chat.stopStream({ channel: 'C1', ts })
  await expect(web.chat.appendStream({ channel: 'C1', ts, markdown_text: 'x' })).rejects.toThrow('streaming_state')
  expect(problems()).toContain('over 12,000 characters of markdown_text')
})

test('a response_url takes five answers, and a file is given to its token alone', async () => {
  slack.state.responseUrls.set('r', { uses: 0, message: null, place: { team: north.team, channel: 'C1', user: 'U' } })
  const respond = () => fetch(`${slack.origin}/response/r`, { method: 'POST', body: '{"text":"x"}' })
  for (let n = 0; n < 5; n++) expect((await respond()).status).toBe(200)
  expect((await respond()).status).toBe(404)
  expect(problems()).toContain('used more than five times')
  const person = personOf(slack, { workspace: north, user: 'UCAM' })
  const { url_private: url } = person.upload('a.txt', Buffer.from('text'), 'text/plain')
  expect(await (await fetch(String(url))).text()).toContain('Sign in')
})

function table(rows: number, text = 'x') {
  const cell = {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  }
  return { type: 'table', rows: Array.from({ length: rows }, () => [cell]) }
}
