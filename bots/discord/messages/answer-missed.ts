import {
  type Client,
  type Guild,
  type GuildTextBasedChannel,
  type Message,
  PermissionFlagsBits,
  SnowflakeUtil,
} from 'discord.js'
import type { DiscordDeps } from '../discord-deps.ts'
import { describeDiscordError, isDiscordError } from '../discord-error.ts'
import { answerMessage } from './answer-message.ts'
import { isAsked } from './is-asked.ts'

/** After that an answer comes too late to help, as Discord takes none to a command. */
const lookBackMs = 15 * 60_000
/** Of a server: those in which something was written last. One request looks into one. */
const mostChannels = 50
const mostPages = 3

/**
 * Answers what was asked of the bot while none was there, or of one that died before the core had it: Discord delivers a
 * message once. Under its key a question is answered once, whoever else has it. Private channels are not looked into,
 * because Discord does not say which there are.
 */
export async function answerMissed(deps: DiscordDeps, client: Client<true>, guilds: Iterable<Guild>): Promise<void> {
  const since = SnowflakeUtil.generate({ timestamp: Date.now() - lookBackMs })
  for (const guild of guilds) {
    for (const channel of activeChannels(client, guild, since)) {
      try {
        for (const message of await findMissed(deps, channel, since)) await answerMessage(deps, message)
      } catch (error) {
        if (isDiscordError(error, 'missingAccess', 'missingPermissions', 'unknownChannel')) continue
        deps.log.warn({ reason: describeDiscordError(error) }, 'a channel was not searched for missed questions')
      }
    }
  }
}

function activeChannels(client: Client<true>, guild: Guild, since: bigint): GuildTextBasedChannel[] {
  const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory
  const lastIn = ({ lastMessageId }: GuildTextBasedChannel) => BigInt(lastMessageId ?? 0)
  return [...guild.channels.cache.values()]
    .filter(channel => channel.isTextBased())
    .filter(channel => lastIn(channel) > since && channel.permissionsFor(client.user)?.has(needed))
    .sort((a, b) => (lastIn(a) > lastIn(b) ? -1 : 1))
    .slice(0, mostChannels)
}

/** What is meant for the bot and has no reply of it, oldest first. */
async function findMissed(deps: DiscordDeps, channel: GuildTextBasedChannel, since: bigint): Promise<Message[]> {
  const found: Message[] = []
  let after = since.toString()
  for (let page = 0; page < mostPages; page++) {
    const messages = await channel.messages.fetch({ after, limit: 100, cache: false })
    found.push(...messages.values())
    if (messages.size < 100) break
    after = [...messages.keys()].reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b))
  }
  const own = found.filter(({ author, client }) => author.id === client.user.id)
  const answered = new Set(own.map(({ reference }) => reference?.messageId ?? channel.id))
  return found
    .filter(message => isAsked(deps, message) && !answered.has(message.id))
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
}
