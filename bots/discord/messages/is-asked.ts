import { ChannelType, type Message } from 'discord.js'
import type { DiscordDeps } from '../discord-deps.ts'

/** Whether a message is meant for the bot: a private one, one that names it, or one in a place where all are. */
export function isAsked(deps: Pick<DiscordDeps, 'messageContent' | 'forums'>, message: Message<boolean>): boolean {
  if (message.author.bot || message.system) return false
  if (message.channel.isDMBased()) return true
  if (isNamedIn(message)) return true
  return deps.messageContent === 'granted' && isInItsPlace(deps.forums, message)
}

/** Discord lists whom a message names; a server that only speaks its protocol may leave that to the text. */
function isNamedIn({ mentions, content, client }: Message<boolean>): boolean {
  return mentions.users.has(client.user.id) || new RegExp(`<@!?${client.user.id}>`).test(content)
}

/** A reply in a thread that the bot opened, or the first message of a post in a forum that it looks after. */
function isInItsPlace(forums: readonly string[], { channel, client, id }: Message): boolean {
  if (!channel.isThread()) return false
  if (channel.ownerId === client.user.id) return true
  const isPost = channel.parent?.type === ChannelType.GuildForum && id === channel.id
  return isPost && channel.parentId !== null && forums.includes(channel.parentId)
}

/** What was asked: without the mentions of the bot; a post's title belongs to it. */
export function questionIn(message: Message): string {
  const { client, channel, id, content } = message
  const own = new RegExp(`<@[!&]?${client.user.id}>`, 'g')
  const managed = message.guild?.members.me?.roles.botRole
  const text = (managed ? content.replaceAll(`<@&${managed.id}>`, ' ') : content).replace(own, ' ').trim()
  return channel.isThread() && channel.id === id ? `${channel.name}\n${text}`.trim() : text
}
