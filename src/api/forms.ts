import { z } from 'zod'
import { showEnd } from '../deliveries/show-end.ts'
import { expectEnd } from '../deliveries/unfinished.ts'
import { leaseMs } from './keyed-request.ts'
import { candidateProcedure, requestKeySchema, router } from './procedures.ts'

const keepSchema = requestKeySchema.extend({
  /** What was typed and where what comes of it belongs, in the bot's own words. */
  form: z.record(z.string().max(40), z.string().max(500_000)),
})

export const formsRouter = router({
  /**
   * Keeps a form that somebody sent before anything is done with it. It comes back as a delivery of its space unless
   * `forms.shown` says within a minute that its sender has seen what came of it.
   */
  keep: candidateProcedure.input(keepSchema).mutation(async ({ ctx, input: payload }) => {
    const { database, now } = ctx.services
    const startAfter = new Date(now().getTime() + leaseMs)
    await database.withOrganization(ctx.member.organizationId, tx =>
      expectEnd(tx, ctx.member, { kind: 'form', payload, startAfter }),
    )
    return { isKept: true }
  }),

  /** Says that whoever sent the form with this request key has seen what came of it. */
  shown: candidateProcedure
    .input(requestKeySchema)
    .mutation(({ ctx, input: { requestKey } }) =>
      showEnd(ctx.services, { member: ctx.member, unfinished: { kind: 'form', requestKey } }),
    ),
})
