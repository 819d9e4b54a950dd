import { randomUUID } from 'node:crypto'
import type { Message } from 'discord.js'
import { botWordingFor } from '../../bot-wording.ts'
import type { CallerClient } from '../../client.ts'
import { wordingFor } from '../../wording.ts'
import { addFile } from '../add-file.ts'
import { answerQuestion } from '../answer-question.ts'
import { noteFailure } from '../answer-shown.ts'
import { conversationKey } from '../conversation-key.ts'
import type { DiscordDeps } from '../discord-deps.ts'
import { failureText } from '../failure-text.ts'
import { identifyAuthor } from '../identify.ts'
import { shownPosting } from '../shown-posting.ts'
import type { Turn } from '../turn.ts'
import { notice } from '../views/components.ts'
import { escapeMarkdown } from '../views/markdown.ts'
import { discordWordingFor } from '../wording/discord-wording.ts'
import { createReply } from './create-reply.ts'
import { isAsked, questionIn } from './is-asked.ts'

/** Answers a message that is meant for the bot where it was written, once. */
export async function answerMessage(deps: DiscordDeps, message: Message): Promise<void> {
  if (!isAsked(deps, message)) return
  await showTyping(message)
  await deps.paced.run(() => serveMessage(deps, message))
}

async function serveMessage(deps: DiscordDeps, message: Message): Promise<void> {
  const id = randomUUID()
  deps.log.debug({ requestId: id, event: message.id }, 'serving')
  const wording = wordingFor(message.guild?.preferredLocale ?? null)
  const show = createReply(message, null)
  let acceptedBy: CallerClient | null = null
  try {
    const identity = await identifyAuthor(message)
    const core = deps.core.as(identity, { requestId: id })
    const words = { wording, words: botWordingFor(wording), discordWords: discordWordingFor(wording) }
    const accepted = () => {
      acceptedBy = core
    }
    const replyTo = { kind: 'message', channel: message.channelId, message: message.id }
    await serve({ id, key: message.id, identity, core, ...words, deps, show, accepted, replyTo }, message)
  } catch (error) {
    const text = failureText(deps.log, { error, requestId: id, wording })
    const told = show(notice(escapeMarkdown(text)))
    await noteFailure({ deps, key: message.id, id, kind: 'question', acceptedBy, error }, told)
  }
}

async function serve(turn: Turn, message: Message): Promise<void> {
  const { channel, channelId, author } = message
  const attached = channel.isDMBased() ? message.attachments.first() : undefined
  if (attached) return addFile(turn, attached)
  const text = questionIn(message)
  if (text === '') return turn.show(notice(escapeMarkdown(turn.words.howToAsk)))
  const posting = channel.isThread() ? await shownPosting(turn, channelId) : null
  const conversation = conversationKey({ channel, channelId, user: author.id })
  await answerQuestion(turn, { text, conversation, posting }, { audience: 'shared', repeated: 'leave' })
}

/** A sign of life is a courtesy. */
async function showTyping({ channel }: Message): Promise<void> {
  if (channel.isSendable()) await channel.sendTyping().catch(() => undefined)
}
