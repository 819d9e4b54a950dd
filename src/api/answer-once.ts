import { claimRequest, holdClaim, type KeyedRequest, keepResult, releaseRequest } from './keyed-request.ts'

/**
 * Runs `work` for the first call with this request key; every later one gets the stored result, also while the first is
 * still running, here or in another process. A failed first call frees the key, so that it can be tried again, and so does
 * one whose result is not worth keeping, because doing the work once more does no harm.
 */
export async function answerOnce<T>(
  request: KeyedRequest,
  work: () => Promise<T>,
  isWorthKeeping: (result: T) => boolean = () => true,
): Promise<T> {
  const claim = await claimRequest(request)
  if (claim.state === 'done') return claim.result as T
  using _held = holdClaim(request, claim.claimId)
  try {
    const result = await work()
    if (isWorthKeeping(result)) await keepResult(request, claim.claimId, result)
    else await releaseRequest(request, claim.claimId)
    return result
  } catch (error) {
    await releaseRequest(request, claim.claimId)
    throw error
  }
}
