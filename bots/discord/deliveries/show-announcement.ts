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
import { findMessage, findPost, markOf } from './find-posted.ts'

export interface Announcement {
  guild: string
  /** The same for every attempt. */
  key: string
  announcement: { channel: string; message: string | null; postedSince: string | null; posting: Announced }
}

export interface Shown {
  /** The message's id, which is its thread's too. */
  message: string
  isNew: boolean
  /** For one that turns out to be a repeat. */
  remove: () => Promise<unknown>
}

interface Wanted {
  posting: Announced
  mark: string
}

/**
 * Posts a role in its channel with a thread for questions, or as a post where the channel is a forum; one that was
 * posted before, also by somebody who could not tell, is brought up to date. Null when there is nothing to show: the
 * channel or the message is gone, or the role closed before it was posted.
 */
export async function showAnnouncement(
  client: Client<true>,
  { guild: guildId, key, announcement }: Announcement,
): Promise<Shown | null> {
  const { channel: channelId, postedSince, posting } = announcement
  const guild = client.guilds.cache.get(guildId) ?? (await client.guilds.fetch(guildId))
  const channel = await guild.channels.fetch(channelId)
  const wanted = { posting, mark: markOf(key) }
  const since = postedSince === null ? null : new Date(postedSince)
  if (channel?.type === ChannelType.GuildForum) {
    const message = announcement.message ?? (since && (await findPost(channel, wanted.mark, since)))
    if (message !== null) return updatePost(channel, message, wanted)
    return posting.state === 'open' ? openPost(channel, wanted) : null
  }
  if (channel?.type !== ChannelType.GuildText && channel?.type !== ChannelType.GuildAnnouncement) return null
  if (announcement.message !== null) return updateMessage(channel, announcement.message, wanted)
  const found = since && (await findMessage(channel, wanted.mark, since))
  if (found !== null) {
    // Whoever posted it may have ended before its thread was there.
    await openThread(channel, found, posting)
    return updateMessage(channel, found, wanted)
  }
  return posting.state === 'open' ? postMessage(channel, wanted) : null
}

async function postMessage(channel: TextChannel | NewsChannel, { posting, mark }: Wanted): Promise<Shown> {
  const body = outgoing(announcementView(posting, wordsIn(channel.guild), mark))
  const message = await channel.send({ ...body, nonce: mark, enforceNonce: true })
  await openThread(channel, message.id, posting)
  return { message: message.id, isNew: true, remove: () => message.delete() }
}

/** Where people ask; a message that has one already keeps it. */
async function openThread(channel: TextChannel | NewsChannel, message: string, posting: Announced): Promise<void> {
  const { name, autoArchiveDuration: auto_archive_duration } = threadNamed(posting)
  const thread = channel.client.rest.post(Routes.threads(channel.id, message), {
    body: { name, auto_archive_duration },
  })
  await thread.catch(error => {
    if (!isDiscordError(error, 'threadExists', 'missingPermissions', 'missingAccess')) throw error
  })
}

async function openPost(channel: ForumChannel, { posting, mark }: Wanted): Promise<Shown> {
  const message = outgoing(announcementView(posting, wordsIn(channel.guild), mark))
  const thread = await channel.threads.create({ ...threadNamed(posting), message })
  return { message: thread.id, isNew: true, remove: () => thread.delete() }
}

async function updateMessage(
  channel: TextChannel | NewsChannel,
  message: string,
  { posting, mark }: Wanted,
): Promise<Shown | null> {
  const view = announcementView(posting, wordsIn(channel.guild), mark)
  const found = await channel.messages.fetch(message).catch(ifGone)
  if (found === null) return null
  await found.edit(outgoing(view))
  const thread = await channel.threads.fetch(message).catch(ifGone)
  if (thread) await setThreadState(thread, posting.state)
  return { message, isNew: false, remove: () => found.delete() }
}

async function updatePost(channel: ForumChannel, message: string, { posting, mark }: Wanted): Promise<Shown | null> {
  const thread = await channel.threads.fetch(message).catch(ifGone)
  if (!thread) return null
  // Nothing in an archived post can be changed.
  if (thread.archived) await thread.setArchived(false)
  const first = await thread.fetchStarterMessage()
  await first?.edit(outgoing(announcementView(posting, wordsIn(channel.guild), mark)))
  await setThreadState(thread, posting.state)
  return { message, isNew: false, remove: () => thread.delete() }
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

function ifGone(error: unknown): null {
  if (isDiscordError(error, 'unknownMessage', 'unknownChannel')) return null
  throw error
}
