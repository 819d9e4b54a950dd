import { AppError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { type DeliveryOutcome, settleDelivery as settleStored } from '../store/deliveries.ts'
import type { Space } from '../store/organizations.ts'

export interface Settlement {
  space: Space
  id: string
  outcome: DeliveryOutcome
}

/** Ends a delivery that was brought; one that failed is offered again later, with growing pauses. */
export async function settleDelivery(
  deps: { database: Database; now: () => Date },
  { space, id, outcome }: Settlement,
): Promise<{ id: string; outcome: DeliveryOutcome }> {
  const isSettled = await deps.database.withOrganization(space.organizationId, tx =>
    settleStored(tx, { id, spaceId: space.id, outcome }, deps.now()),
  )
  if (!isSettled) throw new AppError('not-found', 'This space has no such delivery to settle.')
  return { id, outcome }
}
