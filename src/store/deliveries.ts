import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { toJson } from './storable.ts'

/** Something that a bot brings to somebody. `key` is how the platform can recognise a repeat. */
export interface Delivery {
  id: string
  key: string
  kind: string
  target: unknown
  payload: unknown
  /** 1 the first time that it is claimed. */
  attempt: number
}

export interface NewDelivery {
  spaceId: string
  key: string
  kind: string
  /** The platform's channel or person, in the bot's own words. */
  target: unknown
  payload: unknown
  availableAt: Date
}

export type DeliveryOutcome = 'delivered' | 'failed'

const MOST_ATTEMPTS = 10
const FIRST_PAUSE_MS = 15_000
const LONGEST_PAUSE_MS = 3_600_000

/** Queues a delivery in the transaction that causes it; false when one with this key was queued before. */
export async function enqueueDelivery(tx: Tx, delivery: NewDelivery): Promise<boolean> {
  const row = await tx
    .insertInto('deliveries')
    .values({
      space_id: delivery.spaceId,
      delivery_key: delivery.key,
      kind: delivery.kind,
      target: toJson(delivery.target),
      payload: toJson(delivery.payload),
      available_at: delivery.availableAt,
    })
    .onConflict(conflict => conflict.columns(['organization_id', 'delivery_key']).doNothing())
    .returning('delivery_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Up to `limit` deliveries of a space, oldest first, for this caller alone until `now` + `leaseMs`. */
export async function claimDeliveries(
  tx: Tx,
  of: { spaceId: string; limit: number },
  { now, leaseMs }: { now: Date; leaseMs: number },
): Promise<Delivery[]> {
  const { rows } = await sql<Delivery>`
    update deliveries
    set state = 'claimed', attempts = attempts + 1, lease_until = ${new Date(now.getTime() + leaseMs)}
    from (
      select organization_id, delivery_id from deliveries
      where space_id = ${of.spaceId} and available_at <= ${now}
        and (state = 'waiting' or (state = 'claimed' and lease_until <= ${now}))
      order by available_at, delivery_id
      limit ${of.limit}
      for update skip locked
    ) due
    where deliveries.organization_id = due.organization_id and deliveries.delivery_id = due.delivery_id
    returning deliveries.delivery_id as id, delivery_key as key, kind, target, payload, attempts as attempt`.execute(tx)
  return rows
}

/**
 * Says how a claimed delivery of a space went. A failed one waits twice as long each time and is given up after ten
 * attempts. A late 'delivered' counts even when the lease has run out; a late 'failed' does not. False when there was
 * nothing to settle.
 */
export async function settleDelivery(
  tx: Tx,
  delivery: { id: string; spaceId: string; outcome: DeliveryOutcome },
  now: Date,
): Promise<boolean> {
  const settle =
    delivery.outcome === 'delivered'
      ? tx.updateTable('deliveries').set({ state: 'delivered', settled_at: now, lease_until: null })
      : tx.updateTable('deliveries').set({
          state: sql`case when attempts >= ${MOST_ATTEMPTS} then 'failed' else 'waiting' end`,
          settled_at: sql`case when attempts >= ${MOST_ATTEMPTS} then ${now}::timestamptz end`,
          available_at: sql`${now}::timestamptz + interval '1 millisecond' *
            least(${FIRST_PAUSE_MS}::double precision * power(2, attempts - 1), ${LONGEST_PAUSE_MS})`,
          lease_until: null,
        })
  const result = await settle
    .where('delivery_id', '=', delivery.id)
    .where('space_id', '=', delivery.spaceId)
    .where('state', 'in', delivery.outcome === 'delivered' ? ['waiting', 'claimed'] : ['claimed'])
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
