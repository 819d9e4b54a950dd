import { refusals } from './held-interactions.ts'
import type { ReadRequest } from './read-request.ts'
import { ok, type Reply, type RestOptions, refuseBody } from './rest-reply.ts'
import { snowflake } from './snowflake.ts'
import { channelJson, type FakeChannel, type Json, keepMessage, type World } from './world.ts'

export function openThread(
  options: RestOptions,
  request: ReadRequest,
  { parent, id }: { parent: string; id: string },
): Reply {
  const refused = refuseBody(options, { kind: 'thread', body: request.body, flagsBefore: 0, route: 'thread' })
  if (refused) return refused
  if (options.world.channels.has(id))
    return { refusal: { status: 400, code: 160_004, message: 'A thread has been created' } }
  return ok(channelJson(keepThread(options, { id, parent, body: request.body as Json })))
}

export function openPost(options: RestOptions, request: ReadRequest, parent: string): Reply {
  const refused = refuseBody(options, { kind: 'post', body: request.body, flagsBefore: 0, route: 'post' })
  if (refused) return refused
  const id = snowflake()
  const thread = keepThread(options, { id, parent, body: request.body as Json })
  const first = (request.body as Json).message as Json
  const made = { id, channel: id, author: options.world.bot, flags: Number(first.flags ?? 0) }
  const message = keepMessage(options.world, { ...made, components: first.components as Json[] })
  return ok({ ...channelJson(thread), message })
}

export function changeThread(options: RestOptions, request: ReadRequest, id: string): Reply {
  const thread = options.world.channels.get(id)
  if (!thread) return { refusal: refusals.unknownChannel }
  const refused = refuseBody(options, {
    kind: 'channel',
    body: request.body,
    flagsBefore: 0,
    route: 'change of a thread',
  })
  if (refused) return refused
  const { locked, archived } = request.body as { locked?: boolean; archived?: boolean }
  const before = thread.thread_metadata!
  if (before.archived && archived !== false) return { refusal: refusals.archived }
  thread.thread_metadata = { ...before, locked: locked ?? before.locked, archived: archived ?? before.archived }
  options.dispatch('THREAD_UPDATE', channelJson(thread), thread.guild_id!)
  return ok(channelJson(thread))
}

export function activeThreads(world: World, guild: string): Json {
  const threads = [...world.channels.values()].filter(
    ({ guild_id, type, thread_metadata }) => guild_id === guild && type === 11 && !thread_metadata?.archived,
  )
  return { threads: threads.map(channelJson), members: [] }
}

/** The private channel with somebody, opened when there is none yet. */
export function privateChannel(world: World, user: string): FakeChannel {
  const known = [...world.channels.values()].find(({ type, recipients }) => type === 1 && recipients?.[0]?.id === user)
  if (known) return known
  const recipients = [{ id: user, username: 'somebody', discriminator: '0', avatar: null }]
  const channel: FakeChannel = { id: snowflake(), type: 1, recipients }
  world.channels.set(channel.id, channel)
  return channel
}

function keepThread(
  { world, dispatch }: RestOptions,
  { id, parent, body }: { id: string; parent: string; body: Json },
): FakeChannel {
  const guild = world.channels.get(parent)!.guild_id!
  const state = { archived: false, locked: false, auto_archive_duration: Number(body.auto_archive_duration ?? 1_440) }
  const thread: FakeChannel = {
    ...{ id, type: 11, guild_id: guild, name: String(body.name), parent_id: parent, owner_id: world.bot.id },
    thread_metadata: { ...state, archive_timestamp: new Date().toISOString() },
  }
  world.channels.set(id, thread)
  dispatch('THREAD_CREATE', channelJson(thread), guild)
  return thread
}
