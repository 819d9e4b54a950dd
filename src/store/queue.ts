import type { Pool } from 'pg'
import type { JobWithMetadata } from 'pg-boss'
import { AppError } from '../errors.ts'
import { createBoss, defineQueue, type Executor } from './boss.ts'
import { countJobs, type QueueCount } from './count-jobs.ts'
import { toDatabaseError } from './database-error.ts'
import { createDeadLetters, type DeadLetters } from './dead-letters.ts'
import { type DeliveryQueue, type QueueName, queueSettings, type WorkQueue } from './queues.ts'

/** One piece of work, as long as it is worked on. */
export interface Job {
  id: string
  queue: QueueName
  /** Whose transaction caused it; null for work that is nobody's in particular. */
  organization: string | null
  data: Readonly<Record<string, unknown>>
  /** 1 the first time, and again when it is run again after it was given up. */
  attempt: number
  isRerun: boolean
}

/** Does the jobs of one queue, one after the other unless several `atOnce`. */
export interface Worker {
  queue: WorkQueue
  atOnce?: number
  /** Five fields of cron, in UTC: on time, of all processes on this database one queues the job. */
  schedule?: string
  /** Rejects when it has to be tried again. Once `signal` is aborted it should end soon, wherever it is. */
  run(job: Job, signal: AbortSignal): Promise<void>
}

export interface QueueWatch {
  /** A job failed, or (without `job`) the queue itself did; either is tried again. */
  onFailure(failure: { queue?: string; job?: Job; error: unknown }): void
}

export interface Queue extends DeadLetters {
  /** Begins to work, and to keep the queues: schedules, jobs whose process died, what is to be forgotten. */
  start(workers: readonly Worker[], watch: QueueWatch): Promise<void>
  /** Lets this process's worker of a queue look now rather than at its next turn. */
  wake(queue: QueueName): void
  /** Up to `limit` jobs for this caller alone, until they are settled or their time is up; oldest first. */
  take(queue: DeliveryQueue, limit: number): Promise<Job[]>
  /** The job is done, by whoever has or had it. */
  complete(job: Pick<Job, 'queue' | 'id'>): Promise<void>
  /** The attempt failed. False when it is not this attempt's turn any more. */
  fail(job: Pick<Job, 'queue' | 'id' | 'attempt'>, reason: string): Promise<boolean>
  /** Jobs of a queue that are not done, whose data holds `data`. */
  find(queue: DeliveryQueue, data: Readonly<Record<string, string>>): Promise<Job[]>
  /** How many jobs each queue has; those of all spaces' deliveries together. */
  count(): Promise<QueueCount[]>
  /** Begins nothing new, interrupts what runs and waits for it. */
  stop(): Promise<void>
}

/** A worker is woken when its process queues something; it looks by itself for retries and for what others queue. */
const POLL_SECONDS = 15
const STOP_MS = 10_000

/** What no repeat will make right goes to the dead letters at once. */
const finalCodes = new Set([
  'invalid-input',
  'unreadable-document',
  'not-a-posting',
  'too-large',
  'forbidden',
  'not-found',
])

/** The queue in this pool's database, which `installQueue` has made. Works on nothing until it is started. */
export function createQueue(pool: Pool): Queue {
  const executeSql = executorOf(pool)
  const boss = createBoss(executeSql)
  const stopping = new AbortController()
  const workerIds = new Map<QueueName, string>()
  let report: QueueWatch['onFailure'] = () => {}
  let started = Promise.resolve()
  boss.on('error', error => report({ error }))

  const begin = async (workers: readonly Worker[]) => {
    for (const { queue, schedule } of workers) {
      await defineQueue(executeSql, queue)
      const { policy: _fixed, ...settings } = queueSettings(queue) as { policy: string }
      await boss.updateQueue(queue, settings)
      if (schedule) await boss.schedule(queue, schedule)
    }
    await boss.start()
    for (const worker of workers) {
      const options = {
        ...{ pollingIntervalSeconds: POLL_SECONDS, localConcurrency: worker.atOnce ?? 1 },
        ...({ includeMetadata: true, perJobResults: true } as const),
      }
      const id = await boss.work(worker.queue, options, (jobs: JobWithMetadata[]) =>
        Promise.all(jobs.map(attempt(worker))),
      )
      workerIds.set(worker.queue, id)
    }
  }
  const attempt = (worker: Worker) => async (taken: JobWithMetadata) => {
    const job = toJob(taken)
    try {
      await worker.run(job, AbortSignal.any([taken.signal, stopping.signal]))
      return { id: job.id, status: 'completed' as const }
    } catch (error) {
      if (!stopping.signal.aborted) report({ queue: worker.queue, job, error })
      const isFinal = error instanceof AppError && finalCodes.has(error.code)
      const output = { reason: reasonOf(error) }
      return { id: job.id, status: isFinal ? ('deadletter' as const) : ('failed' as const), output }
    }
  }
  const wake = (queue: QueueName) => {
    const id = workerIds.get(queue)
    if (id !== undefined) boss.notifyWorker(id)
  }
  return {
    start(workers, { onFailure }) {
      report = onFailure
      started = begin(workers)
      return started
    },
    wake,
    async take(queue, limit) {
      if ((await boss.getQueue(queue)) === null) return []
      const taken = await boss.fetch(queue, { batchSize: limit, includeMetadata: true })
      // What an update returns comes in any order.
      return (taken as JobWithMetadata<unknown>[])
        .sort((a, b) => a.createdOn.getTime() - b.createdOn.getTime())
        .map(toJob)
    },
    async complete({ queue, id }) {
      await boss.complete(queue, id, null, { includeQueued: true })
    },
    async fail({ queue, id, attempt: number }, reason) {
      const attempted = { id, retryCount: number - 1 }
      const { affected } = (await boss.fail(queue, [attempted], { reason })) as { affected: number }
      return affected > 0
    },
    async find(queue, data) {
      if ((await boss.getQueue(queue)) === null) return []
      const found = await boss.findJobs(queue, { data })
      return found.filter(({ state }) => state !== 'completed' && state !== 'failed').map(toJob)
    },
    count: () => countJobs(executeSql),
    ...createDeadLetters(boss, wake),
    async stop() {
      stopping.abort()
      await started.catch(() => {})
      await boss.stop({ timeout: STOP_MS, close: false })
    },
  }
}

function toJob({ id, name, data, retryCount, sourceRootId }: JobWithMetadata<unknown>): Job {
  const { organization = null, ...rest } = (data ?? {}) as { organization?: string | null }
  return {
    id,
    queue: name as QueueName,
    organization,
    data: rest,
    attempt: retryCount + 1,
    isRerun: sourceRootId !== null,
  }
}

/** For an operator; the log has the rest. */
function reasonOf(error: unknown): string {
  if (error instanceof AppError) return `${error.code}: ${error.message}`
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown'
}

/** A failed statement of several may leave its transaction open, on a connection that others use next. */
function executorOf(pool: Pool): Executor {
  return async (text, values) => {
    const client = await pool.connect()
    try {
      return await client.query(text, values as unknown[])
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw toDatabaseError(error)
    } finally {
      client.release()
    }
  }
}
