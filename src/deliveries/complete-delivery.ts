import type { Database } from '../store/database.ts'
import type { Job } from '../store/queue.ts'

export interface QueuedDelivery {
  spaceId: string
  id: string
}

/** The jobs of a delivery that is not offered any more. Where this does not happen, its next claim finds it delivered. */
export async function completeDelivery(database: Database, delivery: QueuedDelivery): Promise<void> {
  for (const job of await findJobs(database, delivery)) await database.queue.complete(job)
}

export function findJobs({ queue }: Database, { spaceId, id }: QueuedDelivery): Promise<Job[]> {
  return queue.find(`deliveries/${spaceId}`, { delivery: id })
}
