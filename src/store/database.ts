import { type Kysely, sql } from 'kysely'
import type { Pool } from 'pg'
import { connectServer } from './connect-server.ts'
import { toDatabaseError, toOpeningError } from './database-error.ts'
import { queuesOf } from './enqueue.ts'
import { type CallerKey, findCaller, type KnownCaller } from './known-caller.ts'
import { compareSchema, migrate, type SchemaDifference } from './migrate.ts'
import { openEmbedded } from './open-embedded.ts'
import { createQueue, type Queue } from './queue.ts'
import { reviewLogin } from './review-login.ts'
import { runTransaction } from './run-transaction.ts'
import type { Tables } from './tables.ts'
import { takeRole } from './take-role.ts'

/** What every store function takes first: one open transaction, which sees one organization's rows. */
export type Tx = Kysely<Tables>

export interface Database {
  /**
   * Runs `work` in a transaction that sees and writes the rows of this organization only: row-level security refuses
   * the rest. `work` must not wait for a network, nor open another transaction: embedded, there is one connection.
   */
  withOrganization<T>(organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same for moving rows between two organizations: it sees both, and may change little but whose a row is. */
  withOrganizations<T>(both: { from: string; to: string }, work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * The same in the organization of whoever calls, and with what is known of them now; null for somebody who was never
   * met. When their space is not connected to any organization, it sees no row.
   */
  withCaller<T>(caller: CallerKey, work: (tx: Tx, found: KnownCaller | null) => Promise<T>): Promise<T>
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

/** What most of those need who only read. */
export type OrganizationTransactions = Pick<Database, 'withOrganization'>

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
    // Whoever held a claim on the embedded database is dead, or this process could not have opened it.
    else await connections.pool.query('delete from request_keys where finished_at is null')
  } catch (error) {
    await connections.close()
    throw toOpeningError(error)
  }
  return { ...createDatabase(connections), warnings }
}

/** A database over connections that are open and migrated. */
export function createDatabase({ pool, close }: Connections): Database {
  const queue = createQueue(pool)
  const transaction = async <T>(
    opening: string,
    work: (tx: Tx, found: readonly unknown[]) => Promise<T>,
  ): Promise<T> => {
    try {
      const { result, queues } = await runTransaction(pool, opening, async (tx, found) => {
        const result = await work(tx, found)
        return { result, queues: queuesOf(tx) }
      })
      queues.forEach(queue.wake)
      return result
    } catch (error) {
      throw toDatabaseError(error)
    }
  }
  const asSystem = () => takeRole({ name: 'rolecall_system', organization: '' })
  return {
    withOrganization: async (organization, work) =>
      transaction(`begin; ${takeRole({ name: 'rolecall_app', organization })}`, work),
    withOrganizations: async ({ from, to }, work) =>
      transaction(`begin; ${takeRole({ name: 'rolecall_linker', organization: to, linked: from })}`, work),
    withCaller: async (caller, work) =>
      transaction(`begin; ${asSystem()}; ${findCaller(caller)}`, (tx, [found]) =>
        work(tx, (found ?? null) as KnownCaller | null),
      ),
    withSystem: work => transaction(`begin; ${asSystem()}`, work),
    withSnapshot: work => transaction(`begin isolation level repeatable read read only; ${asSystem()}`, work),
    queue,
    warnings: [],
    check: () => transaction(`begin; ${asSystem()}`, async () => {}),
    compareSchema: () =>
      compareSchema(pool).catch(error => {
        throw toDatabaseError(error)
      }),
    close: () => queue.stop().finally(close),
  }
}

/** For what opens a transaction of this organization elsewhere: it goes on in `tx` instead. */
export function goOnIn(tx: Tx, organizationId: string): OrganizationTransactions {
  return {
    async withOrganization(wanted, work) {
      if (wanted !== organizationId) throw new Error('this transaction is of another organization')
      return work(tx).catch(error => {
        throw toDatabaseError(error)
      })
    },
  }
}

/** From here on this transaction sees and writes the rows of this organization only. */
export async function enterOrganization(tx: Tx, organizationId: string): Promise<void> {
  await sql.raw(takeRole({ name: 'rolecall_app', organization: organizationId })).execute(tx)
}
