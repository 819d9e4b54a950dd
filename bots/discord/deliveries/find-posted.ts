import { createHash } from 'node:crypto'
import {
  type AnyThreadChannel,
  type DMChannel,
  type ForumChannel,
  type Message,
  type NewsChannel,
  SnowflakeUtil,
  type TextChannel,
} from 'discord.js'
import { isDiscordError } from '../discord-error.ts'

/** Of a hundred messages each: what was posted there since a bot died. */
const MOST_PAGES = 5
/** Discord's clock may be a little behind the core's. */
const CLOCKS_APART_MS = 60_000

/**
 * By what a message is found again: its nonce, by which Discord itself recognises a repeat for some minutes, and a part
 * of its first button's id, for later and for posts in forums, which have no nonce. At most 25 characters.
 */
export function markOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 25)
}

/**
 * The message with this mark that somebody posted without telling the core, since then at the earliest; what else
 * carries it is deleted. Where the channel may not be read there is no telling, and twice is better than never.
 */
export async function findMessage(
  channel: TextChannel | NewsChannel | DMChannel,
  mark: string,
  since: Date,
): Promise<string | null> {
  const found: Message[] = []
  let after = SnowflakeUtil.generate({ timestamp: since.getTime() - CLOCKS_APART_MS }).toString()
  for (let page = 0; page < MOST_PAGES; page++) {
    const messages = await channel.messages.fetch({ after, limit: 100, cache: false }).catch(ifUnreadable)
    if (messages === null) break
    found.push(...messages.filter(message => isMarked(message, mark)).values())
    if (messages.size < 100) break
    after = [...messages.keys()].reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b))
  }
  return keepOldest(found)
}

/** The same for a post in a forum: one that was left unattended there is still active. */
export async function findPost(forum: ForumChannel, mark: string, since: Date): Promise<string | null> {
  const active = await forum.threads.fetchActive(false).catch(ifUnreadable)
  const found: AnyThreadChannel[] = []
  for (const thread of active?.threads.values() ?? []) {
    const isOurs = thread.ownerId === forum.client.user?.id
    if (!isOurs || SnowflakeUtil.timestampFrom(thread.id) < since.getTime() - CLOCKS_APART_MS) continue
    const first = await thread.fetchStarterMessage({ cache: false }).catch(ifUnreadable)
    if (first && isMarked(first, mark)) found.push(thread)
  }
  return keepOldest(found)
}

function isMarked(message: Message, mark: string): boolean {
  return message.author.id === message.client.user.id && JSON.stringify(message.components).includes(mark)
}

async function keepOldest(found: readonly (Message | AnyThreadChannel)[]): Promise<string | null> {
  const [oldest, ...repeats] = [...found].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  for (const repeat of repeats) await repeat.delete()
  return oldest?.id ?? null
}

function ifUnreadable(error: unknown): null {
  if (isDiscordError(error, 'missingAccess', 'missingPermissions', 'unknownMessage', 'unknownChannel')) return null
  throw error
}
