import { existsSync } from 'node:fs'
import { chmod, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { vector } from '@electric-sql/pglite-pgvector'
import pg from 'pg'
import { AppError } from '../errors.ts'
import type { Connections, DatabaseOptions } from './database.ts'
import { lockFolder } from './lock-folder.ts'
import { migrate } from './migrate.ts'

// One connection serves every caller in turn, so a caller may wait for a whole import's transactions before it.
const CONNECTION_TIMEOUT_MS = 60_000

/** What people wrote is for the folder's owner alone; PGlite lets everybody read and write the files in it. */
const PRIVATE = 0o700

/** PGlite in memory, or in `folder`, which this process owns until `close`. */
export async function openEmbedded({ folder, copy }: DatabaseOptions): Promise<Connections> {
  if (!folder) return connect(await startPGlite(copy ? { loadDataDir: copy } : {}))
  const unlock = await lockFolder(folder)
  try {
    const { pool, close } = await connect(await startInFolder(folder))
    return { pool, close: () => close().finally(unlock) }
  } catch (error) {
    await unlock()
    if (error instanceof AppError) throw error
    const message = `The database in ${folder} cannot be opened. Restore it from a backup, or name another folder.`
    throw new AppError('database-unavailable', message, { cause: error })
  }
}

/** A migrated database in memory as one blob, for `openDatabase({ copy })`: much faster than making one anew. */
export async function copyEmbedded(): Promise<Blob> {
  const pglite = await startPGlite({})
  const { pool, close } = await connect(pglite)
  try {
    await migrate(pool)
    for (const statement of lighter) await pool.query(statement)
    return await pglite.dumpDataDir('none')
  } finally {
    await close()
  }
}

/**
 * What a copy does not need. The two templates are half of its files, and the buffers, 128 MB otherwise, are zeroed at
 * each start: without them a copy opens in half the time.
 */
const lighter = [
  `update pg_database set datistemplate = false where datname like 'template_'`,
  'drop database template0',
  'drop database template1',
  `alter system set shared_buffers = '16MB'`,
  'checkpoint',
]

/**
 * A first start that is interrupted must not leave a half-made database: it is made beside its place and moved there
 * when whole. Nobody else is at it, the folder is locked.
 */
async function startInFolder(folder: string): Promise<PGlite> {
  const place = join(folder, 'database')
  if (!existsSync(place)) {
    const unfinished = join(folder, 'database.unfinished')
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true, mode: PRIVATE })
    const first = await startPGlite({ dataDir: unfinished })
    await first.close()
    await rename(unfinished, place)
  }
  // One that an earlier version made. Where it belongs to somebody else, they have decided.
  await chmod(place, PRIVATE).catch(() => {})
  return startPGlite({ dataDir: place })
}

async function startPGlite(from: { dataDir?: string; loadDataDir?: Blob }): Promise<PGlite> {
  const pglite = new PGlite({ ...from, extensions: { vector } })
  await pglite.waitReady
  return pglite
}

/** A pool of one: PGlite is a single session, and two pooled clients on it mix up their protocol messages. */
async function connect(pglite: PGlite): Promise<Connections> {
  const config = { ...createPgConfig(pglite), max: 1, connectionTimeoutMillis: CONNECTION_TIMEOUT_MS }
  const pool = new pg.Pool(config as unknown as pg.PoolConfig)
  pool.on('error', () => {})
  const close = async () => {
    await pool.end()
    await pglite.close()
  }
  return { pool, close }
}
