import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type DiscordWorld, runDiscord } from '../support/discord-world.ts'
import { admin } from '../support/identities.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import type { RunningCore } from '../support/running-core.ts'
import { openScene, type SlackScene } from '../support/slack-scene.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let scene: SlackScene
let world: DiscordWorld
beforeAll(async () => {
  scene = await openScene()
  world = await runDiscord()
})
afterAll(async () => {
  await scene[Symbol.asyncDispose]()
  await world[Symbol.asyncDispose]()
})

const counted = async ({ server }: RunningCore) => (await fetch(new URL('/metrics', server.url))).text()
const shows = (running: RunningCore, ...series: string[]) =>
  vi.waitFor(async () => {
    const body = await counted(running)
    for (const one of series) expect(body).toContain(`${one}\n`)
  }, 10_000)

test('a Slack bot counts what it receives, how soon it acknowledges it, and what it delivers', async () => {
  const { running, slack, bot } = scene
  await slack.socket.connected()
  const { posting } = await running.remote
    .as(admin())
    .postings.publish.mutate({ ...glazierRole, state: 'draft', requestKey: 'draft' })
  slack.state.refusals.set('chat.postMessage', 'not_in_channel')
  await running.remote.as(admin()).postings.open.mutate({ id: posting.id, announceIn: 'C-JOBS', requestKey: 'open' })
  await scene.person('UCAM').command('/roles', '')
  await shows(
    running,
    'rolecall_bot_events_total{platform="slack",kind="command"} 1',
    'rolecall_bot_acknowledgement_seconds_count{platform="slack",kind="command"} 1',
    'rolecall_bot_deliveries_total{platform="slack",outcome="failed"} 1',
    'rolecall_bot_connected{platform="slack"} 1',
  )
  await bot.stop()
  await shows(running, 'rolecall_bot_connected{platform="slack"} 0')
})

test('a Discord bot does too', async () => {
  const { running, candidate, bot, channel } = world
  await world.publish(bakerRole, channel)
  await world.replyShowing(candidate.runs('ask', { question: 'What does the baker earn?' }), '€2,900')
  await shows(
    running,
    'rolecall_bot_events_total{platform="discord",kind="command"} 1',
    'rolecall_bot_acknowledgement_seconds_count{platform="discord",kind="command"} 1',
    'rolecall_bot_deliveries_total{platform="discord",outcome="delivered"} 1',
    'rolecall_bot_connected{platform="discord"} 1',
  )
  await bot.close()
  await shows(running, 'rolecall_bot_connected{platform="discord"} 0')
})
