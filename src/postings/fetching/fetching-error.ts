import { AppError, type ErrorCode } from '../../errors.ts'

/** Why a URL was not fetched: `details.reason` of the error. */
export type FetchRefusal =
  | 'not-a-url'
  | 'not-http'
  | 'credentials' // a name or password in the URL
  | 'port' // another one than 80 and 443
  | 'private-address' // this machine, its network, or a block that is not the internet's
  | 'unknown-host'
  | 'too-many-redirects'
  | 'status' // the server refused; `details.status`, `details.retryAfterMs` where it says when to come back
  | 'not-a-document' // a picture, a film, an archive
  | 'too-slow'
  | 'failed' // the connection did

const refusals: Readonly<Record<FetchRefusal, { code: ErrorCode; say: (host: string) => string }>> = {
  'not-a-url': { code: 'invalid-input', say: () => 'This is not a web address. Give one that begins with https://.' },
  'not-http': {
    code: 'invalid-input',
    say: () => 'Only web addresses are fetched. Give one that begins with https://.',
  },
  credentials: {
    code: 'invalid-input',
    say: () => 'A web address with a name or password in it is not fetched. Give the public one.',
  },
  port: {
    code: 'invalid-input',
    say: host => `${host} is asked for on an unusual port. Give the page's public address.`,
  },
  'private-address': {
    code: 'invalid-input',
    say: host => `${host} is not on the public internet. Give the page's public address, or send its text.`,
  },
  'unknown-host': { code: 'invalid-input', say: host => `There is no host ${host}. Check the address.` },
  'too-many-redirects': {
    code: 'unreadable-document',
    say: host => `${host} redirects again and again. Give the address of the page itself.`,
  },
  status: {
    code: 'unreadable-document',
    say: host =>
      `${host} does not give this page to everybody. Check that it opens without signing in, or send its text.`,
  },
  'not-a-document': {
    code: 'unreadable-document',
    say: host => `What ${host} sends is no page, text, PDF or Word document. Give the address of the job description.`,
  },
  'too-slow': {
    code: 'unreadable-document',
    say: host => `${host} did not answer in time. Try again later, or send the text.`,
  },
  failed: {
    code: 'unreadable-document',
    say: host => `${host} cannot be reached. Check the address, try again later, or send the text.`,
  },
}

/** Names the host at most: a path or a query may be a secret. */
export function refusedTarget(
  reason: FetchRefusal,
  host: string,
  details: { status?: number; retryAfterMs?: number } = {},
): AppError {
  const { code, say } = refusals[reason]
  return new AppError(code, say(host), { details: { reason, ...details } })
}

/** Whatever fetching threw, as ours. A refusal made where the connection is opened comes wrapped in the client's error. */
export function fetchingError(error: unknown, host: string): AppError {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof AppError) return at
    if (at.name === 'TimeoutError' || ('code' in at && slow.has(String(at.code))))
      return refusedTarget('too-slow', host)
    if ('code' in at && unknown.has(String(at.code))) return refusedTarget('unknown-host', host)
  }
  return refusedTarget('failed', host)
}

const slow = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'])
/** Not EAI_AGAIN: there the name server failed, and the host may well exist. */
const unknown = new Set(['ENOTFOUND', 'EAI_NODATA'])
