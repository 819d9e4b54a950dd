import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { AppError } from '../errors.ts'
import type { Metrics } from '../metrics.ts'
import { closeExpiredPostings } from '../postings/close-expired-postings.ts'
import { type EmbedDeps, embedPostings } from '../postings/embed-postings.ts'
import { forgetOldRequests } from './forget-old-requests.ts'

export interface MaintenanceDeps extends EmbedDeps {
  logger: Logger
  metrics: Metrics
}

export interface Maintenance extends AsyncDisposable {
  /** Begins nothing new and waits for what is being done; what is left over goes on at the next start. */
  stop(): Promise<void>
}

interface Chore {
  name: string
  everyMs: number
  run: (deps: MaintenanceDeps, signal: AbortSignal) => Promise<void>
}

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const TELL_EVERY_MS = 10 * SECOND

const chores: readonly Chore[] = [
  { name: 'embed postings', everyMs: 30 * SECOND, run: embedWhatLacksVectors },
  { name: 'close expired postings', everyMs: 60 * SECOND, run: closeWhatExpired },
  { name: 'forget old requests', everyMs: HOUR, run: forgetOldRequests },
]

/**
 * Does what nobody asks for: now, and then each chore at its own pace, beside the questions. A chore that fails is logged
 * and tried again at its next turn. Keeps no process alive. Several cores on one database may all do this.
 */
export function startMaintenance(deps: MaintenanceDeps): Maintenance {
  const stopping = new AbortController()
  const running = Promise.all(chores.map(chore => repeat(chore, deps, stopping.signal)))
  const stop = async () => {
    stopping.abort()
    await running
  }
  return { stop, [Symbol.asyncDispose]: stop }
}

async function repeat(chore: Chore, deps: MaintenanceDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await chore.run(deps, signal).catch(error => logFailure(deps.logger, chore, error))
    await sleep(chore.everyMs, undefined, { signal, ref: false }).catch(() => {})
  }
}

/** A model that is down for a while is nobody's bug. */
function logFailure(logger: Logger, { name: chore }: Chore, error: unknown): void {
  const isModel = error instanceof AppError && error.code === 'model-unavailable'
  if (isModel) logger.warn({ chore, why: error.message }, 'maintenance waits for the embedder')
  else logger.error({ chore, err: error }, 'maintenance failed')
}

async function embedWhatLacksVectors(deps: MaintenanceDeps, signal: AbortSignal): Promise<void> {
  const { logger, metrics, embedder } = deps
  let most = 0
  let toldAt = Number.NEGATIVE_INFINITY
  const report = (waiting: number) => {
    metrics.setPostingsToEmbed(waiting)
    most = Math.max(most, waiting)
    if (waiting === 0 || performance.now() - toldAt < TELL_EVERY_MS) return
    logger.info({ model: embedder.model, waiting }, 'embedding postings')
    toldAt = performance.now()
  }
  const waiting = await embedPostings(deps, { signal, report })
  if (most > 0) logger.info({ model: embedder.model, embedded: most - waiting, waiting }, 'embedded postings')
}

async function closeWhatExpired({ logger, ...deps }: MaintenanceDeps): Promise<void> {
  const closed = await closeExpiredPostings(deps)
  if (closed > 0) logger.info({ closed }, 'closed postings that are past their date')
}
