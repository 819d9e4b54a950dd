import { expect, test, vi } from 'vitest'
import { createClient } from '../../bots/client.ts'
import { type CuttableProxy, startProxy } from '../support/cuttable-proxy.ts'
import { openTestDatabase } from '../support/database.ts'
import { repliesTo, runDiscord } from '../support/discord-world.ts'
import { replyTo, shown } from '../support/fake-discord/person.ts'
import { admin } from '../support/identities.ts'
import { glazierRole } from '../support/role-texts.ts'
import { type RunningCore, secret } from '../support/running-core.ts'
import { skipPause } from '../support/skip-pause.ts'
import { answersIn, eventually, openScene, startBot, textOf } from '../support/slack-scene.ts'
import { type SlowModel, startSlowModel } from '../support/slow-model.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const question = 'What does the glazier earn?'
const comesLater = 'The answer comes by itself'
const settings = (url: string) => ({ OPENAI_API_KEY: 'x', OPENAI_BASE_URL: url, ROLECALL_EMBEDDER: 'offline' })

/** The way from a bot to the core, which can break. */
async function wayTo({ server }: RunningCore): Promise<CuttableProxy & { remote: ReturnType<typeof createClient> }> {
  const { hostname: host, port } = new URL(server.url)
  const proxy = await startProxy(async () => ({ host, port: Number(port) }))
  return Object.assign(proxy, { remote: createClient({ url: `http://127.0.0.1:${proxy.port}`, secret }) })
}

/** Does what asks, and breaks the connection when the answer is on its way. */
async function brokenOff<T>(
  { model, way }: { model: SlowModel; way: CuttableProxy },
  ask: () => T,
): Promise<Awaited<T>> {
  model.delayMs = 10_000
  const before = model.asked()
  const asked = ask()
  await eventually(() => model.asked() > before)
  way.cut()
  model.delayMs = 0
  return await asked
}

test('in Slack an answer whose core goes away is told to come later, and takes the place of what was told', async () => {
  await using model = await startSlowModel()
  const opened = await openTestDatabase()
  await using scene = await openScene({ database: opened.database, coreSettings: settings(model.url) })
  const { slack, running } = scene
  await running.remote.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'glazier' })
  await scene.bot.stop()
  await using way = await wayTo(running)
  await using _bot = await startBot({ slack, running: { ...running, remote: way.remote } })
  await slack.socket.connected()
  const cam = scene.person('UCAM')
  const thread = await brokenOff({ model, way }, () => cam.write(question))
  const told = await eventually(() => answersIn(slack, thread)[0])
  expect(textOf(told)).toContain(comesLater)
  const id = await brokenOff({ model, way }, () => cam.command('/ask', question))
  const said = () => slack.state.responses.filter(one => one.id === id).map(({ body }) => textOf(body))
  await eventually(() => said().some(text => text.includes(comesLater)))
  await skipPause(opened)
  await eventually(() => answersIn(slack, thread).some(answer => textOf(answer).includes('£32,000')))
  await eventually(() => answersIn(slack, thread).length === 1, 'only the answer')
  await eventually(() => said().some(text => text.includes('£32,000')))
})

test('in Discord an answer whose core goes away is told to come later, and takes the place of what was told', async () => {
  await using model = await startSlowModel()
  const opened = await openTestDatabase()
  await using world = await runDiscord({ database: opened.database, core: settings(model.url) })
  const { discord, running, candidate } = world
  await world.publish(glazierRole)
  await world.bot.close()
  await using way = await wayTo(running)
  const bot = await world.anotherBot(way.remote)
  const held = await brokenOff({ model, way }, () => candidate.runs('ask', { question }))
  const mention = await brokenOff({ model, way }, () =>
    discord.write(world.channel, candidate.member.user, `<@${discord.world.bot.id}> ${question}`),
  )
  const replies = () => [replyTo(discord, held), ...repliesTo(world, mention)].map(shown)
  await eventually(() => replies().length === 2 && replies().every(text => text.includes(comesLater)))
  await skipPause(opened)
  await eventually(() => replies().every(text => text.includes('£32,000')))
  expect(replies()).toHaveLength(2)
  await bot.close()
})
