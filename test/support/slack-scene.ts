import { createServer } from 'node:net'
import type { Logger } from 'pino'
import { type SlackBot, startSlackBot } from '../../bots/slack/slack-bot.ts'
import type { SlackSettings } from '../../bots/slack/slack-settings.ts'
import { startJobs } from '../../src/jobs/start-jobs.ts'
import { createLogger } from '../../src/logger.ts'
import type { Database } from '../../src/store/database.ts'
import { appToken, type FakeSlack, startFakeSlack } from './fake-slack/fake-slack.ts'
import { type FakePerson, personOf } from './fake-slack/people.ts'
import type { Transport } from './fake-slack/socket-mode.ts'
import type { FakeMessage, FakeView, FakeWorkspace } from './fake-slack/workspace.ts'
import { type RunningCore, runCore } from './running-core.ts'
import type { Site } from './site.ts'
import { warmUp } from './warm-up.ts'

export const north: FakeWorkspace = {
  team: 'T-NORTH',
  botToken: 'xoxb-north',
  botUser: 'UBOTNORTH',
  users: [
    { id: 'UADA', name: 'Ada', isAdmin: true },
    { id: 'UCAM', name: 'Cam' },
    { id: 'URAY', name: 'Ray' },
  ],
}
export const south: FakeWorkspace = {
  team: 'T-SOUTH',
  botToken: 'xoxb-south',
  botUser: 'UBOTSOUTH',
  users: [
    { id: 'USUE', name: 'Sue', isAdmin: true },
    { id: 'UCAM', name: 'Cam' },
  ],
}

export interface SlackScene extends AsyncDisposable {
  slack: FakeSlack
  running: RunningCore
  bot: SlackBot
  person(user: string, options?: { workspace?: FakeWorkspace; transport?: Transport }): FakePerson
}

export interface SceneOptions {
  settings?: Partial<SlackSettings>
  coreSettings?: NodeJS.ProcessEnv
  /** Sites that addresses are read from. */
  site?: Site
  database?: Database
  retries?: number
  /** The pause before the first retry. */
  minTimeout?: number
  /** Where the bot logs; nowhere unless given. */
  log?: Logger
}

/** A fake Slack, a whole core on an embedded database, and the real bot between them. */
export async function openScene({
  settings,
  coreSettings,
  site,
  database,
  ...retrying
}: SceneOptions = {}): Promise<SlackScene> {
  warmUp()
  const slack = await startFakeSlack()
  slack.state.workspaces.push(north, south)
  const running = await runCore({
    ...(coreSettings ? { settings: coreSettings } : {}),
    ...(database ? { database } : {}),
    ...(site ? { fetchPublic: site.fetchPublic } : {}),
  })
  await startJobs(running.core.services)
  const bot = await startBot({ slack, running }, { ...(settings ? { settings } : {}), ...retrying })
  return {
    ...{ slack, running, bot },
    person: (user, { workspace = north, transport = slack.socket } = {}) =>
      personOf(slack, { workspace, user, transport }),
    async [Symbol.asyncDispose]() {
      await bot.stop()
      await running[Symbol.asyncDispose]()
      await slack[Symbol.asyncDispose]()
      if (slack.state.problems.length > 0) throw new Error(`Slack would refuse: ${slack.state.problems.join('; ')}`)
    },
  }
}

/** One more bot process on the same Slack and core. */
export async function startBot(
  { slack, running }: Pick<SlackScene, 'slack' | 'running'>,
  { settings, retries = 0, minTimeout = 1, log = createLogger({ level: 'silent', file: null }) }: SceneOptions = {},
): Promise<SlackBot> {
  const bot = await startSlackBot({
    client: running.remote,
    settings: {
      workspaces: { kind: 'one', botToken: north.botToken },
      transport: { kind: 'socket', appToken },
      ...{ port: 0, apiUrl: slack.apiUrl },
      ...settings,
    },
    log,
    metrics: running.core.services.metrics.ofBot('slack'),
    graceMs: 5_000,
    retryConfig: { retries, minTimeout, maxTimeout: minTimeout + 4 },
    deliveryPauseMs: 200,
  })
  return bot
}

type Looked<T> = T | undefined | null | false

/** Waits until `look` gives something, and returns it. */
export async function eventually<T>(
  look: () => Looked<T> | Promise<Looked<T>>,
  what = 'it',
  patienceMs = 15_000,
): Promise<T> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > deadline) throw new Error(`${what} did not happen`)
    await new Promise(resolve => setTimeout(resolve, 15))
  }
}

/** The bot's finished answers in a thread, oldest first. */
export function answersIn(slack: FakeSlack, thread: string): FakeMessage[] {
  return slack.state.messages.filter(
    message => message.thread === thread && message.user.startsWith('UBOT') && !message.isStreaming,
  )
}

/** The view that is open, once its callback_id is this one. */
export function openView(slack: FakeSlack, callbackId: string): Promise<FakeView> {
  const last = () => [...slack.state.views.values()].at(-1)
  return eventually(() => {
    const found = last()
    return found?.view.callback_id === callbackId ? found : null
  }, `a view ${callbackId}`)
}

/** What a person reads of a message or view: every text in it, in order. */
export function textOf(shown: { text?: string; blocks?: unknown } | Record<string, unknown>): string {
  const texts: string[] = typeof shown.text === 'string' ? [shown.text] : []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'text' && typeof inner === 'string') texts.push(inner)
        else if (key !== 'value' && key !== 'private_metadata') visit(inner)
      }
    }
  }
  visit(shown.blocks)
  return texts.join('\n')
}

/** What a form holds, as Slack sends it. */
export function typed(values: Record<string, string>): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { [id]: { type: 'plain_text_input', value } }]),
  )
}

/** A port that nothing listens on, for what cannot be given 0. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}
