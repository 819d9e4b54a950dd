import { CompiledQuery, sql } from 'kysely'
import { createBoss, defineQueue, type Executor } from './boss.ts'
import type { Tx } from './database.ts'
import type { QueueName } from './queues.ts'

export interface NewJob {
  queue: QueueName
  /** Ids rather than content: an organization's own stands in its tables, under row-level security. */
  data?: Readonly<Record<string, string>>
  /** Of several jobs with one key at most one is worked on at a time; see each queue's policy in `queues.ts`. */
  key?: string
  /** Not before then. */
  startAfter?: Date
}

/** Queues that a transaction put jobs into, for waking their workers once it is committed. */
const enqueued = new WeakMap<Tx, Set<QueueName>>()

/**
 * Queues a job in the transaction that causes it: neither exists without the other. The job is the transaction's
 * organization's, whatever else is said. Null when the queue has this job already, as its policy counts.
 */
export async function enqueueJob(tx: Tx, { queue, data = {}, key, startAfter }: NewJob): Promise<string | null> {
  const { role, organization } = await takeQueueRole(tx)
  const executeSql = executorOf(tx)
  const boss = createBoss(executeSql)
  if ((await boss.getQueue(queue)) === null) await defineQueue(executeSql, queue)
  const options = { ...(key ? { singletonKey: key } : {}), ...(startAfter ? { startAfter } : {}) }
  const id = await boss.send(queue, { ...data, organization: organization || null }, options)
  await sql`select set_config('role', ${role}, true)`.execute(tx)
  enqueued.set(tx, (enqueued.get(tx) ?? new Set()).add(queue))
  return id
}

export function queuesOf(tx: Tx): readonly QueueName[] {
  return [...(enqueued.get(tx) ?? [])]
}

/**
 * An organization's role may neither read nor write the queue, which holds everybody's jobs. When anything between this
 * and the return fails, the transaction is lost, and with it the role.
 */
async function takeQueueRole(tx: Tx): Promise<{ role: string; organization: string }> {
  const { rows } = await sql<{ role: string; organization: string }>`
    select current_setting('role') as role,
           coalesce(current_setting('rolecall.organization', true), '') as organization`.execute(tx)
  await sql`select set_config('role', 'rolecall_system', true)`.execute(tx)
  return rows[0]!
}

function executorOf(tx: Tx): Executor {
  return async (text, values = []) => {
    const { rows } = await tx.executeQuery(CompiledQuery.raw(text, [...values]))
    return { rows: [...rows] }
  }
}
