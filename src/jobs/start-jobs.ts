import type { Logger } from 'pino'
import { AppError } from '../errors.ts'
import type { ImportDeps } from '../imports/import-deps.ts'
import { readImport } from '../imports/read-import.ts'
import { closeExpiredPostings } from '../postings/close-expired-postings.ts'
import { embedPostings } from '../postings/embed-postings.ts'
import { enqueueJob } from '../store/enqueue.ts'
import type { Job, QueueWatch, Worker } from '../store/queue.ts'
import { findWork } from './find-work.ts'
import { forgetOld } from './forget-old.ts'

export interface JobDeps extends ImportDeps {
  logger: Logger
}

/**
 * Begins to do what is queued, beside the questions, and what is due by itself: of several cores on one database one does
 * each. Ends with the database.
 */
export async function startJobs(deps: JobDeps): Promise<void> {
  await deps.database.queue.start(workers(deps), watch(deps.logger))
  // A change of the embedder, or what fell due while nothing ran, should not wait for the clock.
  await deps.database.withSystem(async tx => {
    await enqueueJob(tx, { queue: 'find-work' })
    await enqueueJob(tx, { queue: 'close-expired-postings' })
  })
}

function workers(deps: JobDeps): Worker[] {
  return [
    { queue: 'find-work', schedule: '*/5 * * * *', run: (_job, signal) => findWork(deps, signal) },
    { queue: 'embed-postings', run: (job, signal) => embed(deps, job, signal) },
    { queue: 'read-imports', atOnce: 2, run: (job, signal) => readWanted(deps, job, signal) },
    { queue: 'read-uploads', atOnce: 4, run: (job, signal) => readWanted(deps, job, signal) },
    { queue: 'close-expired-postings', schedule: '* * * * *', run: () => closeExpired(deps) },
    { queue: 'forget-old-requests', schedule: '17 * * * *', run: () => forgetOld(deps) },
  ]
}

async function embed(deps: JobDeps, { organization }: Job, signal: AbortSignal): Promise<void> {
  if (organization === null) return
  const { logger, embedder } = deps
  const { embedded, waiting } = await embedPostings(deps, organization, signal)
  if (embedded > 0) logger.info({ model: embedder.model, embedded, waiting }, 'embedded postings')
}

async function readWanted(deps: JobDeps, { organization, data, ...job }: Job, signal: AbortSignal): Promise<void> {
  if (organization === null) return
  const { attempt, isRerun } = job
  await readImport(deps, { organizationId: organization, id: String(data.import), attempt, isRerun }, signal)
}

async function closeExpired({ logger, ...deps }: JobDeps): Promise<void> {
  const closed = await closeExpiredPostings(deps)
  if (closed > 0) logger.info({ closed }, 'closed postings that are past their date')
}

/** A model that is down for a while is nobody's bug. */
function watch(logger: Logger): QueueWatch {
  return {
    onFailure({ queue, job, error }) {
      const of = { queue, job: job?.id, attempt: job?.attempt }
      if (error instanceof AppError && error.code === 'model-unavailable') {
        logger.warn({ ...of, why: error.message }, 'a job waits for the embedder')
      } else if (queue === 'read-imports' && error instanceof AppError) {
        logger.warn({ ...of, why: error.message }, 'an import waits for its site')
      } else logger.error({ ...of, err: error }, job ? 'a job failed' : 'the queue failed')
    },
  }
}
