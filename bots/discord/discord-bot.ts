import { Client, Events, GatewayIntentBits, type Guild, Options, Partials, Status } from 'discord.js'
import type { Logger } from 'pino'
import { Agent } from 'undici'
import type { BotMetrics } from '../../src/bot-metrics.ts'
import type { Client as CoreClient } from '../client.ts'
import { createInFlight } from '../in-flight.ts'
import { registerCommands } from './commands/register-commands.ts'
import { completeEvent } from './complete-event.ts'
import { countEvents } from './count-events.ts'
import { bringDeliveries } from './deliveries/bring-deliveries.ts'
import { type DeliveryRounds, startDeliveryRounds } from './deliveries/delivery-rounds.ts'
import type { DiscordDeps } from './discord-deps.ts'
import { describeDiscordError } from './discord-error.ts'
import { answerMessage } from './messages/answer-message.ts'
import { answerMissed } from './messages/answer-missed.ts'
import { createPacedWork } from './paced-work.ts'
import { routeInteraction } from './route-interaction.ts'

export interface DiscordSettings {
  token: string
  /** Another base for Discord's REST API ("https://discord.com/api"); null for Discord's own. */
  apiUrl: string | null
  /** 'auto' asks Discord how many it wants; otherwise which ones this process runs, of how many. */
  shards: 'auto' | { ids: readonly number[]; of: number }
  messageContent: 'granted' | 'not granted'
  forums: readonly string[]
}

export interface DiscordBotOptions {
  settings: DiscordSettings
  core: CoreClient
  log: Logger
  metrics: BotMetrics
  /** How long answers in flight may take to finish once the bot is asked to stop. */
  graceMs: number
  /** Between two rounds of looking for deliveries; half a minute unless given. */
  deliveryPauseMs?: number
}

export interface DiscordBot extends AsyncDisposable {
  /** Takes no new events, finishes answers in flight (at most `graceMs`), then leaves the gateway. */
  close(): Promise<void>
  /** What keeps events from arriving, in a sentence that says what to do; none while they do. */
  findProblems(): string[]
}

/** Connects to Discord, makes the commands known and serves until it is closed. Rejects when Discord refuses the token. */
export async function startDiscordBot(options: DiscordBotOptions): Promise<DiscordBot> {
  const { settings, core, log, metrics, graceMs } = options
  const client = createDiscordClient(settings)
  const inFlight = createInFlight()
  let rounds: DeliveryRounds | null = null
  const { messageContent, forums } = settings
  const deps: DiscordDeps = {
    ...{ core, log, metrics, inFlight, messageContent, forums, paced: createPacedWork() },
    deliverNow: guild => rounds?.now(guild),
  }
  const serve = (work: Promise<void>) =>
    inFlight.add(work.catch(error => log.error({ reason: describeDiscordError(error) }, 'an event was not served')))
  const onInteraction = (interaction: Parameters<typeof routeInteraction>[1]) =>
    serve(routeInteraction(deps, interaction))
  const onMessage = (message: Parameters<typeof answerMessage>[1]) => serve(answerMessage(deps, message))
  client.on(Events.Raw, completeEvent)
  countEvents(client, metrics)
  client.on(Events.InteractionCreate, onInteraction).on(Events.MessageCreate, onMessage)
  client.on(Events.Error, error => log.warn({ reason: describeDiscordError(error) }, 'a Discord connection failed'))
  const ready = await login(client, settings.token)
  await registerCommands(ready, log).catch(error =>
    log.error({ reason: describeDiscordError(error) }, 'the commands could not be registered'),
  )
  const lookBack = (guilds: Iterable<Guild>) => serve(answerMissed(deps, ready, guilds))
  lookBack([...ready.guilds.cache.values()])
  // A session that could not be taken up again has lost what was said meanwhile.
  const onShardReady = (shard: number) =>
    lookBack([...ready.guilds.cache.filter(one => one.shardId === shard).values()])
  client.on(Events.ShardReady, onShardReady)
  const bring = (guild: string) =>
    bringDeliveries(deps, ready, guild).catch(error =>
      log.warn({ reason: describeDiscordError(error) }, 'deliveries could not be fetched'),
    )
  const pauseMs = options.deliveryPauseMs ?? 30_000
  rounds = startDeliveryRounds({ guilds: () => [...ready.guilds.cache.keys()], bring, pauseMs })
  log.info({ guilds: ready.guilds.cache.size }, 'connected to Discord')
  const close = async () => {
    client.off(Events.InteractionCreate, onInteraction).off(Events.MessageCreate, onMessage)
    client.off(Events.ShardReady, onShardReady)
    await rounds?.stop()
    await inFlight.finished(graceMs)
    await client.destroy()
  }
  // The manager's own status stays what it was when the last shard was ready first.
  const isConnected = () => ready.ws.shards.every(({ status }) => status === Status.Ready)
  metrics.watchConnection(isConnected)
  const findProblems = () => (isConnected() ? [] : [disconnected])
  return { close, findProblems, [Symbol.asyncDispose]: close }
}

const disconnected = 'The connection to Discord is down and is being made again: check this machine’s network.'

function createDiscordClient({ apiUrl, shards, messageContent }: DiscordSettings): Client {
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...(messageContent === 'granted' ? [MessageContent] : [])],
    // Private channels are not told of beforehand.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 20, ReactionManager: 0 }),
    ...(shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.of }),
    // Its own: the process's common one is of whichever undici was loaded first, and another one's sends no files.
    rest: { agent: new Agent(), ...(apiUrl === null ? {} : { api: apiUrl.replace(/\/+(v\d+\/?)?$/, '') }) },
  })
}

/** Resolves once every server is known, or Discord does not name them. */
async function login(client: Client, token: string): Promise<Client<true>> {
  const ready = Promise.withResolvers<Client<true>>()
  client.once(Events.ClientReady, ready.resolve)
  try {
    await client.login(token)
    return await ready.promise
  } catch (error) {
    await client.destroy()
    throw error
  }
}
