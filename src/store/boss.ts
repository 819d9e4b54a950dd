import { PgBoss } from 'pg-boss'
import { deadLetterQueue, type QueueName, queueSettings } from './queues.ts'

/** pg-boss's own tables stand in a schema of theirs, in the same database. */
export const queueSchema = 'pgboss'

/** Runs SQL for pg-boss: on the pool, or in a transaction of ours. */
export type Executor = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>

/**
 * pg-boss on `executeSql`, doing nothing by itself until it is started. It may be made for one transaction: it costs no
 * query, and what it asks for (which queues there are) it asks that transaction.
 */
export function createBoss(executeSql: Executor): PgBoss {
  return new PgBoss({
    db: { executeSql },
    schema: queueSchema,
    // `installQueue` does.
    migrate: false,
    // Queues of a few rows: rows about instances and rebuilding indexes would be more work than theirs.
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
    // Jobs that depend on others, of which there are none.
    flowIntervalSeconds: 3_600,
    maintenanceIntervalSeconds: 300,
    cronWorkerIntervalSeconds: 10,
  })
}

/** Makes a queue unless it exists; pg-boss's own call would commit the transaction that it runs in. */
export async function defineQueue(executeSql: Executor, name: QueueName): Promise<void> {
  for (const each of [deadLetterQueue, name] as const) {
    const settings = JSON.stringify(queueSettings(each))
    await executeSql(`select ${queueSchema}.create_queue($1, $2::jsonb)`, [each, settings])
  }
}
