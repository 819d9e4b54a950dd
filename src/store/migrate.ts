import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'
import type { Pool, PoolClient } from 'pg'
import { AppError } from '../errors.ts'
import { installQueue, isQueueInstalled } from './install-queue.ts'

const folder = fileURLToPath(new URL('../../migrations', import.meta.url))
const table = 'migrations'
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/**
 * Brings the database to this version, all of it or nothing. Several processes may do so at once: one migrates under
 * node-pg-migrate's lock, the others wait and find it done. Rejects with `database-unavailable` when the database is
 * from a newer version.
 */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    if (await isCurrent(client)) return
    await runner({
      dbClient: client,
      dir: folder,
      migrationsTable: table,
      direction: 'up',
      singleTransaction: true,
      advisoryLockMode: 'wait',
      logger: silent,
    })
    // What another process did while this one waited for the lock may be a newer version's work.
    await isCurrent(client)
    await installQueue(client)
  } finally {
    client.release()
  }
}

/** How the database's migrations differ from this version's. */
export interface SchemaDifference {
  /** Of this version, and not run. */
  missing: string[]
  /** Run by a newer version. */
  newer: string[]
}

/** Looks and changes nothing. */
export async function compareSchema(pool: Pool): Promise<SchemaDifference> {
  const client = await pool.connect()
  try {
    return await differenceOf(client)
  } finally {
    client.release()
  }
}

/** Asked first, so that a process whose user may not migrate, or whose pooler keeps no session, can still start. */
async function isCurrent(client: PoolClient): Promise<boolean> {
  const { missing, newer } = await differenceOf(client)
  if (newer.length > 0) {
    throw new AppError(
      'database-unavailable',
      `The database is from a newer version of Rolecall (it has ${newer.join(', ')}). ` +
        'Start that version, or restore the backup made before upgrading.',
    )
  }
  return missing.length === 0 && (await isQueueInstalled(client))
}

async function differenceOf(client: PoolClient): Promise<SchemaDifference> {
  const ours = (await readdir(folder)).filter(name => name.endsWith('.sql')).map(name => name.slice(0, -'.sql'.length))
  const applied = await appliedMigrations(client)
  return {
    missing: ours.filter(name => !applied.includes(name)),
    newer: applied.filter(name => !ours.includes(name)),
  }
}

async function appliedMigrations(client: PoolClient): Promise<string[]> {
  const found = await client.query<{ found: boolean }>(`select to_regclass('${table}') is not null as found`)
  if (!found.rows[0]?.found) return []
  const { rows } = await client.query<{ name: string }>(`select name from ${table} order by id`)
  return rows.map(row => row.name)
}
