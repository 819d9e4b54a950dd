import pg from 'pg'
import type { Connections } from './database.ts'

const CONNECTION_TIMEOUT_MS = 10_000
const CONNECTIONS = 10

/** A pool of connections to a PostgreSQL server. Connects when first used. */
export function connectServer(url: string): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    application_name: 'rolecall',
  })
  // A connection that the server closes is replaced by the next query; unheard, this event would end the process. The pool
  // hears it of idle ones alone: one that is in a transaction, and between two statements of it, says so itself.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return { pool, close: () => pool.end() }
}
