import { Writable } from 'node:stream'
import { type Client, createClient } from '../../bots/client.ts'
import { readConfig } from '../../src/config.ts'
import { type Core, createCore } from '../../src/core.ts'
import { createLogger } from '../../src/logger.ts'
import type { Embedder } from '../../src/models/embedder.ts'
import type { FetchPublic } from '../../src/postings/fetching/fetch-public.ts'
import { type Server, startServer } from '../../src/server.ts'
import type { Database } from '../../src/store/database.ts'
import { openTestDatabase } from './database.ts'
import { wordEmbedder } from './word-embedder.ts'

export const secret = 'a-secret-that-only-this-test-knows-0123456789'

/** A test's people ask faster than people do. */
const unlimited = { ROLECALL_PERSON_QUESTIONS: '1000000', ROLECALL_ORGANIZATION_QUESTIONS: '1000000' }

export interface RunningCore extends AsyncDisposable {
  core: Core
  server: Server
  /** In this process, and over a real socket: both reach the same core. */
  local: Client
  remote: Client
  /** Every log line so far, parsed. */
  log: Record<string, unknown>[]
}

/** A whole core on an embedded database of its own, served on a free port. */
export async function runCore(
  options: {
    settings?: NodeJS.ProcessEnv
    database?: Database
    embedder?: Embedder
    fetchPublic?: FetchPublic
    graceMs?: number
  } = {},
): Promise<RunningCore> {
  const config = readConfig({ ...unlimited, ROLECALL_ORGANIZATIONS: 'many', ...options.settings }, import.meta.dirname)
  const database = options.database ?? (await openTestDatabase()).database
  const log: Record<string, unknown>[] = []
  const logger = createLogger({ level: 'trace', file: null, destination: collectLines(log) })
  const { embedder = wordEmbedder, fetchPublic } = options
  const core = await createCore({ config, logger, database, embedder, ...(fetchPublic ? { fetchPublic } : {}) })
  const server = await startServer({
    services: core.services,
    host: '127.0.0.1',
    port: 0,
    secrets: [secret],
    secretsAre: 'configured',
    graceMs: options.graceMs ?? 5_000,
  })
  return {
    core,
    server,
    local: createClient({ api: core.api }),
    remote: createClient({ url: server.url, secret }),
    log,
    async [Symbol.asyncDispose]() {
      await server.close()
      await core.close()
    },
  }
}

/** A destination for a logger that keeps every line, parsed. */
export function collectLines(into: Record<string, unknown>[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      into.push(JSON.parse(String(chunk)))
      done()
    },
  })
}
