/** Where a job goes that has failed for good, until an operator runs it again or drops it. */
export const deadLetterQueue = 'dead-letter'

/** What is done in the background, by the core's own workers (`src/jobs`). */
export type WorkQueue =
  | 'find-work'
  | 'embed-postings'
  | 'read-imports'
  | 'read-uploads'
  | 'close-expired-postings'
  | 'forget-old-requests'

/** One queue a space: pg-boss fetches from a whole queue, and a bot may fetch for its own space alone. */
export type DeliveryQueue = `deliveries/${string}`

export type QueueName = WorkQueue | DeliveryQueue

const MINUTE = 60
const HOUR = 60 * MINUTE
/** Jobs that nobody takes are kept this long: pg-boss deletes what is older, unseen. */
const YEAR = 365 * 24 * HOUR

/** Pauses of 15–30 s, 30–60 s and so on up to an hour: two hours and more until a job is given up. */
const RETRIES = 9
const retried = { retryLimit: RETRIES, retryDelay: 15, retryBackoff: true, retryDelayMax: HOUR }
const kept = { deadLetter: deadLetterQueue, retentionSeconds: YEAR }
/** A job whose process died shows no heartbeat; one that is still worked on may take almost a day. */
const watched = { heartbeatSeconds: MINUTE, expireInSeconds: 23 * HOUR, deleteAfterSeconds: HOUR }
/** At most one waits or runs: twice the same look finds nothing more. */
const chore = { policy: 'exclusive', ...retried, ...kept, ...watched }

const workQueues: Record<WorkQueue, object> = {
  'find-work': chore,
  // An embedder that is back should not be waited for much longer.
  'embed-postings': { ...chore, retryLimit: 25, retryDelayMax: 5 * MINUTE },
  // By import: at most one reading of each waits or runs.
  'read-imports': chore,
  // Apart from those, so that whoever has sent a file waits for nobody's slow site.
  'read-uploads': chore,
  'close-expired-postings': chore,
  'forget-old-requests': chore,
}

/**
 * One delivery of a key at a time, in the order in which they were queued. One that a bot took and never settled comes
 * back after two minutes, rate limits included. One that was given up holds back what follows under its key only until
 * it is deleted: its copy among the dead letters stays.
 */
const deliveryQueue = {
  policy: 'key_strict_fifo',
  ...retried,
  ...kept,
  expireInSeconds: 2 * MINUTE,
  deleteAfterSeconds: MINUTE,
}

/** After this attempt a job of most queues is given up. */
export const LAST_ATTEMPT = RETRIES + 1

/** In pg-boss's own words. */
export function queueSettings(name: QueueName | typeof deadLetterQueue): object {
  if (name === deadLetterQueue) return { policy: 'standard', retentionSeconds: YEAR, deleteAfterSeconds: HOUR }
  return isDeliveryQueue(name) ? deliveryQueue : workQueues[name]
}

function isDeliveryQueue(name: string): name is DeliveryQueue {
  return name.startsWith('deliveries/')
}
