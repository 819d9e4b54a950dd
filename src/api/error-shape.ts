import { getTRPCErrorFromUnknown } from '@trpc/server'
import { type TRPC_ERROR_CODE_KEY, TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { z } from 'zod'
import { AppError, type ErrorCode } from '../errors.ts'

/** What a caller is told of an error, whatever the link: never a stack, never the words of an unknown error. */
export interface ErrorData {
  appCode: ErrorCode
  details: Readonly<Record<string, string | number>>
  requestId: string | null
  code: TRPC_ERROR_CODE_KEY
  httpStatus: number
  path: string | null
}

/** How each of our codes looks to HTTP and to tRPC's own machinery. */
const wireCodes: Record<ErrorCode, { code: TRPC_ERROR_CODE_KEY; httpStatus: number }> = {
  'invalid-input': { code: 'BAD_REQUEST', httpStatus: 400 },
  'unreadable-document': { code: 'UNPROCESSABLE_CONTENT', httpStatus: 422 },
  'not-a-posting': { code: 'UNPROCESSABLE_CONTENT', httpStatus: 422 },
  'too-large': { code: 'PAYLOAD_TOO_LARGE', httpStatus: 413 },
  unauthenticated: { code: 'UNAUTHORIZED', httpStatus: 401 },
  forbidden: { code: 'FORBIDDEN', httpStatus: 403 },
  'not-found': { code: 'NOT_FOUND', httpStatus: 404 },
  conflict: { code: 'CONFLICT', httpStatus: 409 },
  'rate-limited': { code: 'TOO_MANY_REQUESTS', httpStatus: 429 },
  'storage-full': { code: 'PAYLOAD_TOO_LARGE', httpStatus: 413 },
  misconfigured: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500 },
  'database-unavailable': { code: 'SERVICE_UNAVAILABLE', httpStatus: 503 },
  'model-unavailable': { code: 'SERVICE_UNAVAILABLE', httpStatus: 503 },
  cancelled: { code: 'CLIENT_CLOSED_REQUEST', httpStatus: 499 },
  unreachable: { code: 'SERVICE_UNAVAILABLE', httpStatus: 503 },
  internal: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500 },
}

/** What tRPC itself refuses, in our codes and words: its own messages may repeat what was sent. */
const refusals: Partial<Record<TRPC_ERROR_CODE_KEY, { code: ErrorCode; message: string }>> = {
  BAD_REQUEST: { code: 'invalid-input', message: 'The request is not valid JSON of the expected shape.' },
  PARSE_ERROR: { code: 'invalid-input', message: 'The request is not valid JSON.' },
  NOT_FOUND: { code: 'not-found', message: 'There is no such procedure: check that client and core are one version.' },
  METHOD_NOT_SUPPORTED: { code: 'invalid-input', message: 'Call procedures with POST.' },
  UNSUPPORTED_MEDIA_TYPE: { code: 'invalid-input', message: 'This procedure does not take or give that kind of body.' },
  PAYLOAD_TOO_LARGE: { code: 'too-large', message: 'The request is larger than this core accepts.' },
  CLIENT_CLOSED_REQUEST: { code: 'cancelled', message: 'The caller went away.' },
}

/** Finds the AppError in whatever was thrown; anything unknown becomes `internal`, with the original as its cause. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  if (thrown instanceof Error && thrown.name === 'AbortError') return cancelled(thrown)
  const error = getTRPCErrorFromUnknown(thrown)
  if (error.cause instanceof AppError) return error.cause
  if (error.cause instanceof z.ZodError) return new AppError('invalid-input', describeIssues(error.cause))
  if (error.cause?.name === 'AbortError') return cancelled(error)
  const refusal = refusals[error.code]
  if (refusal) return new AppError(refusal.code, refusal.message, { cause: error })
  return new AppError('internal', 'Something went wrong that nobody expected.', { cause: thrown })
}

/** The one place where an error gets its wire shape. */
export function shapeError(thrown: unknown, at: { path: string | undefined; requestId: string | undefined }) {
  const appError = toAppError(thrown)
  const wire = wireCodes[appError.code]
  const data: ErrorData = {
    appCode: appError.code,
    details: appError.details,
    requestId: at.requestId ?? null,
    path: at.path ?? null,
    ...wire,
  }
  return { message: appError.message, code: TRPC_ERROR_CODES_BY_KEY[wire.code], data }
}

function cancelled(cause: Error): AppError {
  return new AppError('cancelled', 'The caller went away.', { cause })
}

/** Paths and what was expected; Zod's messages do not repeat the value. */
function describeIssues(error: z.ZodError): string {
  return error.issues.map(issue => `${issue.path.join('.') || 'input'}: ${issue.message}`).join('; ')
}
