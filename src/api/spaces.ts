import { z } from 'zod'
import { issueLinkCode } from '../linking/issue-link-code.ts'
import { linkSpace } from '../linking/link-space.ts'
import { listLinkedSpaces } from '../linking/list-linked-spaces.ts'
import { previewLink } from '../linking/preview-link.ts'
import { unlinkSpace } from '../linking/unlink-space.ts'
import { claimRequest, holdClaim, type KeyedRequest, keepResult, releaseRequest } from './keyed-request.ts'
import { adminProcedure, requestKeySchema, router } from './procedures.ts'

const codeSchema = z.object({ code: z.string().trim().min(1).max(100) })

/** Which spaces belong to one organization: an admin of one issues a code, an admin of the other redeems it. */
export const spacesRouter = router({
  list: adminProcedure.query(({ ctx }) => listLinkedSpaces(ctx.services, ctx.member)),

  /** A repeat gets no code: it is shown once, and stored as a hash alone. */
  issueCode: adminProcedure.input(requestKeySchema).mutation(async ({ ctx, input: { requestKey } }) => {
    const request = { ...ctx.request, requestKey }
    const claim = await claimRequest(request)
    if (claim.state === 'done') return { state: 'repeat' as const }
    try {
      const issued = await issueLinkCode(ctx.services, ctx.member)
      await keepResult(request, claim.claimId, null)
      return issued
    } catch (error) {
      await releaseRequest(request, claim.claimId)
      throw error
    }
  }),

  /** What `link` would do. Counts as an attempt. */
  previewLink: adminProcedure
    .input(codeSchema)
    .query(({ ctx, input: { code } }) => previewLink(ctx.services, { by: ctx.member, code })),

  link: adminProcedure
    .input(codeSchema.extend(requestKeySchema.shape))
    .mutation(({ ctx, input: { requestKey, code } }) =>
      moveOnce({ ...ctx.request, requestKey }, () => linkSpace(ctx.services, { by: ctx.member, code })),
    ),

  unlink: adminProcedure
    .input(requestKeySchema.extend({ space: z.uuid() }))
    .mutation(({ ctx, input: { requestKey, space } }) =>
      moveOnce({ ...ctx.request, requestKey }, () => unlinkSpace(ctx.services, { by: ctx.member, space })),
    ),
})

/** `answerOnce` for what may move the caller's space, and with it this very request, to another organization. */
async function moveOnce<T>(
  request: KeyedRequest,
  move: () => Promise<{ result: T; organizationId: string }>,
): Promise<T> {
  const claim = await claimRequest(request)
  if (claim.state === 'done') return claim.result as T
  // While the claim itself moves it cannot be held, nor taken by anybody else.
  using _held = holdClaim(request, claim.claimId)
  try {
    const { result, organizationId } = await move()
    await keepResult({ ...request, organizationId }, claim.claimId, result)
    return result
  } catch (error) {
    await releaseRequest(request, claim.claimId)
    throw error
  }
}
