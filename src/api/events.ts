import { claimRequest, keepResult } from './keyed-request.ts'
import { candidateProcedure, requestKeySchema, router } from './procedures.ts'

export const eventsRouter = router({
  /**
   * Says that a bot begins to serve an event whose outcome is a message rather than a change here. `isRepeat` tells
   * every later delivery of it, in whatever process, to leave it alone: the event is served at most once.
   */
  begin: candidateProcedure.input(requestKeySchema).mutation(async ({ ctx, input: { requestKey } }) => {
    const request = { ...ctx.request, requestKey }
    const claim = await claimRequest(request)
    if (claim.state === 'done') return { isRepeat: true }
    await keepResult(request, claim.claimId, null)
    return { isRepeat: false }
  }),
})
