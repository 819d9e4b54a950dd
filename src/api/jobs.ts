import { z } from 'zod'
import { answerOnce } from './answer-once.ts'
import { operatorProcedure, requestKeySchema, router } from './procedures.ts'

const chosenSchema = requestKeySchema.extend({ ids: z.array(z.uuid()).min(1).max(1_000) })

export const jobsRouter = router({
  /** How many jobs each queue has, and which were given up. */
  list: operatorProcedure.query(async ({ ctx: { services } }) => {
    const { queue } = services.database
    return { queues: await queue.count(), deadLetters: await queue.listDeadLetters() }
  }),

  /** Gives dead letters back to their queues; returns how many there were. */
  rerun: operatorProcedure
    .input(chosenSchema)
    .mutation(({ ctx, input: { requestKey, ids } }) =>
      answerOnce({ ...ctx.request, requestKey }, () => ctx.services.database.queue.rerun(ids)),
    ),

  /** Deletes dead letters for good; returns how many there were. */
  drop: operatorProcedure
    .input(chosenSchema)
    .mutation(({ ctx, input: { requestKey, ids } }) =>
      answerOnce({ ...ctx.request, requestKey }, () => ctx.services.database.queue.drop(ids)),
    ),
})
