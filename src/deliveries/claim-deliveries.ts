import type { Database } from '../store/database.ts'
import { claimDeliveries as claimStored, type Delivery } from '../store/deliveries.ts'
import type { Space } from '../store/organizations.ts'

/** Time for a bot to bring one message somewhere, rate limits included; after it the delivery is offered again. */
const leaseMs = 120_000

/** What waits for a bot's space, oldest first, offered to this claim alone until its lease ends. */
export async function claimDeliveries(
  deps: { database: Database; now: () => Date },
  { space, limit }: { space: Space; limit: number },
): Promise<Delivery[]> {
  return deps.database.withOrganization(space.organizationId, tx =>
    claimStored(tx, { spaceId: space.id, limit }, { now: deps.now(), leaseMs }),
  )
}
