import pino, { type DestinationStream, type Logger } from 'pino'
import { describeError } from './describe-error.ts'
import { AppError } from './errors.ts'
import { currentRequestId } from './request-id.ts'

/** Fields that hold people's words or secrets; none should reach a log line, and these would not survive it. */
const hidden = [
  'text',
  'question',
  'secret',
  'authorization',
  'headers.authorization',
  'input',
  '*.text',
  '*.secret',
  '*.authorization',
]

export interface LoggerOptions {
  level: string
  /** Null for standard error: standard output belongs to answers. */
  file: string | null
  /** Somewhere else than either. */
  destination?: DestinationStream
}

/**
 * JSON lines for machines: to standard error, or to a file where a conversation has the screen. Each carries the id of
 * the request that it was written for; an error is described without its words (see `describeError`). Written
 * synchronously, so that the last lines before an exit are not lost.
 */
export function createLogger({ level, file, destination }: LoggerOptions): Logger {
  const options = {
    level,
    redact: { paths: hidden, remove: true },
    serializers: { err: describeError },
    mixin: () => {
      const requestId = currentRequestId()
      return requestId === undefined ? {} : { requestId }
    },
  }
  return pino(options, destination ?? openDestination(file))
}

function openDestination(file: string | null): DestinationStream {
  try {
    return pino.destination({ dest: file ?? 2, sync: true, mkdir: true })
  } catch (cause) {
    const message = `The log ${file} cannot be written: check the folder that ROLECALL_DATA names and its permissions.`
    throw new AppError('misconfigured', message, { cause })
  }
}
