import { z } from 'zod'
import {
  forgetInstallation,
  keepInstallation,
  listInstallations,
  readInstallation,
} from '../installations/installations.ts'
import { answerOnce } from './answer-once.ts'
import { botProcedure, platformProcedure, requestKeySchema, router } from './procedures.ts'

const keepSchema = requestKeySchema.extend({ installation: z.string().min(1).max(50_000) })

/** The tokens of a bot that serves many spaces. Only the bot itself asks for them, each time for one space. */
export const installationsRouter = router({
  keep: botProcedure.input(keepSchema).mutation(({ ctx, input: { requestKey, installation } }) =>
    answerOnce({ ...ctx.request, requestKey }, async () => {
      await keepInstallation(ctx.services, { space: ctx.space, installation })
      return { kept: true }
    }),
  ),

  read: botProcedure.query(({ ctx }) => readInstallation(ctx.services, ctx.space)),

  forget: botProcedure.input(requestKeySchema).mutation(({ ctx, input: { requestKey } }) =>
    answerOnce({ ...ctx.request, requestKey }, async () => {
      await forgetInstallation(ctx.services, ctx.space)
      return { kept: false }
    }),
  ),

  /** The platform's ids of the spaces it is installed in. */
  list: platformProcedure.query(({ ctx }) => listInstallations(ctx.services, ctx.platform)),
})
