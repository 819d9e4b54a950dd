import { createHash } from 'node:crypto'
import {
  type AnyThreadChannel,
  ChannelType,
  type Client,
  type ForumChannel,
  type Guild,
  type NewsChannel,
  Routes,
  type TextChannel,
  ThreadAutoArchiveDuration,
} from 'discord.js'
import { wordingFor } from '../../wording.ts'
import { isDiscordError } from '../discord-error.ts'
import { outgoing } from '../outgoing.ts'
import { type Announced, announcementView } from '../views/announcement-view.ts'
import { plainText } from '../views/markdown.ts'

export interface Announcement {
  guild: string
  /** The same for every attempt. */
  key: string
  announcement: { channel: string; message: string | null; posting: Announced }
}

/**
 * Posts a role in its channel with a thread for questions, or as a post where the channel is a forum; one that was
 * posted before is brought up to date. Returns the message's id, which is the thread's too; null when it is gone.
 */
export async function showAnnouncement(
  client: Client<true>,
  { guild: guildId, key, announcement }: Announcement,
): Promise<string | null> {
  const { channel: channelId, message, posting } = announcement
  const guild = client.guilds.cache.get(guildId) ?? (await client.guilds.fetch(guildId))
  const channel = await guild.channels.fetch(channelId)
  if (channel?.type === ChannelType.GuildForum) {
    return message === null ? openPost(channel, posting) : updatePost(channel, { message, posting })
  }
  if (channel?.type !== ChannelType.GuildText && channel?.type !== ChannelType.GuildAnnouncement) return null
  return message === null ? postMessage(channel, { posting, key }) : updateMessage(channel, { message, posting })
}

async function postMessage(
  channel: TextChannel | NewsChannel,
  { posting, key }: { posting: Announced; key: string },
): Promise<string> {
  const body = outgoing(announcementView(posting, wordsIn(channel.guild)))
  const message = await channel.send({ ...body, nonce: nonceOf(key), enforceNonce: true })
  const { name, autoArchiveDuration: auto_archive_duration } = threadNamed(posting)
  const thread = channel.client.rest.post(Routes.threads(channel.id, message.id), {
    body: { name, auto_archive_duration },
  })
  await thread.catch(error => {
    if (!isDiscordError(error, 'threadExists', 'missingPermissions', 'missingAccess')) throw error
  })
  return message.id
}

async function openPost(channel: ForumChannel, posting: Announced): Promise<string> {
  const message = outgoing(announcementView(posting, wordsIn(channel.guild)))
  return (await channel.threads.create({ ...threadNamed(posting), message })).id
}

async function updateMessage(
  channel: TextChannel | NewsChannel,
  { message, posting }: { message: string; posting: Announced },
): Promise<string | null> {
  const view = announcementView(posting, wordsIn(channel.guild))
  const found = await channel.messages.fetch(message).catch(ifGone)
  if (found === null) return null
  await found.edit(outgoing(view))
  const thread = await channel.threads.fetch(message).catch(ifGone)
  if (thread) await setThreadState(thread, posting.state)
  return message
}

async function updatePost(
  channel: ForumChannel,
  { message, posting }: { message: string; posting: Announced },
): Promise<string | null> {
  const thread = await channel.threads.fetch(message).catch(ifGone)
  if (!thread) return null
  // Nothing in an archived post can be changed.
  if (thread.archived) await thread.setArchived(false)
  const first = await thread.fetchStarterMessage()
  await first?.edit(outgoing(announcementView(posting, wordsIn(channel.guild))))
  await setThreadState(thread, posting.state)
  return message
}

/** A closed role takes no more questions in its thread; one that opens again does. */
async function setThreadState(thread: AnyThreadChannel, state: Announced['state']): Promise<void> {
  const isClosed = state === 'closed'
  if (thread.locked === isClosed && thread.archived === isClosed) return
  if (thread.archived && !isClosed) await thread.setArchived(false)
  await thread.edit(isClosed ? { locked: true, archived: true } : { locked: false })
}

function threadNamed({ title, hiringOrganization }: Announced) {
  const name = plainText([title, hiringOrganization].filter(part => part).join(' · '), 100)
  return { name, autoArchiveDuration: ThreadAutoArchiveDuration.OneWeek }
}

function wordsIn(guild: Guild) {
  return wordingFor(guild.preferredLocale)
}

/** At most 25 characters, by which Discord recognises a repeat. */
function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 25)
}

function ifGone(error: unknown): null {
  if (isDiscordError(error, 'unknownMessage', 'unknownChannel')) return null
  throw error
}
