import { AppError } from './errors.ts'

/** An error as a log may show it. */
export interface DescribedError {
  type: string
  /** Of our own errors alone: their sentences are written for whoever looks after Rolecall. */
  message?: string
  /** SQLSTATE, Node's error code, an HTTP status: words of their makers, not of people. */
  code?: string
  /** What a PostgreSQL error is about, and which system call failed. */
  at?: Record<string, string>
  /** Where it was thrown, without the message that a stack begins with. */
  stack?: string[]
  cause?: DescribedError
}

/**
 * Describes an error without its message: what PostgreSQL, a parser, an SDK or a platform says of a failure may repeat
 * what somebody wrote, a connection's password or a token. Its kind, its codes and where it was thrown find the fault.
 */
export function describeError(error: unknown): DescribedError {
  return describeAtDepth(error, 0)
}

const DEEPEST_CAUSE = 5
const MOST_FRAMES = 12

function describeAtDepth(error: unknown, depth: number): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = codeOf(error)
  const at = placesOf(error)
  const stack = framesOf(error)
  return {
    type: nameOf(error),
    ...(error instanceof AppError ? { message: error.message } : {}),
    ...(code === undefined ? {} : { code }),
    ...(Object.keys(at).length === 0 ? {} : { at }),
    ...(stack.length === 0 ? {} : { stack }),
    ...(error.cause === undefined || depth === DEEPEST_CAUSE ? {} : { cause: describeAtDepth(error.cause, depth + 1) }),
  }
}

/** Names and codes are identifiers; what is none is somebody's text in the wrong place. */
const identifier = /^[\w.-]{1,80}$/

function nameOf(error: Error): string {
  return identifier.test(error.name) ? error.name : 'Error'
}

function codeOf(error: Error): string | undefined {
  const found = ['code', 'status', 'statusCode'].map(key => Reflect.get(error, key)).find(isIdentifier)
  return found === undefined ? undefined : String(found)
}

/** Fields of node-postgres's and Node's errors that name a thing of ours; `detail`, `where` and `hint` hold values. */
function placesOf(error: Error): Record<string, string> {
  const fields = ['schema', 'table', 'column', 'constraint', 'routine', 'syscall']
  return Object.fromEntries(
    fields.flatMap(key => {
      const value = Reflect.get(error, key)
      return isIdentifier(value) ? [[key, String(value)]] : []
    }),
  )
}

function isIdentifier(value: unknown): value is string | number {
  return (typeof value === 'string' || typeof value === 'number') && identifier.test(String(value))
}

/** A frame begins with "at" and ends with a line and a column; a message of several lines may hold anything. */
function framesOf({ stack = '', message }: Error): string[] {
  const behindMessage = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack
  return behindMessage
    .split('\n')
    .map(line => line.trim())
    .filter(line => /^at (?:async )?[\w$.<>#[\] ]*\(?(?:file:|node:|\/|[A-Z]:\\)[^()]*:\d+:\d+\)?$/.test(line))
    .slice(0, MOST_FRAMES)
}
