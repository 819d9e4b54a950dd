import { disclose } from '../people/disclose.ts'
import { eraseMine } from '../people/erase-mine.ts'
import { exportMine } from '../people/export-mine.ts'
import { answerOnce } from './answer-once.ts'
import { candidateProcedure, requestKeySchema, router } from './procedures.ts'

export const peopleRouter = router({
  /** What the core knows of the caller: a bot shows recruiters' buttons by it, and every call is checked anyway. */
  whoAmI: candidateProcedure.query(({ ctx }) => {
    const { organizationId, personId, role } = ctx.member
    return { organizationId, personId, role }
  }),

  /** What is stored about the caller. */
  exportMine: candidateProcedure.query(({ ctx }) => exportMine(ctx.services, ctx.member)),

  /** Forgets the caller: questions, conversations of their own and name. */
  eraseMine: candidateProcedure
    .input(requestKeySchema)
    .mutation(({ ctx, input: { requestKey } }) =>
      answerOnce({ ...ctx.request, requestKey }, () => eraseMine(ctx.services, ctx.member)),
    ),

  /** Whether the caller still has to be told that they talk to an AI and what it keeps; true once. */
  disclose: candidateProcedure
    .input(requestKeySchema)
    .mutation(({ ctx, input: { requestKey } }) =>
      answerOnce({ ...ctx.request, requestKey }, () => disclose(ctx.services, ctx.member)),
    ),
})
