import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '../../bots/client.ts'
import { type CuttableProxy, startProxy } from '../../test/support/cuttable-proxy.ts'
import { startFakeDiscord } from '../../test/support/fake-discord/fake-discord.ts'
import { appToken, startFakeSlack } from '../../test/support/fake-slack/fake-slack.ts'
import { serveModel } from '../../test/support/model-server.ts'
import { north } from '../../test/support/slack-scene.ts'
import { drawDeed } from './deeds.ts'
import { createFlakyModel } from './flaky-model.ts'
import { acceptedQuestions, findBroken, leftWork } from './kept.ts'
import { createRandom, type Random } from './random.ts'
import { acceptedFiles, unmetFiles } from './sent-files.ts'
import { findUnmet } from './shown.ts'
import { passTime, type Storage } from './storage.ts'
import { createVictim, type Victim } from './victims.ts'
import type { World } from './world.ts'

const secret = 'only-the-fault-rounds-know-this-secret-0123456789'

export interface RoundOptions {
  seed: number
  /** How much is done and killed; fewer for a quick look. */
  size: 'whole' | 'quick'
  openStorage(folder: string): Promise<Storage>
}

export interface RoundResult {
  seed: number
  seconds: number
  kills: number
  deeds: number
  /** Empty when everything held. */
  failures: string[]
  log: string[]
}

/** One round: people do things, processes are killed, time passes; then everything must be right. */
export async function runRound({ seed, size, openStorage }: RoundOptions): Promise<RoundResult> {
  const began = performance.now()
  const random = createRandom(seed)
  const folder = await mkdtemp(join(tmpdir(), `rolecall-fault-${seed}-`))
  const log: string[] = []
  const note = (what: string) => log.push(`${((performance.now() - began) / 1000).toFixed(2)} s  ${what}`)
  const result = { seed, kills: 0, deeds: 0, failures: [] as string[], log }
  await using stack = new AsyncDisposableStack()
  const storage = stack.use(await openStorage(folder))
  const slack = stack.use(await startFakeSlack())
  const discord = stack.use(await startFakeDiscord())
  const model = stack.use(await serveModel(createFlakyModel(random)))
  const proxy = stack.use(await startProxy(() => findCore(folder)))
  const { world, victims } = arrange({ folder, slack, discord, proxy, storage, modelUrl: model.url, random, size })
  stack.defer(async () => void (await Promise.all(victims.map(victim => victim.retire()))))
  try {
    const startedMs = await start(world, victims)
    note(`ready: ${victims.map(({ name }) => name).join(', ')} (${storage.kind})`)
    await disturb({ world, victims, random, proxy, storage, size, note, result })
    await settle({ world, victims, storage, size, note, result, startedMs })
    const refused = [...slack.state.problems, ...discord.problems].filter(isSerious)
    result.failures.push(...refused.map(problem => `a platform would refuse: ${problem}`))
  } catch (error) {
    result.failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  if (result.failures.length > 0) log.push(...(await lastWords(folder)))
  await Promise.all(victims.map(victim => victim.retire()))
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  return { ...result, seconds: (performance.now() - began) / 1000 }
}

/** What a process that died meanwhile leads to on its own. */
function isSerious(problem: string): boolean {
  return !/not acknowledged within|nobody is connected|response_url|message_not_found|not_in_streaming|expired_trigger/.test(
    problem,
  )
}

interface Arranged {
  folder: string
  slack: World['slack']
  discord: World['discord']
  proxy: CuttableProxy
  storage: Storage
  modelUrl: string
  random: Random
  size: RoundOptions['size']
}

function arrange(at: Arranged): { world: World; victims: Victim[] } {
  const { folder, slack, discord, proxy, storage, modelUrl, random, size } = at
  slack.state.workspaces.push(north)
  // Close to now, as announcements are looked for, and old enough for half an answer to be a dead process's.
  Object.assign(slack.state, { clock: 0, tick: 0.01, lag: 45 })
  const guild = discord.addGuild('North')
  const channel = discord.addChannel(guild, 'jobs')
  const member = discord.addMember(guild, 'Cam')
  const recruiter = discord.addMember(guild, 'Ada', { isAdmin: true })
  const coreUrl = `http://127.0.0.1:${proxy.port}`
  const common = { ROLECALL_DATA: folder, ROLECALL_SECRETS: secret, ROLECALL_LOG_LEVEL: 'info' }
  const core = {
    ...{ ...common, ROLECALL_PORT: '0', ROLECALL_ORGANIZATIONS: 'one', ...storage.settings },
    ...{ OPENAI_API_KEY: 'sk-fault', OPENAI_BASE_URL: modelUrl },
    ...{ ROLECALL_MODEL_CALL_MS: '500', ROLECALL_MODEL_ANSWER_MS: '1200', ROLECALL_MODEL_REST_MS: '100' },
  }
  const ofSlack = { SLACK_BOT_TOKEN: north.botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slack.apiUrl }
  const ofDiscord = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }
  const victim = (name: string, command: string, settings: NodeJS.ProcessEnv) =>
    createVictim({ name, command, settings, logFile: join(folder, `${name}.log`) })
  const elsewhere = { ...common, ROLECALL_URL: coreUrl }
  const victims = random.isLucky(size === 'quick' ? 0.9 : 0.7)
    ? [victim('core and bots', 'start', { ...core, ...ofSlack, ...ofDiscord })]
    : [
        victim('core', 'start', core),
        victim('slack', 'slack', { ...elsewhere, ...ofSlack }),
        victim('discord', 'discord', { ...elsewhere, ...ofDiscord }),
      ]
  const client = createClient({ url: coreUrl, secret })
  const admin = { user: 'UADA', isSpaceAdmin: true, roleIds: [] }
  const world: World = {
    ...{ folder, slack, discord, guild, channel, member, recruiter, clientSettings: elsewhere },
    people: [member.user, recruiter.user],
    isCoreUp: () =>
      fetch(new URL('/healthz', coreUrl)).then(
        ({ ok }) => ok,
        () => false,
      ),
    adminOfSlack: () => client.as({ platform: 'slack', space: north.team, ...admin }),
    adminOfDiscord: () => client.as({ platform: 'discord', space: guild.id, ...admin }),
    async untilDiscord() {
      while (discord.gateway.connections() === 0 || discord.world.commands.length === 0) await sleep(20)
    },
    ...{ threads: [], commands: [], interactions: [], mentions: [], roles: [], imports: [], sendings: [] },
    ...{ forms: new Set(), sent: new Set() },
  }
  return { world, victims }
}

async function findCore(folder: string): Promise<{ host: string; port: number } | null> {
  try {
    const { url } = JSON.parse(await readFile(join(folder, 'server.json'), 'utf8')) as { url: string }
    const { hostname: host, port } = new URL(url)
    return { host, port: Number(port) }
  } catch {
    return null
  }
}

const startMs = 180_000

/** A bot looks for what waits when it starts: the core comes first. Returns how long it took. */
async function start(world: World, victims: readonly Victim[]): Promise<number> {
  const began = performance.now()
  const [core, ...bots] = victims
  if (!core?.isRunning()) core?.start()
  while (bots.length > 0 && !(await world.isCoreUp())) await sleep(50)
  for (const bot of bots) if (!bot.isRunning()) bot.start()
  const both = async () => {
    await world.slack.socket.connected()
    await world.untilDiscord()
    return 'ready' as const
  }
  const late = sleep(startMs, 'late' as const, { ref: false })
  if ((await Promise.race([both(), late])) === 'late') throw new Error('the bots did not connect')
  return performance.now() - began
}

interface Disturbing {
  world: World
  victims: Victim[]
  random: Random
  proxy: CuttableProxy
  storage: Storage
  size: RoundOptions['size']
  note: (what: string) => void
  result: Pick<RoundResult, 'kills' | 'deeds' | 'failures'>
}

/** Everything is drawn first, then happens at its time. */
async function disturb(at: Disturbing): Promise<void> {
  const { world, victims, random, proxy, storage, size, note, result } = at
  const [most, spanMs] = size === 'whole' ? [9, 2_500] : [6, 1_200]
  const deeds = Array.from({ length: random.whole(4, most) }, (_, number) => ({
    ...drawDeed(random, number),
    after: random.number(spanMs),
  }))
  const kills = Array.from({ length: size === 'whole' ? random.whole(1, 3) : 1 }, () => ({
    victim: random.pick(victims),
    after: random.number(spanMs + 500),
    restartAfter: random.number(400),
  }))
  const cuts = Array.from({ length: random.whole(0, 2) }, () => ({
    what: random.pick(['core', 'Slack', 'Discord', 'database'] as const),
    after: random.number(spanMs),
  }))
  // A server is what these rounds are about where there is one.
  if (storage.disturb) cuts.push({ what: 'database', after: random.number(spanMs) })
  Object.assign(result, { deeds: deeds.length, kills: kills.length })
  const atWork = new Set<string>()
  const done = deeds.map(async ({ name, deed, after }, number) => {
    await sleep(after)
    note(name)
    atWork.add(`${number}: ${name}`)
    await deed(world).catch(error => note(`${name}: ${error instanceof Error ? error.message.slice(0, 100) : error}`))
    atWork.delete(`${number}: ${name}`)
  })
  const last = Math.max(...kills.map(({ after }) => after))
  let looked: Promise<unknown> = Promise.resolve()
  const killed = kills.map(async ({ victim, after, restartAfter }) => {
    await sleep(after)
    await victim.kill()
    note(`killed ${victim.name}`)
    // A minute may as well pass while nobody is there: a start less, and the folder opens as it was left.
    const isAlone = storage.kind === 'embedded' && victim === victims[0] && after === last
    if (isAlone && !victim.isRunning()) looked = storage.look(passTime)
    else await sleep(restartAfter)
    await looked
    if (!victim.isRunning()) victim.start()
  })
  const cut = cuts.map(async ({ what, after }) => {
    await sleep(after)
    if (what === 'core') proxy.cut()
    else if (what === 'Slack') world.slack.socket.drop()
    else if (what === 'Discord') world.discord.gateway.drop()
    else if (storage.disturb) note(await storage.disturb(random))
    note(`cut connections: ${what}`)
  })
  await Promise.all([...killed, ...cut])
  for (const victim of victims) if (!victim.isRunning()) victim.start()
  const late = sleep(deedsMs, 'late' as const, { ref: false })
  if ((await Promise.race([Promise.all(done), late])) === 'late')
    throw new Error(`never ended: ${[...atWork].join(', ')}`)
}

/** Longer than anybody tries. */
const deedsMs = 100_000

const mostMinutes = 5

/** Minutes pass until nothing is left to do; then everything must be right. */
async function settle(at: Omit<Disturbing, 'random' | 'proxy'> & { startedMs: number }): Promise<void> {
  const { world, victims, storage, size, note, result } = at
  let { startedMs } = at
  for (let minute = 1; ; minute++) {
    // A machine that is busy with much else takes its time for everything.
    await quiet(world, Math.max(quietMs[size], startedMs / 4))
    const [core, ...bots] = victims
    await Promise.all(bots.map(bot => bot.stop()))
    await core?.stop()
    let unmet: string[] = []
    const broken = await storage.look(async query => {
      unmet = findUnmet(world, await acceptedQuestions(query))
      unmet.push(...unmetFiles(world, await acceptedFiles(query)))
      const left = await leftWork(query)
      const isOver = (left.length === 0 && unmet.length === 0) || minute === mostMinutes
      if (isOver) return findBroken(query, world)
      note(`minute ${minute}: ${unmet.length} unmet, ${left.length} left`)
      await passTime(query)
      return null
    })
    if (broken !== null) {
      result.failures.push(...broken, ...unmet)
      return
    }
    startedMs = await start(world, victims)
  }
}

const quietMs = { whole: 1_300, quick: 700 }

/** Nothing has reached a platform for a while. */
async function quiet({ slack, discord }: World, pauseMs: number): Promise<void> {
  const reached = () => slack.state.calls.length + slack.state.responses.length + discord.requests.length
  for (let last = -1, now = reached(); last !== now; now = reached()) {
    last = now
    await sleep(pauseMs)
  }
}

async function lastWords(folder: string): Promise<string[]> {
  const words: string[] = []
  for (const name of ['core and bots', 'core', 'slack', 'discord']) {
    const log = await readFile(join(folder, `${name}.log`), 'utf8').catch(() => '')
    words.push(
      ...log
        .split('\n')
        .filter(line => line !== '')
        .slice(-25)
        .map(line => `${name}: ${line.slice(0, 400)}`),
    )
  }
  return words
}
