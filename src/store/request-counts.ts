import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Tx } from './database.ts'

/** What is counted, under a key that begins with the organization, and how often it may come within some seconds. */
export interface Counted {
  key: string
  most: number
  seconds: number
}

/**
 * Counts one; returns how many milliseconds to wait when it is one too many, else null. One statement, so that the
 * processes on this database cannot count beyond the limit together.
 */
export async function countRequest(tx: Tx, { key, most, seconds }: Counted): Promise<number | null> {
  try {
    await limiterOn(tx, { points: most, duration: seconds }).consume(key)
    return null
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext)
    throw refusal
  }
}

/** Deletes counts whose time was over before `before`. Returns how many. */
export async function deleteOldCounts(tx: Tx, before: Date): Promise<number> {
  const result = await tx.deleteFrom('request_counts').where('expire', '<', String(before.getTime())).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Made for one transaction, which is what puts its statement under row-level security; it opens nothing. */
function limiterOn(tx: Tx, limit: { points: number; duration: number }): RateLimiterPostgres {
  const query = ({ text, values }: { text: string; values: unknown[] }) =>
    tx.executeQuery(CompiledQuery.raw(text, values))
  return new RateLimiterPostgres({
    ...{ storeClient: { query }, storeType: 'client', tableName: 'request_counts', tableCreated: true },
    // A timer of its own would look for old counts outside any organization.
    ...{ clearExpiredByTimeout: false, keyPrefix: '', ...limit },
  })
}
