import type { Message } from 'discord.js'
import { outgoing } from '../outgoing.ts'
import type { View } from '../views/components.ts'

/** The first view is a reply, the next ones change it. Discord takes a reply with one nonce once. */
export function createReply(message: Message, before: Message | null): (view: View) => Promise<void> {
  let reply: Promise<Message> | null = before && Promise.resolve(before)
  return async view => {
    if (reply !== null) {
      await (await reply).edit(outgoing(view))
      return
    }
    const reference = isPost(message) ? {} : { reply: { messageReference: message.id, failIfNotExists: false } }
    if (!message.channel.isSendable()) return
    reply = message.channel.send({ ...outgoing(view), ...reference, nonce: message.id, enforceNonce: true })
    await reply
  }
}

const mostPages = 3

/** The bot's reply to a message, by whatever process; any further ones are deleted. */
export async function findReply(message: Message): Promise<Message | null> {
  const found: Message[] = []
  let after = message.id
  for (let page = 0; page < mostPages; page++) {
    const messages = await message.channel.messages.fetch({ after, limit: 100, cache: false })
    found.push(...messages.filter(one => isReplyTo(message, one)).values())
    if (messages.size < 100) break
    after = [...messages.keys()].reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b))
  }
  const [oldest = null, ...repeats] = found.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  for (const repeat of repeats) await repeat.delete()
  return oldest
}

function isReplyTo(message: Message, { author, reference }: Message): boolean {
  if (author.id !== message.client.user.id) return false
  return isPost(message) ? !reference : reference?.messageId === message.id
}

/** A post's first message has its thread's id. A reply to it would say what everybody sees. */
function isPost({ channel, channelId, id }: Message): boolean {
  return channel.isThread() && id === channelId
}
