import { AppError, type ErrorCode } from '../errors.ts'
import type { FetchRefusal } from '../postings/fetching/fetching-error.ts'

/** Why an import as a whole did not succeed; the bots have a sentence for each. */
export type ImportFailureReason =
  | FetchRefusal
  | 'not-found' // the site says that there is no such page or board
  | 'busy' // the site asks to be left alone
  | 'too-large'
  | 'empty' // a board or feed without a role
  | 'no-such-role' // the board is there, the role is not on it
  | 'unreadable' // a document, and none that can be read as a role
  | 'not-a-posting'
  | 'storage-full' // the organization may store no more text
  | 'own-storage-full' // the person who asked for it may store no more
  | 'internal'

export interface ImportFailure {
  reason: ImportFailureReason
  code: ErrorCode
  details: Readonly<Record<string, string | number>>
}

/** 'try again': the same request may succeed later, by itself. */
export type Remedy = 'try again' | 'final'

/** Longer than every attempt of a job together lasts: whoever is asked to wait that long hears so at once. */
const LONGEST_WAIT_MS = 2 * 3_600_000

/** What somebody should be told of whatever reading threw, and whether time may help. */
export function describeFailure(error: unknown): { failure: ImportFailure; remedy: Remedy } {
  if (!(error instanceof AppError)) return { failure: failed('internal', 'internal'), remedy: 'try again' }
  const { code, details } = error
  const reason = reasonOf(error)
  return { failure: { reason, code, details }, remedy: remedyOf(reason, details) }
}

function failed(reason: ImportFailureReason, code: ErrorCode): ImportFailure {
  return { reason, code, details: {} }
}

const reasonsOfCodes: Partial<Record<ErrorCode, ImportFailureReason>> = {
  'too-large': 'too-large',
  'not-a-posting': 'not-a-posting',
  'unreadable-document': 'unreadable',
  'storage-full': 'storage-full',
}

function reasonOf({ code, details }: AppError): ImportFailureReason {
  const { reason, status, of } = details
  if (reason === 'status' && (status === 404 || status === 410)) return 'not-found'
  if (reason === 'status' && isBusy(Number(status))) return 'busy'
  if (code === 'storage-full' && of === 'person') return 'own-storage-full'
  return (reason as ImportFailureReason | undefined) ?? reasonsOfCodes[code] ?? 'internal'
}

function remedyOf(reason: ImportFailureReason, { retryAfterMs }: ImportFailure['details']): Remedy {
  if (Number(retryAfterMs ?? 0) > LONGEST_WAIT_MS) return 'final'
  return (['busy', 'too-slow', 'failed', 'internal'] as ImportFailureReason[]).includes(reason) ? 'try again' : 'final'
}

/** Too early, too many, or the server's own trouble. */
function isBusy(status: number): boolean {
  return [408, 425, 429].includes(status) || status >= 500
}
