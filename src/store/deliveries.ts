import { type NotNull, sql } from 'kysely'
import type { Tx } from './database.ts'
import { enqueueJob } from './enqueue.ts'
import { toJson } from './storable.ts'

/** Something that a bot brings to somebody. That it waits, is under way or has failed, its job knows. */
export interface Delivery {
  id: string
  /** By which a platform can recognise the message that this one or an earlier one has become. */
  messageKey: string
  kind: string
  payload: unknown
  /** The platform's id of the person to whom it belongs. */
  user: string | null
}

export interface NewDelivery {
  spaceId: string
  /** Queued once, whatever is repeated. */
  key: string
  /** Deliveries of one message are brought one at a time, in their order. */
  messageKey: string
  kind: string
  /** The platform's channel or person, in the bot's own words. */
  target: unknown
  payload: unknown
  /** Whose words it holds: it is erased with that person, and holds nothing any more once it was delivered. */
  personId?: string
  /** Not before then; at once unless given. */
  notBefore?: Date
}

/** Queues a delivery in the transaction that causes it; false when one with this key was queued before. */
export async function enqueueDelivery(tx: Tx, delivery: NewDelivery): Promise<boolean> {
  const { spaceId, messageKey, personId = null, notBefore } = delivery
  const row = await tx
    .insertInto('deliveries')
    .values({
      space_id: spaceId,
      delivery_key: delivery.key,
      message_key: messageKey,
      person_id: personId,
      kind: delivery.kind,
      target: toJson(delivery.target),
      payload: toJson(delivery.payload),
      state: 'queued',
    })
    .onConflict(conflict => conflict.columns(['organization_id', 'delivery_key']).doNothing())
    .returning('delivery_id as id')
    .executeTakeFirst()
  if (row === undefined) return false
  const startAfter = notBefore === undefined ? {} : { startAfter: notBefore }
  await enqueueJob(tx, { queue: `deliveries/${spaceId}`, key: messageKey, data: { delivery: row.id }, ...startAfter })
  return true
}

/** Those of these deliveries of a space that were not delivered yet, by id. */
export async function findDeliveries(
  tx: Tx,
  { spaceId, ids }: { spaceId: string; ids: readonly string[] },
): Promise<Map<string, Delivery>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('deliveries')
    .leftJoin('people', join =>
      join
        .onRef('people.organization_id', '=', 'deliveries.organization_id')
        .onRef('people.person_id', '=', 'deliveries.person_id'),
    )
    .select(['delivery_id as id', 'message_key as messageKey', 'kind', 'payload', 'people.external_id as user'])
    .$narrowType<{ messageKey: NotNull }>()
    .where('deliveries.space_id', '=', spaceId)
    .where('delivery_id', 'in', [...ids])
    .where('state', '=', 'queued')
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

/** Notes that a delivery of a space was brought; false when there is none, or it was brought before. */
export async function setDelivered(tx: Tx, of: { id: string; spaceId: string }, now: Date): Promise<boolean> {
  const result = await markDelivered(tx, now)
    .where('delivery_id', '=', of.id)
    .where('space_id', '=', of.spaceId)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The same for one that is known by its key and belongs to this person; its id, or null. */
export async function setDeliveredByKey(
  tx: Tx,
  of: { key: string; personId: string },
  now: Date,
): Promise<string | null> {
  const row = await markDelivered(tx, now)
    .where('delivery_key', '=', of.key)
    .where('person_id', '=', of.personId)
    .returning('delivery_id as id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** What somebody wrote, and where they are answered, is kept no longer than it is needed. */
function markDelivered(tx: Tx, now: Date) {
  const payload = sql<string>`case when person_id is null then payload else '{}' end`
  return tx
    .updateTable('deliveries')
    .set({ state: 'delivered', settled_at: now, payload, person_id: null })
    .where('state', '=', 'queued')
}

/**
 * Queues what waits from before there was a queue, and what a core of that age still writes while it is replaced; what
 * such a core has handed out is left to it until its lease runs out.
 */
export async function queueLeftDeliveries(tx: Tx, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string; spaceId: string; messageKey: string; availableAt: Date }>`
    update deliveries
    set state = 'queued',
        message_key = coalesce(message_key, 'announce:' || (payload->>'announcement'), delivery_key)
    where state = 'waiting' or (state = 'claimed' and lease_until <= ${now})
    returning delivery_id as id, space_id as "spaceId", message_key as "messageKey", available_at as "availableAt"`.execute(
    tx,
  )
  rows.sort((a, b) => a.availableAt.getTime() - b.availableAt.getTime())
  for (const { id, spaceId, messageKey, availableAt } of rows) {
    const job = { queue: `deliveries/${spaceId}`, key: messageKey, data: { delivery: id } } as const
    await enqueueJob(tx, availableAt > now ? { ...job, startAfter: availableAt } : job)
  }
}

/** Gives every delivery that waits a job: those from another database have left theirs there. */
export async function queueStoredDeliveries(tx: Tx): Promise<void> {
  const rows = await tx
    .selectFrom('deliveries')
    .select(['delivery_id as id', 'space_id as spaceId', 'message_key as messageKey'])
    .$narrowType<{ messageKey: NotNull }>()
    .where('state', '=', 'queued')
    .orderBy('created_at')
    .execute()
  for (const { id, spaceId, messageKey } of rows) {
    await enqueueJob(tx, { queue: `deliveries/${spaceId}`, key: messageKey, data: { delivery: id } })
  }
}

/** Deletes what was delivered before `before`, and somebody's words that nobody could deliver and that are older still. */
export async function deleteOldDeliveries(tx: Tx, { before, words }: { before: Date; words: Date }): Promise<void> {
  await tx.deleteFrom('deliveries').where('state', '=', 'delivered').where('settled_at', '<', before).execute()
  await tx.deleteFrom('deliveries').where('person_id', 'is not', null).where('created_at', '<', words).execute()
}
