import { lookup } from 'node:dns/promises'
import { Agent, buildConnector, fetch, type Response } from 'undici'
import { AppError } from '../../errors.ts'
import { READING_LIMITS } from '../reading/reading-limits.ts'
import { fetchingError, refusedTarget } from './fetching-error.ts'
import { isPublicAddress } from './public-address.ts'
import { readLimited } from './read-limited.ts'

export interface Address {
  address: string
  family: number
}

export interface PublicFetcherOptions {
  /** All addresses of a host; the system's resolver unless given. */
  resolve?: (host: string) => Promise<Address[]>
  /** Lets a target through that is refused otherwise, such as a test's own server. Asked for address and port together. */
  allow?: (target: { address: string; port: number }) => boolean
  limits?: Partial<FetchLimits>
}

export interface FetchLimits {
  /** Of the body, unpacked. */
  bytes: number
  /** For everything about one URL, redirects and body included. */
  milliseconds: number
  redirects: number
}

/** What a server calls a version of a page, for asking whether it still is that one. */
export interface PageVersion {
  etag: string | null
  lastModified: string | null
}

export interface FetchedPage {
  /** 'unchanged': the server still has the version that was asked about, and sent no body. */
  state: 'fetched' | 'unchanged'
  /** Where the body came from, after redirects. */
  url: string
  /** Lower case, without parameters: "text/html". */
  contentType: string
  /** As the page or the header declares it, for decoding; null where the header does not say. */
  charset: string | null
  bytes: Uint8Array
  version: PageVersion
}

export interface FetchOptions {
  signal?: AbortSignal
  /** The version that is here already. */
  known?: PageVersion
}

/** Fetches one page of the public internet. See `createPublicFetcher` for what is refused. */
export type FetchPublic = (url: string, options?: FetchOptions) => Promise<FetchedPage>

const usualLimits: FetchLimits = { bytes: READING_LIMITS.documentBytes, milliseconds: 15_000, redirects: 5 }

/** What the reading of documents knows; a picture or a film is not worth fetching. */
const readable =
  /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|json|ld\+json|[\w.-]+\+json|x-ndjson|(?:x-)?jsonl(?:ines)?|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/

/**
 * Fetches what people give URLs of, without letting them look into the network that this process stands in. The address
 * is checked where the connection is made, and that checked address is the one connected to, so a name that resolves to
 * something else a moment later gains nothing; each redirect is a new URL with the same checks. HTTP and HTTPS on their
 * own ports only, nobody's credentials, and limits on time, redirects and the unpacked size while it streams.
 *
 * The promise rejects with `AppError`: 'invalid-input' for a URL that is not fetched, with `details.reason`; 'too-large'
 * beyond a limit; 'unreadable-document' when the server fails (`details.status`, and `details.retryAfterMs` where it says
 * when to come back) or sends something else than a document; 'cancelled' when `signal` aborts. No message repeats a path
 * or a query: people paste links that are secrets.
 */
export function createPublicFetcher(options: PublicFetcherOptions = {}): FetchPublic {
  const limits = { ...usualLimits, ...options.limits }
  return async (url, { signal, known } = {}) => {
    const ends = AbortSignal.any([AbortSignal.timeout(limits.milliseconds), ...(signal ? [signal] : [])])
    // One agent for one URL: no connection outlives the check that it was made under.
    const agent = new Agent({ connect: connectChecked(options), pipelining: 0, bodyTimeout: limits.milliseconds })
    let host = ''
    try {
      let target = checkUrl(url, options)
      for (let redirects = 0; ; redirects += 1) {
        host = target.hostname
        const headers = { ...request.headers, ...conditions(known) }
        const response = await fetch(target, { ...request, headers, dispatcher: agent, signal: ends })
        const location = redirectOf(response)
        if (location === null) return await pageOf(response, { url: target.href, limits })
        await response.body?.cancel()
        if (redirects === limits.redirects) throw refusedTarget('too-many-redirects', host)
        target = checkUrl(location, options, target)
      }
    } catch (error) {
      if (signal?.aborted) throw new AppError('cancelled', 'Whoever wanted this page is gone.', { cause: error })
      throw fetchingError(error, host)
    } finally {
      await agent.destroy()
    }
  }
}

const request = {
  redirect: 'manual',
  credentials: 'omit',
  headers: { accept: 'text/html, application/json, application/pdf, text/plain, */*;q=0.1', 'user-agent': 'Rolecall' },
} as const

function conditions(known: PageVersion | undefined): Record<string, string> {
  return {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  }
}

/** What can be seen from the URL alone; addresses behind names are checked where the connection is made. */
function checkUrl(text: string, { allow }: PublicFetcherOptions, base?: URL): URL {
  const url = URL.parse(text, base)
  if (url === null) throw refusedTarget('not-a-url', '')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refusedTarget('not-http', url.hostname)
  if (url.username !== '' || url.password !== '') throw refusedTarget('credentials', url.hostname)
  if (url.port !== '' && allow === undefined) throw refusedTarget('port', url.hostname)
  url.hash = ''
  return url
}

/**
 * Resolves, checks every address and connects to one of those that were checked. A host with one private address among
 * public ones is refused whole: no honest host has both.
 */
function connectChecked({ resolve = resolveAll, allow = () => false }: PublicFetcherOptions): buildConnector.connector {
  return (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, '')
    const port = Number(target.port || (target.protocol === 'https:' ? 443 : 80))
    const isUsualPort = port === (target.protocol === 'https:' ? 443 : 80)
    resolve(host)
      .then(addresses => {
        const isReachable = ({ address }: Address) =>
          allow({ address, port }) || (isUsualPort && isPublicAddress(address))
        if (addresses.length === 0) throw refusedTarget('unknown-host', host)
        if (!addresses.every(isReachable)) throw refusedTarget(isUsualPort ? 'private-address' : 'port', host)
        const [first] = addresses
        const connect = buildConnector({
          timeout: 5_000,
          lookup: (_host, { all }, found) =>
            all ? found(null, addresses) : found(null, first?.address ?? '', first?.family),
        })
        connect(target, callback)
      })
      .catch((error: Error) => callback(error, null))
  }
}

function resolveAll(host: string): Promise<Address[]> {
  return lookup(host, { all: true })
}

function redirectOf(response: Response): string | null {
  return [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null
}

async function pageOf(response: Response, { url, limits }: { url: string; limits: FetchLimits }): Promise<FetchedPage> {
  const host = new URL(url).hostname
  const version = { etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') }
  if (response.status === 304) {
    return { state: 'unchanged', url, contentType: '', charset: null, bytes: new Uint8Array(), version }
  }
  if (!response.ok) {
    const retryAfterMs = retryAfterOf(response.headers.get('retry-after'))
    const when = retryAfterMs === null ? {} : { retryAfterMs }
    throw refusedTarget('status', host, { status: response.status, ...when })
  }
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').toLowerCase().split(';')
  const contentType = type.trim()
  if (!readable.test(contentType)) throw refusedTarget('not-a-document', host)
  const charset = parameters.map(one => /^\s*charset\s*=\s*"?([\w.:-]+)"?\s*$/.exec(one)?.[1]).find(Boolean) ?? null
  const bytes = await readLimited(response, { host, limit: limits.bytes })
  return { state: 'fetched', url, contentType, charset, bytes, version }
}

/** Seconds or a date (RFC 9110). */
function retryAfterOf(header: string | null): number | null {
  if (header === null) return null
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now()
  return Number.isFinite(wait) && wait > 0 ? wait : null
}
