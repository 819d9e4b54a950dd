import type { Logger } from 'pino'
import { botWordingFor } from '../bot-wording.ts'
import { readFailure } from '../client.ts'
import { AnswerComesLater } from '../unfinished-answer.ts'
import { whereThrown } from '../where-thrown.ts'
import { errorSentence, type Wording } from '../wording.ts'
import { UnreadableFile } from './file-reader.ts'

/** Failures that the core has logged under the same request id, or that are nobody's fault. */
const loggedElsewhere = ['internal', 'misconfigured', 'database-unavailable', 'model-unavailable']
const faults = ['unreachable', 'unauthenticated']

/** The sentence for whatever was thrown; what the core did not log is logged here, once and without anybody's words. */
export function failureText(
  log: Logger,
  { error, requestId, wording }: { error: unknown; requestId: string; wording: Wording },
): string {
  if (error instanceof UnreadableFile) {
    const words = botWordingFor(wording)
    const say = error.reason === 'too-large' ? words.tooLargeFile : words.unreadableFile
    return say(error.fileName)
  }
  if (error instanceof AnswerComesLater) {
    log.warn({ requestId, reason: readFailure(error.cause).code }, 'an answer broke off and is finished later')
    return botWordingFor(wording).answerComes
  }
  const failure = readFailure(error)
  const isOfCore = failure.requestId !== null
  if (faults.includes(failure.code) || (!isOfCore && loggedElsewhere.includes(failure.code))) {
    log.error({ requestId, code: failure.code, reason: reasonOf(error) }, 'a Slack request failed')
  } else if (loggedElsewhere.includes(failure.code)) {
    log.warn({ requestId: failure.requestId, code: failure.code }, 'the core failed a Slack request, see its log')
  }
  // What a bot cancels has taken too long.
  const { unreachable } = botWordingFor(wording)
  const errors = { ...wording.errors, unreachable: () => unreachable, cancelled: () => unreachable }
  return errorSentence({ ...wording, errors }, { ...failure, requestId: failure.requestId ?? requestId })
}

/** Slack's own error code, or the kind of error: a message may repeat what somebody wrote. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const data = 'data' in error && typeof error.data === 'object' ? error.data : null
  if (data !== null && 'error' in data && typeof data.error === 'string') return data.error
  return 'code' in error ? `${error.name} ${String(error.code)}` : `${error.name} ${whereThrown(error)}`
}
