import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { deadLetterQueue, type QueueName } from './queues.ts'

/** A job that was given up. */
export interface DeadLetter {
  id: string
  queue: string
  organization: string | null
  data: Readonly<Record<string, unknown>>
  attempts: number
  /** Of the last failure. */
  reason: string
  queuedAt: string
  givenUpAt: string
}

/** What an operator does with jobs that were given up. */
export interface DeadLetters {
  /** What was given up, oldest first, at most a thousand. */
  listDeadLetters(): Promise<DeadLetter[]>
  /** Gives dead letters back to their queues, as new. Returns how many there were. */
  rerun(ids: readonly string[]): Promise<number>
  /** Deletes dead letters for good. Returns how many there were. */
  drop(ids: readonly string[]): Promise<number>
}

export function createDeadLetters(boss: PgBoss, wake: (queue: QueueName) => void): DeadLetters {
  const list = async () => {
    if ((await boss.getQueue(deadLetterQueue)) === null) return []
    return (await boss.findJobs(deadLetterQueue)) as JobWithMetadata[]
  }
  /** The original stays for a while where it failed, and holds back what follows it. */
  const settle = async (ids: readonly string[], act: (ids: string[]) => Promise<unknown>) => {
    const chosen = (await list()).filter(({ id }) => ids.includes(id))
    for (const { sourceName, sourceId } of chosen) {
      if (sourceName !== null && sourceId !== null) await boss.deleteJob(sourceName, sourceId)
    }
    if (chosen.length > 0) await act(chosen.map(({ id }) => id))
    return chosen
  }
  return {
    listDeadLetters: async () => (await list()).map(toDeadLetter),
    async rerun(ids) {
      const chosen = await settle(ids, async chosen => {
        await boss.redrive(deadLetterQueue, { ids: chosen })
        // What is left has failed to be queued: the same work waits already.
        await boss.deleteJob(deadLetterQueue, chosen)
      })
      for (const { sourceName } of chosen) wake(sourceName as QueueName)
      return chosen.length
    },
    drop: async ids => (await settle(ids, chosen => boss.deleteJob(deadLetterQueue, chosen))).length,
  }
}

function toDeadLetter(job: JobWithMetadata): DeadLetter {
  const { organization = null, ...data } = (job.data ?? {}) as { organization?: string | null }
  return {
    ...{ id: job.id, organization, data },
    queue: job.sourceName ?? deadLetterQueue,
    attempts: (job.sourceRetryCount ?? 0) + 1,
    reason: reasonIn(job.sourceOutput),
    queuedAt: (job.sourceCreatedOn ?? job.createdOn).toISOString(),
    givenUpAt: job.createdOn.toISOString(),
  }
}

/** As our workers and bots give it, or in pg-boss's words about a process that died. */
function reasonIn(output: object | null): string {
  const { reason, value } = (output ?? {}) as { reason?: unknown; value?: { message?: unknown } }
  return String(reason ?? value?.message ?? 'no reason was given')
}
