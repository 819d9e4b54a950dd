import { Kysely, PostgresDialect, sql, type Transaction, type TransactionBuilder } from 'kysely'
import type { Pool } from 'pg'
import { currentRequestId } from '../request-id.ts'
import { connectServer } from './connect-server.ts'
import { toDatabaseError, toOpeningError } from './database-error.ts'
import { queuesOf } from './enqueue.ts'
import { compareSchema, migrate, type SchemaDifference } from './migrate.ts'
import { openEmbedded } from './open-embedded.ts'
import { createQueue, type Queue } from './queue.ts'
import type { QueueName } from './queues.ts'
import { reviewLogin } from './review-login.ts'
import type { Tables } from './tables.ts'

/** What every store function takes first: one open transaction, which sees one organization's rows. */
export type Tx = Transaction<Tables>

export interface Database {
  /**
   * Runs `work` in a transaction that sees and writes the rows of this organization only: row-level security refuses
   * the rest. `work` must not wait for a network, nor open another transaction: embedded, there is one connection.
   */
  withOrganization<T>(organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same for moving rows between two organizations: it sees both, and may change little but whose a row is. */
  withOrganizations<T>(both: { from: string; to: string }, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same for what comes before an organization is known: it sees `organizations` and `spaces`, and nothing else. */
  withSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same for reading everything as it was at one moment, however long that takes; nothing can be written. */
  withSnapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** What is to be done later, in this database too; `enqueueJob` puts it there. */
  queue: Queue
  /** What an operator should know of the user that connects, a sentence each; none of the embedded database. */
  readonly warnings: readonly string[]
  /** Resolves when the database answers; rejects with `database-unavailable`. */
  check(): Promise<void>
  /** How its tables differ from what this version expects; rejects like `check`. */
  compareSchema(): Promise<SchemaDifference>
  /** Stops the queue's workers, waits for open transactions, closes every connection and gives the folder back. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** postgres://…; null for the embedded database. */
  url?: string | null
  /** Where the embedded database keeps its files; null for one in memory. Not used with `url`. */
  folder?: string | null
  /** For the embedded database in memory: a copy made by `copyEmbedded` to begin with. */
  copy?: Blob
}

/** What `openDatabase` stands on: a pool of connections to an embedded or a served PostgreSQL. */
export interface Connections {
  pool: Pool
  close(): Promise<void>
}

/** Opens the database and brings it to this version. Rejects with `database-unavailable`, saying what to do. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const connections = options.url ? connectServer(options.url) : await openEmbedded(options)
  let warnings: string[] = []
  try {
    await migrate(connections.pool)
    if (options.url) warnings = await reviewLogin(connections.pool)
  } catch (error) {
    await connections.close()
    throw toOpeningError(error)
  }
  return { ...createDatabase(connections), warnings }
}

/** A database over connections that are open and migrated. */
export function createDatabase({ pool, close }: Connections): Database {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const queue = createQueue(pool)
  const transaction = async <T>(
    role: Role,
    work: (tx: Tx) => Promise<T>,
    begin: TransactionBuilder<Tables> = kysely.transaction(),
  ): Promise<T> => {
    let queues: readonly QueueName[] = []
    try {
      const result = await begin.execute(async tx => {
        await takeRole(tx, role)
        const result = await work(tx)
        queues = queuesOf(tx)
        return result
      })
      queues.forEach(queue.wake)
      return result
    } catch (error) {
      throw toDatabaseError(error)
    }
  }
  const snapshot = () => kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return {
    withOrganization: (organization, work) => transaction({ name: 'rolecall_app', organization }, work),
    withOrganizations: ({ from, to }, work) =>
      transaction({ name: 'rolecall_linker', organization: to, linked: from }, work),
    withSystem: work => transaction({ name: 'rolecall_system', organization: '' }, work),
    withSnapshot: work => transaction({ name: 'rolecall_system', organization: '' }, work, snapshot()),
    queue,
    warnings: [],
    check: () => transaction({ name: 'rolecall_system', organization: '' }, async () => {}),
    compareSchema: () =>
      compareSchema(pool).catch(error => {
        throw toDatabaseError(error)
      }),
    close: () => queue.stop().finally(close),
  }
}

/** From here on this transaction sees and writes the rows of this organization only. */
export async function enterOrganization(tx: Tx, organizationId: string): Promise<void> {
  await takeRole(tx, { name: 'rolecall_app', organization: organizationId })
}

interface Role {
  name: 'rolecall_app' | 'rolecall_system' | 'rolecall_linker'
  organization: string
  /** The other organization that a linker sees. */
  linked?: string
}

/**
 * `set local role`, written as a function call so that all of it is one round trip. The request's id goes along as the
 * application's name: PostgreSQL shows it in pg_stat_activity and, by `%a` in log_line_prefix, in its log.
 */
async function takeRole(tx: Tx, role: Role): Promise<void> {
  const requestId = currentRequestId()
  const application = requestId === undefined ? APPLICATION : `${APPLICATION} ${requestId}`.slice(0, LONGEST_NAME)
  await sql`
    select set_config('role', ${role.name}, true),
           set_config('rolecall.organization', ${role.organization}, true),
           set_config('rolecall.linked_organization', ${role.linked ?? ''}, true),
           set_config('application_name', ${application}, true)`.execute(tx)
}

const APPLICATION = 'rolecall'
/** PostgreSQL cuts names off behind this many bytes. */
const LONGEST_NAME = 63
