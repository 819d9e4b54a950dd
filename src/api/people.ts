import { candidateProcedure, router } from './procedures.ts'

export const peopleRouter = router({
  /** What the core knows of the caller: a bot shows recruiters' buttons by it, and every call is checked anyway. */
  whoAmI: candidateProcedure.query(({ ctx }) => {
    const { organizationId, personId, role } = ctx.member
    return { organizationId, personId, role }
  }),
})
