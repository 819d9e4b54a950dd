import {
  createTRPCClient,
  httpBatchStreamLink,
  httpLink,
  isTRPCClientError,
  localLink,
  splitLink,
  type TRPCClient,
} from '@trpc/client'
import type { LocalApi } from '../src/api/local-api.ts'
import type { AppRouter } from '../src/api/router.ts'
import type { ErrorCode } from '../src/errors.ts'
import type { Identity, identityHeader, requestIdHeader } from '../src/people/identity.ts'

/** A core in this process (`api`, from `createCore`), or one elsewhere (its URL and the secret it accepts). */
export type ClientOptions = { api: LocalApi } | { url: string; secret: string }

/** The typed procedures, for one caller. */
export type CallerClient = TRPCClient<AppRouter>

export interface Client {
  /**
   * The procedures on behalf of one person, as the platform describes them now. `requestId` ties the core's log lines
   * to the platform's event (8–100 letters, digits, `_.:-`).
   */
  as(identity: Identity, options?: { requestId?: string }): CallerClient
}

/**
 * Reaches the core from a bot. Local and remote clients have one type and one behaviour; an abort signal given to a call
 * reaches the core either way.
 *
 * @example
 * const client = createClient({ url: 'http://127.0.0.1:8372', secret })
 * const events = await client.as(identity).questions.ask.mutate({ text, conversation, requestKey }, { signal })
 * for await (const event of events) show(event)
 */
export function createClient(options: ClientOptions): Client {
  return 'api' in options ? createLocalClient(options.api) : createRemoteClient(options)
}

function createLocalClient(api: LocalApi): Client {
  return {
    as: (identity, { requestId } = {}) =>
      createTRPCClient<AppRouter>({
        links: [
          localLink({
            router: api.router,
            createContext: async () => api.createContext(identity, requestId),
            onError: api.onError,
          }),
        ],
      }),
  }
}

/** The one procedure whose answer comes in parts; for the others a stream is twice the work for the core. */
const streaming = 'questions.ask'

function createRemoteClient(core: { url: string; secret: string }): Client {
  const url = new URL('/trpc', core.url).href
  return {
    as: (identity, { requestId } = {}) => {
      const headers: Record<string, string> = {
        authorization: `Bearer ${core.secret}`,
        ['rolecall-identity' satisfies typeof identityHeader]: Buffer.from(JSON.stringify(identity)).toString(
          'base64url',
        ),
        ...(requestId === undefined ? {} : { ['x-request-id' satisfies typeof requestIdHeader]: requestId }),
      }
      // POST for queries too: a URL, and with it what somebody searches for, ends in proxies' logs.
      const link = { url, headers, methodOverride: 'POST' as const }
      return createTRPCClient<AppRouter>({
        links: [
          splitLink({
            condition: operation => operation.path === streaming,
            true: httpBatchStreamLink({ ...link, maxItems: 20 }),
            false: httpLink(link),
          }),
        ],
      })
    },
  }
}

/** What went wrong with a call, for `bots/wording.ts`: `requestId` is what support needs to find the log line. */
export interface Failure {
  code: ErrorCode
  details: Readonly<Record<string, string | number>>
  requestId: string | null
}

/** Reads an error thrown by any client call. What never reached the core is `unreachable`, or `cancelled` by us. */
export function readFailure(error: unknown): Failure {
  if (!isTRPCClientError<AppRouter>(error))
    return failure(isAbort(error) ? 'cancelled' : isCutOff(error) ? 'unreachable' : 'internal')
  if (error.data) return { code: error.data.appCode, details: error.data.details, requestId: error.data.requestId }
  return failure(isAbort(error) || isAbort(error.cause) ? 'cancelled' : 'unreachable')
}

function failure(code: ErrorCode): Failure {
  return { code, details: {}, requestId: null }
}

/** An answer whose connection broke in the middle: some of them end as if nothing had been missing. */
export class AnswerCutOff extends Error {
  constructor() {
    super('the answer ended without its last event')
    this.name = 'AnswerCutOff'
  }
}

/** While an answer streams, `fetch` says "terminated" of a connection that breaks; what the socket said is its cause. */
function isCutOff(error: unknown): boolean {
  return error instanceof AnswerCutOff || (error instanceof TypeError && error.message === 'terminated')
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
