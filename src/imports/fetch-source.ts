import { createHash } from 'node:crypto'
import { AppError } from '../errors.ts'
import type { FetchedPage, FetchPublic, PageVersion } from '../postings/fetching/fetch-public.ts'
import { readDocuments } from '../postings/reading/read-documents.ts'
import { isObject } from '../postings/reading/records/list-records.ts'
import type { ReadResult } from '../postings/reading/source-document.ts'
import type { ImportSource } from './recognise-source.ts'

/** What was read whole before, by what the site calls it and by its bytes. */
export interface KnownVersion extends PageVersion {
  sha256: Buffer
}

export interface ReadSource {
  /** A feed may hold more roles tomorrow, or fewer. */
  form: 'document' | 'feed'
  results: ReadResult[]
}

export type FetchedSource =
  | { state: 'unchanged'; version: KnownVersion }
  | ({ state: 'read'; version: KnownVersion } & ReadSource)

/**
 * Fetches a source and reads every document in it; one that is as it was is not read again. A feed that holds no role has
 * no results. Rejects with the fetcher's errors, or with the reader's when it can read nothing at all.
 */
export async function fetchSource(
  fetchPublic: FetchPublic,
  source: ImportSource,
  { known, signal }: { known: KnownVersion | null; signal: AbortSignal },
): Promise<FetchedSource> {
  const page = await fetchPublic(source.url, { signal, ...(known ? { known } : {}) })
  if (page.state === 'unchanged' && known) return { state: 'unchanged', version: known }
  const sha256 = createHash('sha256').update(page.bytes).digest()
  const version = { ...page.version, sha256 }
  // Many sites name no version.
  if (known?.sha256.equals(sha256)) return { state: 'unchanged', version }
  const form = /\.json(?:l)?$|\.ndjson$/.test(nameOf(page)) || source.board !== null ? 'feed' : 'document'
  return { state: 'read', version, form, results: await readPage(page, source) }
}

async function readPage(page: FetchedPage, source: ImportSource): Promise<ReadResult[]> {
  const bytes = source.board === null ? inUtf8(page) : onlyListed(page.bytes, source.only)
  const results: ReadResult[] = []
  for await (const result of readDocuments({ name: nameOf(page), bytes })) results.push(result)
  const [first] = results
  if (results.length > 1 || first === undefined || 'document' in first) {
    const isWebPage = results.length === 1 && source.board === null && endings[page.contentType] === 'html'
    return isWebPage ? results.map(result => withUrl(result, page.url)) : results
  }
  if (first.error.details.reason === 'empty') return []
  throw first.error
}

/** For messages, which name no more than the host, and for its ending: some formats cannot be told from their bytes. */
function nameOf({ url, contentType }: FetchedPage): string {
  const { hostname, pathname } = new URL(url)
  const ending = /\.(jsonl|ndjson|md|markdown)$/i.exec(pathname)?.[1] ?? endings[contentType] ?? 'txt'
  return `${hostname}/page.${ending.toLowerCase()}`
}

const endings: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'md',
  'application/json': 'json',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'application/x-jsonlines': 'jsonl',
}

/** A charset that only the header names would be lost: a page says it itself, or leaves it to the header. */
function inUtf8({ bytes, charset, contentType }: FetchedPage): Uint8Array {
  if (charset === null || /^utf-?8$/.test(charset) || !contentType.startsWith('text/')) return bytes
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes)
    return Buffer.from(`\uFEFF${text}`)
  } catch {
    return bytes
  }
}

/** Ashby also gives out roles that are not on the board, for whoever has their link, and cannot be asked for one. */
function onlyListed(bytes: Uint8Array, only: string | null): Uint8Array {
  const board = parseBoard(bytes)
  if (!isObject(board) || !Array.isArray(board.jobs)) return bytes
  const isWanted = (job: unknown) =>
    isObject(job) && (only === null ? job.isListed !== false : job.id === only || String(job.jobUrl).endsWith(only))
  const jobs = board.jobs.filter(isWanted)
  if (only !== null && jobs.length === 0) {
    throw new AppError('not-found', 'The board has no such role.', { details: { reason: 'no-such-role' } })
  }
  return jobs.length === board.jobs.length ? bytes : Buffer.from(JSON.stringify({ jobs }))
}

/** Null for what is no JSON: the reader says what is wrong with it. */
function parseBoard(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

function withUrl(result: ReadResult, url: string): ReadResult {
  if ('error' in result || result.document.url !== null) return result
  return { ...result, document: { ...result.document, url } }
}
