import { z } from 'zod'
import { claimDeliveries, takeDeliveries } from '../deliveries/claim-deliveries.ts'
import { settleDelivery } from '../deliveries/settle-delivery.ts'
import { answerOnce } from './answer-once.ts'
import { botProcedure, requestKeySchema, router } from './procedures.ts'

const claimSchema = requestKeySchema.extend({ limit: z.number().int().min(1).max(100).default(10) })

const settleSchema = requestKeySchema.extend({
  id: z.uuid(),
  /** As it was claimed. */
  attempt: z.number().int().min(1),
  outcome: z.enum(['delivered', 'failed']),
  /** What the platform calls the message that it became. */
  message: z.string().trim().min(1).max(200).nullable().default(null),
  /** Of a failure, in the platform's own code. */
  reason: z.string().trim().min(1).max(300).nullable().default(null),
})

export const deliveriesRouter = router({
  /**
   * What waits for the bot's space. A claimed delivery that is not settled comes back: at least once, by its key. A repeat
   * is given the same ones as they are by then: only which they were is kept for it, and nobody's words. Bots look every few
   * seconds, mostly for nothing, of which nothing is kept.
   */
  claim: botProcedure.input(claimSchema).mutation(async ({ ctx: { services, space, request }, input }) => {
    const { requestKey, limit } = input
    const take = async () => {
      const taken = await takeDeliveries(services.database, { space, limit })
      for (const _ of taken) services.metrics.countDelivery('claimed')
      return taken
    }
    const jobs = await answerOnce({ ...request, requestKey }, take, taken => taken.length > 0)
    return claimDeliveries(services, { space, jobs })
  }),

  settle: botProcedure.input(settleSchema).mutation(({ ctx, input: { requestKey, ...settlement } }) =>
    answerOnce({ ...ctx.request, requestKey }, async () => {
      const settled = await settleDelivery(ctx.services, { space: ctx.space, ...settlement })
      ctx.services.metrics.countDelivery(settlement.outcome)
      return settled
    }),
  ),
})
