import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient, QueryResult } from 'pg'
import type { Tx } from './database.ts'
import type { Tables } from './tables.ts'

/**
 * Runs `work` between `opening` and a commit, or a rollback when it throws. `opening` is `begin` and the statements after it
 * that need no answer, sent as one: each statement sent alone costs a trip to the server and back, which is most of what
 * a short transaction takes. `work` is given the rows of the last one.
 */
export async function runTransaction<T>(
  pool: Pool,
  opening: string,
  work: (tx: Tx, found: readonly unknown[]) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    // Several statements have several results, which the driver's types leave out.
    const opened = (await client.query(opening)) as unknown as readonly QueryResult[]
    const result = await work(transactionOn(client), opened.at(-1)!.rows)
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error('a statement failed and was not heard: the transaction is rolled back')
    client.release()
    return result
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

/** Also after a failed opening, of which `begin` may have happened. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch {
    client.release(true)
  }
}

/** Kysely over one connection that is in a transaction already. */
function transactionOn(client: PoolClient): Tx {
  const lent = { query: client.query.bind(client), release: () => {} }
  const pool = { connect: async () => lent, end: async () => {}, options: {} }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
