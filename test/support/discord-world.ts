import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pino, { type Logger } from 'pino'
import type { Client } from '../../bots/client.ts'
import { type DiscordBot, type DiscordBotOptions, startDiscordBot } from '../../bots/discord/discord-bot.ts'
import { startJobs } from '../../src/jobs/start-jobs.ts'
import type { Database } from '../../src/store/database.ts'
import { type FakeDiscord, startFakeDiscord } from './fake-discord/fake-discord.ts'
import type { HeldInteraction } from './fake-discord/held-interactions.ts'
import { type Person, personIn, replyTo, shown } from './fake-discord/person.ts'
import { type FakeChannel, type FakeGuild, type FakeMessage, keepMessage } from './fake-discord/world.ts'
import type { glazierRole } from './role-texts.ts'
import { type RunningCore, runCore } from './running-core.ts'
import type { Site } from './site.ts'
import { warmUp } from './warm-up.ts'

export const talentRole = '900000000000000001'

export interface DiscordWorld extends AsyncDisposable {
  discord: FakeDiscord
  running: RunningCore
  bot: DiscordBot
  guild: FakeGuild
  channel: FakeChannel
  admin: Person
  recruiter: Person
  candidate: Person
  /** The reply once it shows this; fails with what it shows instead. */
  replyShowing(held: HeldInteraction, expected: string | RegExp): Promise<FakeMessage>
  /** The newest message of the bot in a channel that shows this. */
  messageShowing(channel: FakeChannel, expected: string | RegExp): Promise<FakeMessage>
  /** One more bot process on the same Discord and core, or on this way to it. */
  anotherBot(core?: Client): Promise<DiscordBot>
  /** Opens a role and waits until it is announced in the channel, when one is given. */
  publish(role: typeof glazierRole, announceIn?: FakeChannel): Promise<string>
}

/** A core, a fake Discord with one guild in it, and the bot between them. */
export async function runDiscord(
  options: {
    settings?: Partial<DiscordBotOptions['settings']>
    intents?: number
    peer?: 'whole' | 'minimal'
    core?: NodeJS.ProcessEnv
    database?: Database
    log?: Logger
    /** Sites that addresses are read from. */
    site?: Site
  } = {},
): Promise<DiscordWorld> {
  warmUp()
  const { core: settings, database, site } = options
  const running = await runCore({
    ...(settings ? { settings } : {}),
    ...(database ? { database } : {}),
    ...(site ? { fetchPublic: site.fetchPublic } : {}),
  })
  await startJobs(running.core.services)
  const discord = await startFakeDiscord({ intents: options.intents ?? 0, peer: options.peer ?? 'whole' })
  const guild = discord.addGuild('North')
  const channel = discord.addChannel(guild, 'jobs')
  const at = { discord, guild, channel }
  const admin = personIn(at, discord.addMember(guild, 'Ada', { isAdmin: true }))
  const recruiter = personIn(at, discord.addMember(guild, 'Ray', { roles: [talentRole] }))
  const candidate = personIn(at, discord.addMember(guild, 'Cam'))
  const anotherBot = (core = running.remote) =>
    startDiscordBot({
      settings: {
        ...{ token: discord.token, apiUrl: discord.apiUrl, shards: { ids: [0], of: 1 } },
        ...{ messageContent: 'not granted', forums: [], ...options.settings },
      },
      core,
      log: options.log ?? pino({ level: 'silent' }),
      metrics: running.core.services.metrics.ofBot('discord'),
      graceMs: 5_000,
      deliveryPauseMs: 200,
    })
  const bot = await anotherBot()
  const world: DiscordWorld = {
    ...{ discord, running, bot, anotherBot, guild, channel, admin, recruiter, candidate },
    replyShowing: (held, expected) => waitFor(() => matching(replyTo(discord, held), expected)),
    messageShowing: (where, expected) =>
      waitFor(() => {
        const own = [...discord.world.messages.values()].filter(
          ({ channel_id, author, flags }) =>
            channel_id === where.id && author.id === discord.world.bot.id && (Number(flags) & 64) === 0,
        )
        return matching(own.findLast(message => holds(message, expected)) ?? own.at(-1), expected)
      }),
    async publish(role, announceIn) {
      await allowRecruiters(world)
      const core = running.remote.as(identityOf(world, 'recruiter'))
      const { posting } = await core.postings.publish.mutate({
        ...role,
        state: 'draft',
        requestKey: randomUUID(),
      })
      const announce = { id: posting.id, announceIn: announceIn?.id ?? null, requestKey: randomUUID() }
      await core.postings.open.mutate(announce)
      if (announceIn) await world.messageShowing(announceIn, role.title)
      return posting.id
    },
    async [Symbol.asyncDispose]() {
      await bot.close()
      await discord[Symbol.asyncDispose]()
      await running[Symbol.asyncDispose]()
    },
  }
  return world
}

/** What the bot would vouch for. */
export function identityOf({ guild, admin, recruiter }: DiscordWorld, who: 'admin' | 'recruiter') {
  const { member } = who === 'admin' ? admin : recruiter
  const { id: user, username: displayName } = member.user
  const isSpaceAdmin = who === 'admin'
  return { platform: 'discord' as const, space: guild.id, user, displayName, isSpaceAdmin, roleIds: member.roles }
}

export async function allowRecruiters(world: DiscordWorld): Promise<void> {
  const grantee = { kind: 'role' as const, roleId: talentRole }
  const core = world.running.remote.as(identityOf(world, 'admin'))
  await core.recruiters.grant.mutate({ grantee, role: 'recruiter', requestKey: 'allow recruiters' })
}

function matching(message: FakeMessage | undefined, expected: string | RegExp): FakeMessage {
  if (message && holds(message, expected)) return message
  throw new Error(`expected ${String(expected)} in:\n${shown(message) || 'no message'}`)
}

function holds(message: FakeMessage, expected: string | RegExp): boolean {
  const text = shown(message)
  return typeof expected === 'string' ? text.includes(expected) : expected.test(text)
}

/** Looks again until it finds; the last look's error tells what was there instead. */
async function waitFor<T>(look: () => T): Promise<T> {
  const deadline = performance.now() + 15_000
  for (;;) {
    try {
      return look()
    } catch (error) {
      if (performance.now() > deadline) throw error
      await sleep(20)
    }
  }
}

/** An interaction of this person that was deferred by somebody who said nothing more. */
export function deferInteraction({ discord, guild, channel }: DiscordWorld, { member }: Person): HeldInteraction {
  // A command that no bot of a test knows.
  const data = { id: '100000000000000003', name: 'of-another-bot', type: 1, options: [] }
  const held = discord.interact({ type: 2, data, user: member.user, member, guild, channel })
  const { application, bot } = discord.world
  const message = keepMessage(discord.world, { channel: held.channel, author: bot, flags: 64 | 128 })
  message.application_id = application.id
  return Object.assign(held, { callback: { type: 5 }, original: message.id })
}

export function repliesTo({ discord }: DiscordWorld, message: FakeMessage): FakeMessage[] {
  return [...discord.world.messages.values()].filter(
    ({ message_reference: reference }) => (reference as { message_id?: string } | undefined)?.message_id === message.id,
  )
}
