/**
 * The one error that Rolecall throws on purpose. `code` is what callers branch on and what `bots/wording.ts` turns
 * into a sentence; `message` says to the log, or to whoever runs the command line, what happened and what to do.
 */
export type ErrorCode =
  | 'invalid-input' // the request itself is wrong: an empty question, a bad date, an unknown filter
  | 'unreadable-document' // a file that cannot be read: empty, binary, encrypted, truncated, mis-encoded
  | 'not-a-posting' // readable, but no job description
  | 'too-large' // over a stated limit; `details.limit` says which
  | 'unauthenticated' // no secret, or a wrong one
  | 'forbidden' // this person may not do that
  | 'not-found' // no such row in this organization
  | 'conflict' // the row changed meanwhile, or is in the wrong state for this
  | 'rate-limited' // too many questions in a minute; `details.of` says whose, and `limit` and `retryAfterMs`
  | 'storage-full' // the organization stores as much text as it may; `details.limit` is in bytes
  | 'misconfigured' // a setting is missing or wrong
  | 'database-unavailable' // unreachable, locked by another process, or from a newer version
  | 'model-unavailable' // the language model failed, timed out or ran out of budget
  | 'cancelled' // the caller went away
  | 'unreachable' // a bot found no core to talk to; nothing was changed
  | 'internal' // nobody expected it: logged once under the request id, which is all that is shown

export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string | number>>

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; details?: Record<string, string | number> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.details = options.details ?? {}
  }
}
