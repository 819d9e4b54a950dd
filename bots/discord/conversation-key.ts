import type { Channel } from 'discord.js'

/** Everybody in a thread or a private conversation talks together; in a channel each person has a conversation there. */
export function conversationKey(at: { channel: Channel | null; channelId: string; user: string }): string {
  const { channel, channelId, user } = at
  if (channel?.isThread()) return `thread:${channelId}`
  return channel?.isDMBased() ? `private:${channelId}` : `channel:${channelId}:${user}`
}

/** What only one person sees continues with what only that person saw. */
export function privateConversationKey({ channelId, user }: { channelId: string; user: string }): string {
  return `unseen:${channelId}:${user}`
}
