import type { Tx } from './database.ts'
import { toJson } from './storable.ts'

/** A platform's event or interaction id, unique in its space for one procedure. */
export interface RequestKey {
  spaceId: string
  procedure: string
  key: string
}

/** `claimed`: the caller does the work, and finishes or releases it. `running`: somebody else does. */
export type RequestClaim =
  | { state: 'claimed'; claimId: string }
  | { state: 'running' }
  | { state: 'done'; result: unknown; finishedAt: Date }

/**
 * Claims a request key until `now` + `leaseMs`. Of several callers one gets it; one whose lease ran out without a result
 * has crashed, and the next caller takes it over.
 */
export async function beginRequest(
  tx: Tx,
  request: RequestKey,
  { now, leaseMs }: { now: Date; leaseMs: number },
): Promise<RequestClaim> {
  const leaseUntil = new Date(now.getTime() + leaseMs)
  const claimed = await tx
    .insertInto('request_keys')
    .values({
      space_id: request.spaceId,
      procedure: request.procedure,
      request_key: request.key,
      lease_until: leaseUntil,
    })
    .onConflict(conflict =>
      conflict
        .columns(['organization_id', 'space_id', 'procedure', 'request_key'])
        .doUpdateSet(row => ({ claim_id: row.ref('excluded.claim_id'), lease_until: leaseUntil }))
        .where('request_keys.finished_at', 'is', null)
        .where('request_keys.lease_until', '<=', now),
    )
    .returning('claim_id')
    .executeTakeFirst()
  if (claimed) return { state: 'claimed', claimId: claimed.claim_id }
  const held = await tx
    .selectFrom('request_keys')
    .select(['result', 'finished_at'])
    .where('space_id', '=', request.spaceId)
    .where('procedure', '=', request.procedure)
    .where('request_key', '=', request.key)
    .executeTakeFirst()
  const { result, finished_at: finishedAt = null } = held ?? {}
  return finishedAt ? { state: 'done', result, finishedAt } : { state: 'running' }
}

/** Holds a claim for longer; nothing happens to one that was lost or finished. */
export async function renewRequest(tx: Tx, claimId: string, leaseUntil: Date): Promise<void> {
  await tx
    .updateTable('request_keys')
    .set({ lease_until: leaseUntil })
    .where('claim_id', '=', claimId)
    .where('finished_at', 'is', null)
    .execute()
}

/** Keeps the result; false when the claim was lost to another caller, whose result then stands. */
export async function finishRequest(
  tx: Tx,
  claimId: string,
  { result, now }: { result: unknown; now: Date },
): Promise<boolean> {
  const kept = await tx
    .updateTable('request_keys')
    .set({ result: toJson(result), finished_at: now })
    .where('claim_id', '=', claimId)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  return kept.numUpdatedRows === 1n
}

/** Gives a claim back without a result: the work failed, and the same key may try again. */
export async function releaseRequest(tx: Tx, claimId: string): Promise<void> {
  await tx.deleteFrom('request_keys').where('claim_id', '=', claimId).where('finished_at', 'is', null).execute()
}

/** Deletes results older than `before`, and claims that were never finished and ran out before it. Returns how many. */
export async function deleteOldRequests(tx: Tx, before: Date): Promise<number> {
  const result = await tx
    .deleteFrom('request_keys')
    .where(({ or, and, eb }) =>
      or([eb('finished_at', '<', before), and([eb('finished_at', 'is', null), eb('lease_until', '<', before)])]),
    )
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
