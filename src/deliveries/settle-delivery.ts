import { AppError } from '../errors.ts'
import { setAnnouncedMessage } from '../store/announcements.ts'
import type { Database } from '../store/database.ts'
import { type DeliveryOutcome, settleDelivery as settleStored } from '../store/deliveries.ts'
import type { Space } from '../store/organizations.ts'

export interface Settlement {
  space: Space
  id: string
  outcome: DeliveryOutcome
  /** The platform's id of the message that it became, to be changed later; null when it became none. */
  message: string | null
}

/** Ends a delivery that was brought; one that failed is offered again later, with growing pauses. */
export async function settleDelivery(
  deps: { database: Database; now: () => Date },
  { space, id, outcome, message }: Settlement,
): Promise<{ id: string; outcome: DeliveryOutcome }> {
  const isSettled = await deps.database.withOrganization(space.organizationId, async tx => {
    const isStored = await settleStored(tx, { id, spaceId: space.id, outcome }, deps.now())
    if (isStored && message !== null) await setAnnouncedMessage(tx, { deliveryId: id, message })
    return isStored
  })
  if (!isSettled) throw new AppError('not-found', 'This space has no such delivery to settle.')
  return { id, outcome }
}
