import { expect, test, vi } from 'vitest'
import { clientId, clientSecret } from '../../support/fake-slack/oauth.ts'
import { createSignedRequests, sendSigned } from '../../support/fake-slack/signed-requests.ts'
import { admin } from '../../support/identities.ts'
import { bakerRole, glazierRole } from '../../support/role-texts.ts'
import {
  answersIn,
  eventually,
  freePort,
  north,
  openScene,
  south,
  startBot,
  textOf,
  typed,
} from '../../support/slack-scene.ts'

// A whole core and several sockets, on a machine that runs other tests beside.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const signingSecret = 'a-signing-secret-of-the-fake'
const encryptionKey = 'ab'.repeat(32)

test('over signed HTTP it answers, and refuses what is unsigned, wrongly signed or old', async () => {
  const port = await freePort()
  await using scene = await openScene({ settings: { transport: { kind: 'http', signingSecret }, port } })
  await publish(scene.running)
  const url = `http://127.0.0.1:${port}/slack/events`
  const transport = createSignedRequests(scene.slack.state, { url, secret: signingSecret })
  const cam = scene.person('UCAM', { transport })
  const ts = await cam.write('What does the glazier earn?')
  expect((await eventually(() => answersIn(scene.slack, ts)[0])).text).toContain('£32,000')
  await cam.command('/roles', '', { channel: 'C-HTTP' })
  await eventually(() => scene.slack.state.messages.find(message => message.channel === 'C-HTTP'))

  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  const event = { type: 'event_callback', team_id: 'T-NORTH', event: { type: 'message' } }
  const statuses = await Promise.all([
    fetch(url, { method: 'POST', body: JSON.stringify(event) }),
    sendSigned({ url, secret: 'another' }, 'events_api', event),
    sendSigned({ url, secret: signingSecret, age: 600 }, 'events_api', event),
  ])
  expect(statuses.map(({ status }) => status)).toEqual([401, 401, 401])
})

test('two workspaces that were installed by OAuth are served and cannot see each other', async () => {
  const port = await freePort()
  await using scene = await openScene({
    settings: {
      workspaces: { kind: 'many', clientId, clientSecret, stateSecret: 'a-state-secret' },
      transport: { kind: 'http', signingSecret },
      port,
    },
    coreSettings: { ROLECALL_ENCRYPTION_KEY: encryptionKey },
  })
  for (const { team } of [north, south]) await install(port, { team, origin: scene.slack.origin })
  await publish(scene.running)
  await scene.running.remote
    .as(admin('T-SOUTH'))
    .postings.publish.mutate({ ...bakerRole, title: 'Day Baker', requestKey: 'day' })
  const transport = createSignedRequests(scene.slack.state, {
    url: `http://127.0.0.1:${port}/slack/events`,
    secret: signingSecret,
  })
  await scene.person('UCAM', { transport }).command('/roles', '', { channel: 'C-N' })
  await scene.person('UCAM', { transport, workspace: south }).command('/roles', '', { channel: 'C-S' })
  const [ofNorth, ofSouth] = await Promise.all(
    ['C-N', 'C-S'].map(channel => eventually(() => scene.slack.state.messages.find(one => one.channel === channel))),
  )
  expect(textOf(ofNorth!)).toContain('Glazier')
  expect(textOf(ofNorth!)).not.toContain('Day Baker')
  expect(textOf(ofSouth!)).toContain('Day Baker')
  expect(textOf(ofSouth!)).not.toContain('Glazier')
  const ada = scene.person('USUE', { transport, workspace: south })
  const sent = await ada.write('Which roles are open?')
  const answer = await eventually(() => answersIn(scene.slack, sent)[0])
  expect(answer.team).toBe('T-SOUTH')
})

test('when the core is away, one message says so with a reference, and a pasted role stays in its form', async () => {
  await using scene = await openScene()
  await scene.slack.socket.connected()
  const ada = scene.person('UADA')
  await ada.command('/role', 'add')
  const form = await eventually(() =>
    [...scene.slack.state.views.values()].find(({ view }) => view.callback_id === 'add-role'),
  )
  await scene.running.server.close()
  // Slack leaves a form open that is answered with an error, with everything typed.
  const answer = await ada.submit(form, typed({ title: 'Glazier', text0: glazierRole.text }))
  expect(answer).toMatchObject({ response_action: 'errors' })
  expect(JSON.stringify(answer)).toContain('can’t be reached')
  const ts = await ada.write('Which roles are open?')
  const told = await eventually(() => answersIn(scene.slack, ts)[0])
  expect(told.text).toMatch(/can’t be reached.*\(ref [0-9a-f]{8}\)/)
  expect(answersIn(scene.slack, ts)).toHaveLength(1)
})

test('a rate limit of Slack is waited for, and the answer still comes once', async () => {
  await using scene = await openScene({ retries: 2 })
  await publish(scene.running)
  await scene.slack.socket.connected()
  scene.slack.state.rateLimits.push({ method: 'chat.startStream', seconds: 1 })
  const ts = await scene.person('UCAM').write('What does the glazier earn?')
  const answer = await eventually(() => answersIn(scene.slack, ts)[0])
  expect(answer.text).toContain('£32,000')
  expect(answersIn(scene.slack, ts)).toHaveLength(1)
})

test('a rate limit of a response_url is waited for as well', async () => {
  await using scene = await openScene()
  await publish(scene.running)
  await scene.slack.socket.connected()
  scene.slack.state.rateLimits.push({ method: 'response_url', seconds: 1 })
  await scene.person('UCAM').command('/ask', 'What does the glazier earn?', { channel: 'C-BUSY' })
  const answer = await eventually(() => scene.slack.state.messages.find(({ channel }) => channel === 'C-BUSY'))
  expect(textOf(answer)).toContain('£32,000')
})

test('where Slack offers no streams, the answer is posted whole', async () => {
  await using scene = await openScene()
  await publish(scene.running)
  await scene.slack.socket.connected()
  scene.slack.state.refusals.set('chat.startStream', 'method_not_supported_for_channel_type')
  const ts = await scene.person('UCAM').write('What does the glazier earn?')
  expect(textOf(await eventually(() => answersIn(scene.slack, ts)[0]))).toContain('£32,000')
})

test('stopping finishes the answers in flight and takes no more', async () => {
  await using scene = await openScene()
  await publish(scene.running)
  await scene.slack.socket.connected()
  const cam = scene.person('UCAM')
  const asked = await Promise.all([cam.write('What does the glazier earn?'), cam.write('Which roles are open?')])
  await scene.bot.stop()
  for (const ts of asked) expect(answersIn(scene.slack, ts)).toHaveLength(1)
  await eventually(() => scene.slack.socket.connections() === 0)
})

test('a dropped connection is made again and loses no question', async () => {
  await using scene = await openScene()
  await publish(scene.running)
  await scene.slack.socket.connected()
  scene.slack.socket.drop()
  await eventually(() => scene.slack.socket.connections() === 0)
  await scene.slack.socket.connected()
  const ts = await scene.person('UCAM').write('What does the glazier earn?')
  await eventually(() => answersIn(scene.slack, ts)[0])
})

test('the Web API’s address may end with a slash or without one', async () => {
  await using scene = await openScene()
  await scene.slack.socket.connected()
  const bot = await startBot(scene, { settings: { apiUrl: scene.slack.apiUrl.replace(/\/$/, '') } })
  await eventually(() => scene.slack.socket.connections() === 2)
  await bot.stop()
})

test('a token that Slack refuses ends the start', async () => {
  await using scene = await openScene()
  const workspaces = { kind: 'one' as const, botToken: 'xoxb-wrong' }
  await expect(startBot(scene, { settings: { workspaces } })).rejects.toThrow('invalid_auth')
  expect(scene.slack.state.problems.splice(0)).toEqual(['auth.test: invalid_auth'])
})

async function publish(running: { remote: Awaited<ReturnType<typeof openScene>>['running']['remote'] }): Promise<void> {
  const { postings } = running.remote.as(admin())
  await postings.publish.mutate({ ...glazierRole, requestKey: 'glazier' })
  await postings.publish.mutate({ ...bakerRole, requestKey: 'baker' })
}

/** Goes through the installation as a browser does. */
async function install(port: number, { team, origin }: { team: string; origin: string }): Promise<void> {
  const begun = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: 'manual' })
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
  const asked = new URL(begun.headers.get('location') ?? '')
  expect(`${asked.origin}${asked.pathname}`).toBe(`${origin}/oauth/v2/authorize`)
  const state = asked.searchParams.get('state') ?? ''
  const query = new URLSearchParams({ code: team, state })
  const ended = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?${query}`, { headers: { cookie } })
  expect([team, ended.status]).toEqual([team, 200])
}
