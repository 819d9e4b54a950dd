import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, openAsBlob } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { connectServer } from '../../src/store/connect-server.ts'
import { type Connections, createDatabase, type Database } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { copyEmbedded, openEmbedded } from '../../src/store/open-embedded.ts'
import { createOrganization } from '../../src/store/organizations.ts'

export interface TestDatabase extends AsyncDisposable {
  database: Database
  /** What it stands on, for tests of opening and migrating. */
  connections: Connections
  /** A new organization's id. */
  addOrganization(name?: string): Promise<string>
  /** Runs SQL past row-level security, to look at what the product itself cannot see. */
  asOwner<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
}

/** A fresh, empty, migrated database: embedded in memory, or one of its own on the server of TEST_DATABASE_URL. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL
  const connections = server
    ? await createOnServer(server)
    : await openEmbedded({ copy: await openAsBlob(await migratedCopy()) })
  await migrate(connections.pool)
  const database = createDatabase(connections)
  return {
    database,
    connections,
    addOrganization: async (name = 'Harbourline') => (await database.withSystem(tx => createOrganization(tx, name))).id,
    asOwner: async (sql, values) => (await connections.pool.query(sql, values)).rows,
    [Symbol.asyncDispose]: () => database.close(),
  }
}

/** Makes a data folder one that a process has opened before: a first start takes seconds. */
export async function fillDataFolder(folder: string): Promise<void> {
  const place = join(folder, 'database')
  await mkdir(place, { recursive: true })
  await promisify(execFile)('tar', ['-xf', await migratedCopy(), '-C', place])
}

/** An empty database on the server of TEST_DATABASE_URL, dropped when closed. */
export async function createOnServer(server: string): Promise<Connections & { url: string }> {
  const name = `rolecall_test_${randomUUID().replaceAll('-', '')}`
  const runOnServer = async (sql: string) => {
    const client = new pg.Client(server)
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await runOnServer(`create database ${name}`)
  const url = new URL(server)
  url.pathname = name
  const { pool, close } = connectServer(url.href)
  return {
    url: url.href,
    pool,
    close: async () => {
      await close()
      await runOnServer(`drop database ${name} with (force)`)
    },
  }
}

/**
 * Making and migrating an embedded database takes seconds, loading a copy of one a tenth of that. The copy is kept for
 * the next run, under a name that changes with the migrations, with PGlite, with pg-boss and with how it is made.
 */
async function migratedCopy(): Promise<string> {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/rolecall', import.meta.url))
  const file = `${folder}/embedded-${await fingerprint()}.tar`
  if (!existsSync(file)) {
    const copy = await copyEmbedded()
    await mkdir(folder, { recursive: true })
    const unfinished = `${file}.${randomUUID()}`
    await writeFile(unfinished, Buffer.from(await copy.arrayBuffer()))
    await rename(unfinished, file)
  }
  return file
}

async function fingerprint(): Promise<string> {
  const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))
  const files = (await readdir(migrations)).sort().map(name => `${migrations}/${name}`)
  for (const library of ['@electric-sql/pglite', 'pg-boss']) {
    files.push(fileURLToPath(new URL(`../../node_modules/${library}/package.json`, import.meta.url)))
  }
  files.push(fileURLToPath(new URL('../../src/store/open-embedded.ts', import.meta.url)))
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}
