import { AppError } from '../errors.ts'
import { setAnnouncedMessage } from '../store/announcements.ts'
import type { Database } from '../store/database.ts'
import { setDelivered } from '../store/deliveries.ts'
import { setToldBy } from '../store/imports.ts'
import type { Space } from '../store/organizations.ts'
import { completeDelivery, findJobs } from './complete-delivery.ts'

export type DeliveryOutcome = 'delivered' | 'failed'

export interface Settlement {
  space: Space
  id: string
  /** Which claim of it this is about. */
  attempt: number
  outcome: DeliveryOutcome
  /** The platform's id of the message that it became, to be changed later; null when it became none. */
  message: string | null
  /** Why it failed, in the platform's own code: for the operator who may find it among the dead letters. */
  reason: string | null
}

/**
 * Ends a delivery that was brought, also when its time was up; one that failed is offered again later, with growing
 * pauses, unless somebody else has claimed it since. Rejects with 'not-found' where there is nothing to settle.
 */
export async function settleDelivery(
  deps: { database: Database; now: () => Date },
  settlement: Settlement,
): Promise<{ id: string; outcome: DeliveryOutcome }> {
  const { id, outcome } = settlement
  const isSettled = await (outcome === 'delivered' ? setAsDelivered(deps, settlement) : setAsFailed(deps, settlement))
  if (!isSettled) throw new AppError('not-found', 'This space has no such delivery to settle.')
  return { id, outcome }
}

/** A process that ends before the job is completed too leaves a job whose delivery the next claim finds delivered. */
async function setAsDelivered(
  { database, now }: { database: Database; now: () => Date },
  { space, id, message }: Settlement,
): Promise<boolean> {
  const isSet = await database.withOrganization(space.organizationId, async tx => {
    const isSet = await setDelivered(tx, { id, spaceId: space.id }, now())
    if (isSet) await setToldBy(tx, id)
    if (isSet && message !== null) await setAnnouncedMessage(tx, { deliveryId: id, message })
    return isSet
  })
  if (isSet) await completeDelivery(database, { spaceId: space.id, id })
  return isSet
}

async function setAsFailed(
  { database }: { database: Database },
  { space, id, attempt, reason }: Settlement,
): Promise<boolean> {
  for (const job of await findJobs(database, { spaceId: space.id, id })) {
    if (job.attempt === attempt && (await database.queue.fail(job, reason ?? 'the bot gave no reason'))) return true
  }
  return false
}
