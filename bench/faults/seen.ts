import type { FakeMessage, FakeUser } from '../../test/support/fake-discord/world.ts'
import type { FakeMessage as SlackMessage } from '../../test/support/fake-slack/workspace.ts'
import type { World } from './world.ts'

/** What the bot has said in a thread of Slack, half answers too. */
export function repliesInThread(slack: World['slack'], thread: string): SlackMessage[] {
  return slack.state.messages.filter(one => one.thread === thread && one.user.startsWith('UBOT'))
}

/** What the bot has said to a message in Discord. */
export function repliesTo(discord: World['discord'], id: string): FakeMessage[] {
  return [...discord.world.messages.values()].filter(one => referenceOf(one) === id)
}

/** What it has said to somebody privately there, without having been written to. */
export function messagesTo(discord: World['discord'], user: FakeUser): FakeMessage[] {
  const { id } = discord.privateChannelOf(user)
  return [...discord.world.messages.values()].filter(
    one => one.channel_id === id && one.author.id === discord.world.bot.id && referenceOf(one) === undefined,
  )
}

function referenceOf({ message_reference: reference }: FakeMessage): string | undefined {
  return (reference as { message_id?: string } | undefined)?.message_id
}
