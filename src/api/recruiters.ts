import { z } from 'zod'
import { grantRole } from '../recruiters/grant-role.ts'
import { listGrants } from '../recruiters/list-grants.ts'
import { revokeRole } from '../recruiters/revoke-role.ts'
import { answerOnce } from './answer-once.ts'
import { adminProcedure, recruiterProcedure, requestKeySchema, router } from './procedures.ts'

/** Who is meant: a user of the caller's space, or everybody who holds a platform role there. */
const granteeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('user'), user: z.string().trim().min(1).max(100) }),
  z.object({ kind: z.literal('role'), roleId: z.string().trim().min(1).max(100) }),
])

const grantSchema = requestKeySchema.extend({
  grantee: granteeSchema,
  role: z.enum(['recruiter', 'admin']).default('recruiter'),
})

export const recruitersRouter = router({
  grant: adminProcedure
    .input(grantSchema)
    .mutation(({ ctx, input: { requestKey, ...grant } }) =>
      answerOnce({ ...ctx.request, requestKey }, () => grantRole(ctx.services, { by: ctx.member, ...grant })),
    ),

  revoke: adminProcedure
    .input(grantSchema)
    .mutation(({ ctx, input: { requestKey, ...grant } }) =>
      answerOnce({ ...ctx.request, requestKey }, () => revokeRole(ctx.services, { by: ctx.member, ...grant })),
    ),

  list: recruiterProcedure.query(({ ctx }) => listGrants(ctx.services, ctx.member)),
})
