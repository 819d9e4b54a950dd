import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import type { Database, Tx } from '../store/database.ts'
import {
  beginRequest,
  finishRequest,
  type RequestClaim,
  releaseRequest as releaseClaim,
  renewRequest,
} from '../store/request-keys.ts'

/** A call that must have its effect once: the procedure, the space that it comes from and the platform's own id for it. */
export interface KeyedRequest {
  database: Database
  now: () => Date
  organizationId: string
  spaceId: string
  procedure: string
  requestKey: string
  signal: AbortSignal | undefined
}

/** A claim that nobody has renewed for longer belongs to a process that died. */
export const leaseMs = 60_000

/** Pauses between looks at a call that runs elsewhere: short at first, for most end within a second. */
const firstPauseMs = 20
const longestPauseMs = 500

/**
 * The right to do the work, or the result of whoever had it before; waits while that one is still at it. `onClaim` runs in
 * the transaction in which this caller gets the claim: neither happens without the other.
 */
export async function claimRequest(
  request: KeyedRequest,
  onClaim?: (tx: Tx) => Promise<unknown>,
): Promise<Exclude<RequestClaim, { state: 'running' }>> {
  const { database, now, organizationId, spaceId, procedure, requestKey: key, signal } = request
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const claim = await database.withOrganization(organizationId, async tx => {
      const claim = await beginRequest(tx, { spaceId, procedure, key }, { now: now(), leaseMs })
      if (claim.state === 'claimed') await onClaim?.(tx)
      return claim
    })
    if (claim.state !== 'running') return claim
    await sleep(pauseMs, undefined, signal ? { signal } : {})
  }
}

/** Keeps a claim from running out for as long as the work takes; ends when disposed. */
export function holdClaim({ database, now, organizationId }: KeyedRequest, claimId: string): Disposable {
  const renew = () =>
    database
      .withOrganization(organizationId, tx => renewRequest(tx, claimId, new Date(now().getTime() + leaseMs)))
      // The next turn comes before the claim runs out.
      .catch(() => undefined)
  const timer = setInterval(renew, leaseMs / 3)
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

/** Rejects with `conflict` when the work took longer than its lease and somebody else has done it meanwhile. */
export async function keepResult(request: KeyedRequest, claimId: string, result: unknown): Promise<void> {
  const { database, organizationId, now } = request
  const isKept = await database.withOrganization(organizationId, tx =>
    finishRequest(tx, claimId, { result, now: now() }),
  )
  if (!isKept) throw new AppError('conflict', 'This request took so long that a repeat of it was carried out instead.')
}

/** After a failure: the same key may be tried again. */
export async function releaseRequest({ database, organizationId }: KeyedRequest, claimId: string): Promise<void> {
  await database.withOrganization(organizationId, tx => releaseClaim(tx, claimId))
}
