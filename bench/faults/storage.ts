import { cp, mkdir } from 'node:fs/promises'
import { openEmbedded } from '../../src/store/open-embedded.ts'
import type { Random } from './random.ts'

export type Query = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>

/** Where a round's core keeps everything. */
export interface Storage extends AsyncDisposable {
  kind: string
  settings: NodeJS.ProcessEnv
  /** Looks at it past every protection, while no core runs. That it opens at all is part of what is tested. */
  look<T>(work: (query: Query) => Promise<T>): Promise<T>
  /** What can go wrong with the database alone, done now; null where it lives in the core's process. */
  disturb: ((random: Random) => Promise<string>) | null
}

/** A copy of a prepared data folder. */
export async function copyEmbedded(prepared: string, folder: string): Promise<Storage> {
  await mkdir(folder, { recursive: true })
  await cp(prepared, folder, { recursive: true })
  return {
    kind: 'embedded',
    settings: {},
    disturb: null,
    async look(work) {
      const { pool, close } = await openEmbedded({ folder })
      try {
        return await work(async (sql, values) => (await pool.query(sql, values)).rows)
      } finally {
        await close()
      }
    },
    async [Symbol.asyncDispose]() {},
  }
}

/**
 * What the clock would bring if the round went on for some minutes: pauses end, and whoever died is known to be dead.
 */
export async function passTime(query: Query): Promise<void> {
  await query(`update request_keys set lease_until = now() where finished_at is null`)
  await query(`update request_keys set finished_at = finished_at - interval '1 minute' where finished_at is not null`)
  await query(`update pgboss.job set start_after = now() where state in ('created', 'retry')`)
  await query(`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`)
}
