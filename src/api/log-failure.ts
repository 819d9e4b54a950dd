import type { Logger } from 'pino'
import type { ErrorCode } from '../errors.ts'
import { toAppError } from './error-shape.ts'

/** Faults of ours or of what we stand on; everything else is the caller's and only worth a debug line. */
const faults: readonly ErrorCode[] = ['internal', 'misconfigured', 'database-unavailable', 'model-unavailable']

/** Logs a failed call once, with the id that its caller is shown. What was asked is never logged. */
export function logFailure(
  logger: Logger,
  failure: { error: unknown; path: string | undefined; requestId: string | undefined },
): void {
  const { code, cause, message } = toAppError(failure.error)
  const line = { requestId: failure.requestId, path: failure.path, code }
  if (faults.includes(code)) logger.error({ ...line, err: cause }, message)
  else logger.debug(line, 'refused')
}
