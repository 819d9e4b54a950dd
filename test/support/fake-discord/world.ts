import { snowflake } from './snowflake.ts'

export type Json = Record<string, unknown>

export interface FakeUser {
  id: string
  username: string
  bot: boolean
}

export interface FakeMember {
  user: FakeUser
  roles: string[]
  permissions: bigint
}

export interface FakeChannel {
  id: string
  /** https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
  type: number
  guild_id?: string
  name?: string
  parent_id?: string | null
  owner_id?: string
  recipients?: Json[]
  thread_metadata?: { archived: boolean; locked: boolean; auto_archive_duration: number; archive_timestamp: string }
}

export interface FakeGuild {
  id: string
  name: string
  locale: string
  ownerId: string
  roles: { id: string; name: string; permissions: string }[]
  members: Map<string, FakeMember>
}

export interface FakeMessage extends Json {
  id: string
  channel_id: string
  author: Json
  content: string
  components: Json[]
  attachments: Json[]
  flags: number
}

/** What Discord remembers. */
export interface World {
  application: { id: string }
  bot: FakeUser
  guilds: Map<string, FakeGuild>
  channels: Map<string, FakeChannel>
  messages: Map<string, FakeMessage>
  files: Map<string, { name: string; bytes: Buffer }>
  commands: Json[]
  commandWrites: number
}

export function createWorld(): World {
  const id = snowflake()
  return {
    application: { id },
    bot: { id, username: 'Rolecall', bot: true },
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    commands: [],
    commandWrites: 0,
  }
}

export function userJson({ id, username, bot }: FakeUser): Json {
  return { id, username, discriminator: '0', global_name: username, avatar: null, bot }
}

export function memberJson({ user, roles }: FakeMember): Json {
  const joined = {
    joined_at: '2026-01-05T09:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
  }
  return { user: userJson(user), nick: null, avatar: null, roles, ...joined, pending: false }
}

export function channelJson(channel: FakeChannel): Json {
  const isThread = channel.type === 11
  return {
    ...{ ...channel, flags: 0, position: 0, permission_overwrites: [], last_message_id: null },
    ...(isThread ? { message_count: 0, member_count: 1, rate_limit_per_user: 0 } : { topic: null, nsfw: false }),
    ...(channel.type === 15 ? { available_tags: [], default_reaction_emoji: null, default_forum_layout: 0 } : {}),
  }
}

export function guildJson(world: World, guild: FakeGuild): Json {
  const channels = [...world.channels.values()].filter(({ guild_id }) => guild_id === guild.id)
  const everyone = { id: guild.id, name: '@everyone', permissions: String((1n << 10n) | (1n << 11n) | (1n << 16n)) }
  const look = { color: 0, hoist: false, position: 0, managed: false, mentionable: true, flags: 0 }
  const bot: FakeMember = { user: world.bot, roles: [], permissions: 0n }
  const messages = [...world.messages.values()]
  const lastIn = (id: string) => messages.findLast(({ channel_id }) => channel_id === id)?.id ?? null
  const withLast = (channel: FakeChannel) => ({ ...channelJson(channel), last_message_id: lastIn(channel.id) })
  return {
    ...{ id: guild.id, name: guild.name, owner_id: guild.ownerId, preferred_locale: guild.locale, icon: null },
    ...{
      roles: [everyone, ...guild.roles].map(role => ({ ...look, ...role })),
      emojis: [],
      stickers: [],
      features: [],
    },
    ...{ afk_timeout: 300, verification_level: 0, mfa_level: 0, nsfw_level: 0, premium_tier: 0 },
    ...{ default_message_notifications: 0, explicit_content_filter: 0, system_channel_flags: 0 },
    ...{ joined_at: '2026-01-05T09:00:00.000000+00:00', large: false, unavailable: false },
    ...{ member_count: guild.members.size + 1, members: [memberJson(bot)], presences: [], voice_states: [] },
    channels: channels.filter(({ type }) => type !== 11).map(withLast),
    threads: channels.filter(({ type }) => type === 11).map(withLast),
    ...{ stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [] },
  }
}

export interface NewMessage {
  channel: string
  author: FakeUser
  content?: string
  components?: Json[]
  attachments?: Json[]
  flags?: number
  id?: string
}

export function keepMessage(world: World, made: NewMessage): FakeMessage {
  const mentioned = [...(made.content ?? '').matchAll(/<@(\d+)>/g)].map(([, id]) => id!)
  const message: FakeMessage = {
    ...{ id: made.id ?? snowflake(), channel_id: made.channel, author: userJson(made.author), type: 0 },
    ...{
      content: made.content ?? '',
      components: made.components ?? [],
      attachments: made.attachments ?? [],
      embeds: [],
    },
    ...{
      flags: made.flags ?? 0,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      pinned: false,
    },
    mention_everyone: false,
    mentions: mentioned.includes(world.bot.id) ? [userJson(world.bot)] : [],
    mention_roles: [],
  }
  world.messages.set(message.id, message)
  return message
}
