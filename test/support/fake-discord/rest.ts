import type { BodyKind } from './check-body.ts'
import { callbackRefusal, type Refusal, refusals } from './held-interactions.ts'
import type { ReadRequest } from './read-request.ts'
import { ok, type Reply, type RestOptions, refuseBody } from './rest-reply.ts'
import { activeThreads, changeThread, openPost, openThread, privateChannel } from './rest-threads.ts'
import { snowflake } from './snowflake.ts'
import { channelJson, type FakeMessage, type Json, keepMessage, memberJson } from './world.ts'

/** What an emulator may lack. */
const spared = ['GET /applications/:id/commands', 'POST /channels/:id/typing']

/** Answers one request of the bot as Discord would; what Discord would refuse is refused and noted. */
export function answerRest(options: RestOptions, request: ReadRequest): Reply {
  const { world, token, problems } = options
  const { method, path } = request
  const isTokened = /^\/(interactions|webhooks)\//.test(path)
  if (!isTokened && request.token !== `Bot ${token}`) return { refusal: refusals.unauthorized }
  const at = path.split('/').slice(1)
  const route = `${method} ${path.replace(/\d{15,}/g, ':id').replace(/(:id)\/[\w.-]{20,}/, '$1/:token')}`
  if (options.peer === 'minimal' && spared.includes(route)) return { refusal: refusals.notFound }
  switch (route) {
    case 'GET /gateway/bot':
      return ok({
        url: `${options.baseUrl().replace('http', 'ws')}/gateway`,
        shards: 1,
        session_start_limit: { total: 1_000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      })
    case 'GET /applications/:id/commands':
      return ok(world.commands)
    case 'PUT /applications/:id/commands': {
      const told = request.body as Json[]
      if (options.peer === 'minimal' && told.some(one => typeof one.default_member_permissions === 'number')) {
        return { refusal: refusals.wrongForm }
      }
      const refused = check('commands', told.map(withNumber))
      if (refused) return refused
      world.commandWrites += 1
      // As Discord does it: ids are added, what is empty or false is left out.
      world.commands = JSON.parse(JSON.stringify(request.body), (_, value) => (value === false ? undefined : value))
      for (const command of world.commands)
        Object.assign(command, { id: snowflake(), version: snowflake(), nsfw: false })
      return ok(world.commands)
    }
    case 'POST /interactions/:id/:token/callback':
      return takeCallback(options, request, at)
    case 'PATCH /webhooks/:id/:token/messages/@original':
    case 'GET /webhooks/:id/:token/messages/@original':
      return editOriginal(options, request, at)
    case 'POST /webhooks/:id/:token':
      return followUp(options, request, at)
    case 'POST /users/@me/channels': {
      const recipient = String((request.body as Json).recipient_id)
      return ok(channelJson(privateChannel(world, recipient)))
    }
    case 'GET /guilds/:id/members/:id': {
      const member = world.guilds.get(at[1]!)?.members.get(at[3]!)
      return member ? ok(memberJson(member)) : { refusal: refusals.unknownMember }
    }
    case 'POST /channels/:id/typing':
      return { status: 204, body: null }
    case 'POST /channels/:id/messages':
      return postMessage(options, request, at[1]!)
    case 'GET /channels/:id/messages':
      return ok(messagesAfter(options, request, at[1]!))
    case 'DELETE /channels/:id/messages/:id':
      return removed(world.messages, at[3]!)
    case 'DELETE /channels/:id':
      return removed(world.channels, at[1]!)
    case 'GET /guilds/:id/threads/active':
      return ok(activeThreads(world, at[1]!))
    case 'GET /channels/:id/messages/:id':
      return found(world.messages.get(at[3]!), refusals.unknownMessage)
    case 'PATCH /channels/:id/messages/:id':
      return editMessage(options, request, at[3]!)
    case 'POST /channels/:id/messages/:id/threads':
      return openThread(options, request, { parent: at[1]!, id: at[3]! })
    case 'POST /channels/:id/threads':
      return openPost(options, request, at[1]!)
    case 'GET /channels/:id':
      return found(world.channels.get(at[1]!), refusals.unknownChannel, channelJson)
    case 'PATCH /channels/:id':
      return changeThread(options, request, at[1]!)
    default:
      problems.push(`${route} is not a route that the fake knows`)
      return { refusal: refusals.notFound }
  }

  function check(kind: BodyKind, body: unknown, flagsBefore = 0): { refusal: Refusal } | null {
    return refuseBody(options, { kind, body, flagsBefore, route })
  }
}

/** The schema asks for a number where the reference asks for text, and Discord takes both. */
function withNumber(command: Json): Json {
  const { default_member_permissions: permissions } = command
  return typeof permissions === 'string' ? { ...command, default_member_permissions: Number(permissions) } : command
}

function takeCallback(options: RestOptions, request: ReadRequest, at: readonly string[]): Reply {
  const body = request.body as Json
  const held = options.held.get(at[2]!)
  const refusal = callbackRefusal(held, Number(body.type))
  if (refusal || !held) return { refusal: refusal ?? refusals.unknownInteraction }
  const refused = refuseBody(options, { kind: 'callback', body, flagsBefore: 0, route: 'callback' })
  if (refused) return refused
  held.callback = body
  held.acknowledgedAfter = performance.now() - held.sentAt
  if (body.type === 6 || body.type === 7) held.original = held.source
  if (body.type === 4 || body.type === 5) {
    const data = (body.data ?? {}) as Json
    const { application, bot } = options.world
    const made = { channel: held.channel, author: bot, flags: Number(data.flags ?? 0) | (body.type === 5 ? 128 : 0) }
    const message = keepMessage(options.world, made)
    change(options, message, { ...request, body: data })
    message.application_id = application.id
    held.original = message.id
  }
  return { status: 204, body: null }
}

function editOriginal(options: RestOptions, request: ReadRequest, at: readonly string[]): Reply {
  const held = options.held.get(at[2]!)
  if (!held) return { refusal: refusals.unknownWebhook }
  if (held.isExpired) return { refusal: refusals.expired }
  const message = held.original === null ? undefined : options.world.messages.get(held.original)
  if (!message) return { refusal: refusals.unknownWebhook }
  if (request.method === 'GET') return ok(message)
  const flagsBefore = Number(message.flags)
  const refused = refuseBody(options, {
    kind: 'webhook edit',
    body: request.body,
    flagsBefore,
    route: 'edit of the reply',
  })
  if (refused) return refused
  change(options, message, request)
  message.flags = (Number(message.flags) | Number((request.body as Json).flags ?? 0)) & ~128
  return ok(message)
}

function followUp(options: RestOptions, request: ReadRequest, at: readonly string[]): Reply {
  const held = options.held.get(at[2]!)
  if (!held || held.callback === null) return { refusal: refusals.unknownWebhook }
  if (held.isExpired) return { refusal: refusals.expired }
  const refused = refuseBody(options, { kind: 'webhook', body: request.body, flagsBefore: 0, route: 'follow-up' })
  if (refused) return refused
  const message = keepMessage(options.world, {
    channel: held.channel,
    author: options.world.bot,
    flags: flagsOf(request),
  })
  change(options, message, request)
  held.followUps.push(message.id)
  return ok(message)
}

function postMessage(options: RestOptions, request: ReadRequest, channel: string): Reply {
  const { world } = options
  if (!world.channels.has(channel)) return { refusal: refusals.unknownChannel }
  const refused = refuseBody(options, { kind: 'message', body: request.body, flagsBefore: 0, route: 'message' })
  if (refused) return refused
  const { nonce, enforce_nonce, message_reference: reference } = request.body as Json
  const known =
    enforce_nonce && [...world.messages.values()].find(one => one.nonce === nonce && one.channel_id === channel)
  if (known) return ok(known)
  const message = keepMessage(world, { channel, author: world.bot, flags: flagsOf(request) })
  message.nonce = nonce
  // https://discord.com/developers/docs/resources/message#message-object-message-types: a reply
  if (reference) Object.assign(message, { type: 19, message_reference: { type: 0, ...(reference as Json) } })
  change(options, message, request)
  const guild = world.channels.get(channel)?.guild_id ?? null
  options.dispatch('MESSAGE_CREATE', { ...message, ...(guild ? { guild_id: guild } : {}) }, guild)
  return ok(message)
}

/** The first so many after an id, newest first; without their nonces, which Discord forgets. */
function messagesAfter({ world }: RestOptions, { query }: ReadRequest, channel: string): Json[] {
  const after = BigInt(query.get('after') ?? 0)
  const messages = [...world.messages.values()].filter(one => one.channel_id === channel && BigInt(one.id) > after)
  const page = messages.slice(0, Number(query.get('limit') ?? 50)).toReversed()
  return page.map(({ nonce: _forgotten, ...message }) => message)
}

function removed(from: Map<string, unknown>, id: string): Reply {
  return from.delete(id) ? { status: 204, body: null } : { refusal: refusals.unknownMessage }
}

function editMessage(options: RestOptions, request: ReadRequest, id: string): Reply {
  const message = options.world.messages.get(id)
  if (!message) return { refusal: refusals.unknownMessage }
  if (options.world.channels.get(message.channel_id)?.thread_metadata?.archived) return { refusal: refusals.archived }
  const flagsBefore = Number(message.flags)
  const refused = refuseBody(options, { kind: 'edit', body: request.body, flagsBefore, route: 'edit' })
  if (refused) return refused
  change(options, message, request)
  return ok(message)
}

/** Components with their files' addresses, and the files kept. */
function change({ world, baseUrl }: RestOptions, message: FakeMessage, { body, files }: ReadRequest): void {
  const { components, content } = body as { components?: Json[]; content?: string }
  const urls = new Map<string, string>()
  message.attachments = [...files.values()].map(({ name, bytes }) => {
    const id = snowflake()
    world.files.set(id, { name, bytes })
    const url = `${baseUrl()}/attachments/${id}/${name}`
    urls.set(`attachment://${name}`, url)
    return { id, filename: name, size: bytes.length, url, proxy_url: url }
  })
  if (content !== undefined) message.content = content
  if (!components) return
  let id = 0
  message.components = JSON.parse(JSON.stringify(components), (key, value) => {
    if (key === 'url' && urls.has(value)) return urls.get(value)
    return typeof value === 'object' && value !== null && 'type' in value ? { id: ++id, ...value } : value
  })
}

function flagsOf({ body }: ReadRequest): number {
  return Number((body as Json).flags ?? 0)
}

function found<T>(value: T | undefined, refusal: Refusal, show: (value: T) => unknown = one => one): Reply {
  return value === undefined ? { refusal } : ok(show(value))
}
