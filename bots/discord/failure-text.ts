import type { Logger } from 'pino'
import { botWordingFor } from '../bot-wording.ts'
import { readFailure } from '../client.ts'
import { AnswerComesLater } from '../unfinished-answer.ts'
import { errorSentence, type Wording } from '../wording.ts'
import { UnreadableAttachment } from './attachments.ts'
import { describeDiscordError } from './discord-error.ts'
import { NoSharedServer } from './identify.ts'
import { discordWordingFor } from './wording/discord-wording.ts'

/** What the core has logged already under the same request id. */
const faultsOfCore = ['internal', 'misconfigured', 'database-unavailable', 'model-unavailable']
const faults = ['unreachable', 'unauthenticated']

/** The sentence for whatever was thrown; what the core did not log is logged here, once and without anybody's words. */
export function failureText(
  log: Logger,
  { error, requestId, wording }: { error: unknown; requestId: string; wording: Wording },
): string {
  if (error instanceof NoSharedServer) return discordWordingFor(wording).noSharedServer
  if (error instanceof UnreadableAttachment) return botWordingFor(wording).tooLargeFile(error.fileName)
  if (error instanceof AnswerComesLater) {
    log.warn({ requestId, reason: readFailure(error.cause).code }, 'an answer broke off and is finished later')
    return botWordingFor(wording).answerComes
  }
  const failure = readFailure(error)
  const isLoggedByCore = failure.requestId !== null && faultsOfCore.includes(failure.code)
  if (!isLoggedByCore && (faults.includes(failure.code) || faultsOfCore.includes(failure.code))) {
    log.error({ requestId, code: failure.code, reason: describeDiscordError(error) }, 'a Discord request failed')
  } else if (isLoggedByCore) {
    log.warn({ requestId: failure.requestId, code: failure.code }, 'the core failed a Discord request, see its log')
  }
  // What a bot cancels has taken too long.
  const { unreachable } = botWordingFor(wording)
  const errors = { ...wording.errors, unreachable: () => unreachable, cancelled: () => unreachable }
  return errorSentence({ ...wording, errors }, { ...failure, requestId: failure.requestId ?? requestId })
}
