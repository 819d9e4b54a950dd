import { randomUUID } from 'node:crypto'
import type { Client } from 'discord.js'
import type { UnfinishedQuestion } from '../../../src/deliveries/claim-deliveries.ts'
import { askAgain } from '../../unfinished-answer.ts'
import { type Wording, wordingFor } from '../../wording.ts'
import { wholeView } from '../answer-question.ts'
import type { DiscordDeps } from '../discord-deps.ts'
import { isDiscordError } from '../discord-error.ts'
import { failureText } from '../failure-text.ts'
import { identifyUser } from '../identify.ts'
import { createReply, findReply } from '../messages/create-reply.ts'
import { notice, type View } from '../views/components.ts'
import { escapeMarkdown } from '../views/markdown.ts'
import { type Belonging, placeOf } from './place-of.ts'

interface Unfinished {
  guild: string
  question: UnfinishedQuestion
  attempt: number
}

/**
 * Gives the answer to a question whose process ended before it was shown, in the place of whatever it left there. Rejects
 * where another try is worth while.
 */
export async function finishQuestion(
  deps: Pick<DiscordDeps, 'core' | 'log'>,
  client: Client<true>,
  { guild, question, attempt }: Unfinished,
): Promise<void> {
  const id = randomUUID()
  deps.log.info({ requestId: id, attempt }, 'finishing a question that was left unanswered')
  const { replyTo, requestKey: key } = question
  const show = await findPlace(client, question)
  if (show === null) return
  const core = deps.core.as(await identifyUser(client, guild, question.user), { requestId: id })
  const wording = wordingFor(replyTo.locale ?? client.guilds.cache.get(guild)?.preferredLocale ?? null)
  const answered = await askAgain(core, { question, attempt })
  if ('failure' in answered) return show(failureNotice(deps, { error: answered.failure, requestId: id, wording }))
  const audience = replyTo.audience === 'private' ? 'private' : 'shared'
  await show(await wholeView({ core, key, wording }, answered, audience))
}

type Show = (view: View) => Promise<void>

/** Where something is shown in the place of whatever stands there; null when that place is gone. */
export async function findPlace(client: Client<true>, belonging: Belonging): Promise<Show | null> {
  return belonging.replyTo.kind === 'message' ? replyHere(client, belonging) : placeOf(client, belonging)
}

async function replyHere(client: Client<true>, { replyTo }: Belonging): Promise<Show | null> {
  try {
    const channel = await client.channels.fetch(replyTo.channel ?? '')
    if (!channel?.isTextBased()) return null
    const message = await channel.messages.fetch(replyTo.message ?? '')
    return createReply(message, await findReply(message))
  } catch (error) {
    if (isDiscordError(error, 'unknownMessage', 'unknownChannel', 'missingAccess')) return null
    throw error
  }
}

function failureNotice(
  { log }: Pick<DiscordDeps, 'log'>,
  failure: { error: unknown; requestId: string; wording: Wording },
): View {
  return notice(escapeMarkdown(failureText(log, failure)))
}
