import { randomBytes } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGateway, type Gateway } from './gateway.ts'
import type { HeldInteraction } from './held-interactions.ts'
import { readRequest } from './read-request.ts'
import { answerRest } from './rest.ts'
import { privateChannel } from './rest-threads.ts'
import { snowflake } from './snowflake.ts'
import {
  channelJson,
  createWorld,
  type FakeChannel,
  type FakeGuild,
  type FakeMember,
  type FakeMessage,
  type FakeUser,
  guildJson,
  type Json,
  keepMessage,
  memberJson,
  userJson,
  type World,
} from './world.ts'

export interface FakeDiscord extends AsyncDisposable {
  apiUrl: string
  token: string
  world: World
  gateway: Gateway
  held: HeldInteraction[]
  /** What Discord would have refused; a test ends with none. */
  problems: string[]
  /** Every request of the bot: "PATCH /channels/1". */
  requests: string[]
  addGuild(name: string, locale?: string): FakeGuild
  addChannel(guild: FakeGuild, name: string, kind?: 'text' | 'forum', id?: string): FakeChannel
  addMember(guild: FakeGuild, name: string, options?: { roles?: string[]; isAdmin?: true }): FakeMember
  /** A post of somebody in a forum. */
  addPost(forum: FakeChannel, author: FakeMember, post: { title: string; text: string }): FakeChannel
  write(channel: FakeChannel, author: FakeUser, content: string, more?: { attachments?: Json[] }): FakeMessage
  privateChannelOf(user: FakeUser): FakeChannel
  attach(name: string, bytes: Buffer): Json
  interact(data: InteractionData): HeldInteraction
  /** Answers this many requests on a route with 429 before it goes on. */
  limitRate(route: RegExp, times: number, retryAfterSeconds: number): void
}

export interface InteractionData {
  type: number
  data: Json
  user: FakeUser
  /** Null for a private channel. */
  member: FakeMember | null
  guild: FakeGuild | null
  channel: FakeChannel
  message?: FakeMessage
  locale?: string
  id?: string
}

export interface FakeDiscordOptions {
  /** The privileged intents that the application may use. */
  intents?: number
  /** 'minimal': an emulator that has no route and sends no field which a bot can do without. */
  peer?: 'whole' | 'minimal'
}

/** Discord over real sockets, as far as the bot uses it: REST v10 and gateway v10. */
export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const peer = options.peer ?? 'whole'
  const world = createWorld()
  const token = randomBytes(24).toString('hex')
  const problems: string[] = []
  const requests: string[] = []
  const held = new Map<string, HeldInteraction>()
  const limits: { route: RegExp; times: number; retryAfterSeconds: number }[] = []
  let baseUrl = ''

  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming)
    const file = /^\/attachments\/(\d+)\//.exec(request.path)?.[1]
    if (file !== undefined) return void response.end(world.files.get(file)?.bytes)
    requests.push(`${request.method} ${request.path}`)
    const limit = limits.find(({ route, times }) => times > 0 && route.test(`${request.method} ${request.path}`))
    if (limit) {
      limit.times -= 1
      return refuseRate(response, limit.retryAfterSeconds)
    }
    const dispatch = (event: string, data: Json, guild: string | null) => gateway.dispatch(event, data, guild)
    const reply = answerRest({ world, token, held, baseUrl: () => baseUrl, problems, dispatch, peer }, request)
    if ('refusal' in reply) {
      const { status, code, message } = reply.refusal
      respond(response, { status, body: { code, message } })
    } else respond(response, reply)
  })
  const refuse = (why: string) => void problems.push(why)
  const gateway = createGateway(server, world, { token, refuse, granted: options.intents ?? 0, peer })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const fake: FakeDiscord = {
    ...{ apiUrl: `${baseUrl}/api`, token, world, gateway, problems, requests },
    get held() {
      return [...held.values()]
    },
    addGuild(name, locale = 'en-US') {
      const guild: FakeGuild = { id: snowflake(), name, locale, ownerId: snowflake(), roles: [], members: new Map() }
      world.guilds.set(guild.id, guild)
      if (gateway.connections() > 0) gateway.dispatch('GUILD_CREATE', guildJson(world, guild), guild.id)
      return guild
    },
    addChannel(guild, name, kind = 'text', id = snowflake()) {
      const channel: FakeChannel = {
        id,
        type: kind === 'forum' ? 15 : 0,
        guild_id: guild.id,
        name,
        parent_id: null,
      }
      world.channels.set(channel.id, channel)
      if (gateway.connections() > 0) gateway.dispatch('CHANNEL_CREATE', channelJson(channel), guild.id)
      return channel
    },
    addMember(guild, name, { roles = [], isAdmin } = {}) {
      const user = { id: snowflake(), username: name, bot: false }
      for (const id of roles.filter(role => !guild.roles.some(known => known.id === role))) {
        guild.roles.push({ id, name: 'talent', permissions: '0' })
      }
      if (isAdmin) guild.roles.push({ id: snowflake(), name: 'admins', permissions: String(1n << 5n) })
      const own = isAdmin ? [...roles, guild.roles.at(-1)!.id] : roles
      const member: FakeMember = { user, roles: own, permissions: isAdmin ? 1n << 5n : 0n }
      guild.members.set(user.id, member)
      return member
    },
    addPost(forum, author, { title, text }) {
      const id = snowflake()
      const state = {
        archived: false,
        locked: false,
        auto_archive_duration: 1_440,
        archive_timestamp: new Date().toISOString(),
      }
      const post: FakeChannel = {
        ...{ id, type: 11, guild_id: forum.guild_id!, name: title, parent_id: forum.id, owner_id: author.user.id },
        thread_metadata: state,
      }
      world.channels.set(id, post)
      gateway.dispatch('THREAD_CREATE', channelJson(post), forum.guild_id!)
      deliver(keepMessage(world, { id, channel: id, author: author.user, content: text }))
      return post
    },
    write(channel, author, content, { attachments = [] } = {}) {
      return deliver(keepMessage(world, { channel: channel.id, author, content, attachments }))
    },
    privateChannelOf: user => privateChannel(world, user.id),
    attach(name, bytes) {
      const id = snowflake()
      world.files.set(id, { name, bytes })
      const url = `${baseUrl}/attachments/${id}/${name}`
      return { id, filename: name, size: bytes.length, url, proxy_url: url }
    },
    interact: data => sendInteraction(data),
    limitRate: (route, times, retryAfterSeconds) => void limits.push({ route, times, retryAfterSeconds }),
    async [Symbol.asyncDispose]() {
      gateway.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return fake

  function deliver(message: FakeMessage): FakeMessage {
    const guild = world.channels.get(message.channel_id)?.guild_id ?? null
    const member = guild ? world.guilds.get(guild)?.members.get(String(message.author.id)) : undefined
    const about = guild
      ? { guild_id: guild, ...(member ? { member: withoutUser(memberJson(member)) } : {}) }
      : { channel_type: 1 }
    gateway.dispatch('MESSAGE_CREATE', { ...message, ...about }, guild)
    return message
  }

  function sendInteraction({
    type,
    data,
    user,
    member,
    guild,
    channel,
    message,
    locale = 'en-US',
    id = snowflake(),
  }: InteractionData) {
    const token = randomBytes(40).toString('base64url')
    const isHere = guild !== null && world.guilds.has(guild.id)
    const sent: HeldInteraction = {
      ...{ id, token, type, channel: channel.id, source: message?.id ?? null, sentAt: performance.now() },
      ...{ callback: null, acknowledgedAfter: null, original: null, followUps: [], isExpired: false },
    }
    held.set(token, sent)
    const who =
      member && guild
        ? { member: { ...memberJson(member), permissions: String(member.permissions) } }
        : { user: userJson(user) }
    const about = {
      ...{ locale, entitlements: [], channel: channelJson(channel), app_permissions: '2147483647' },
      ...{ attachment_size_limit: 10_485_760, context: guild ? 0 : 1 },
      ...(guild ? { guild: { id: guild.id, locale: guild.locale, features: [] }, guild_locale: guild.locale } : {}),
      authorizing_integration_owners: isHere ? { 0: guild.id } : { 1: user.id },
    }
    const payload = {
      ...{ id, application_id: world.application.id, type, token, version: 1, data, channel_id: channel.id, ...who },
      ...(guild ? { guild_id: guild.id } : {}),
      ...(message ? { message } : {}),
      ...(peer === 'whole' ? about : {}),
    }
    gateway.dispatch('INTERACTION_CREATE', payload, isHere ? guild.id : null)
    return sent
  }
}

function withoutUser({ user: _, ...member }: Json): Json {
  return member
}

function respond(response: ServerResponse, { status, body }: { status: number; body: unknown }): void {
  const limits = {
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': '49',
    'x-ratelimit-reset-after': '1',
    'x-ratelimit-bucket': 'fake',
  }
  if (status === 204) response.writeHead(status, limits).end()
  else response.writeHead(status, { 'content-type': 'application/json', ...limits }).end(JSON.stringify(body))
}

function refuseRate(response: ServerResponse, retryAfterSeconds: number): void {
  const headers = {
    'retry-after': String(retryAfterSeconds),
    'x-ratelimit-scope': 'user',
    'x-ratelimit-bucket': 'fake',
  }
  response.writeHead(429, { 'content-type': 'application/json', ...headers })
  response.end(
    JSON.stringify({ message: 'You are being rate limited.', retry_after: retryAfterSeconds, global: false }),
  )
}
