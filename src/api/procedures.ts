import { initTRPC } from '@trpc/server'
import { z } from 'zod'
import { AppError, type ErrorCode } from '../errors.ts'
import { connectSpace } from '../people/connect-space.ts'
import { identifyMember, withMember } from '../people/identify-member.ts'
import type { Identity } from '../people/identity.ts'
import type { Member } from '../people/member.ts'
import { holdsRole, type Role } from '../people/role.ts'
import { streamUnderRequestId, underRequestId } from '../request-id.ts'
import { goOnIn } from '../store/database.ts'
import type { ApiContext } from './context.ts'
import { shapeError, toAppError } from './error-shape.ts'

const t = initTRPC.context<ApiContext>().create({
  isDev: false,
  // An answer may take longer than a proxy lets a silent response live.
  jsonl: { pingMs: 10_000 },
  errorFormatter: ({ error, path, ctx }) => shapeError(error, { path, requestId: ctx?.requestId }),
})

export const router = t.router

/** Every mutation and every question carries the platform's event or interaction id; see `answerOnce`. */
export const requestKeySchema = z.object({ requestKey: z.string().trim().min(1).max(200) })

/** Measures every call to its end and runs it under its request's id, also what it streams after it has returned. */
const measuredProcedure = t.procedure.use(({ ctx: { services, requestId }, path, next }) =>
  underRequestId(requestId, async () => {
    const started = performance.now()
    const count = (outcome: CallOutcome) => {
      const seconds = (performance.now() - started) / 1000
      services.metrics.countCall({ path, outcome, seconds })
      services.logger.debug({ path, outcome, ms: Math.round(seconds * 1000) }, 'called')
    }
    const result = await next()
    if (result.ok && isAsyncIterable(result.data)) {
      return { ...result, data: streamUnderRequestId(requestId, countedAtEnd(result.data, count)) }
    }
    count(result.ok ? 'ok' : toAppError(result.error).code)
    return result
  }),
)

type CallOutcome = 'ok' | ErrorCode

/** Whoever stops reading has what they wanted: a bot leaves the answer to a repeated question alone. */
async function* countedAtEnd(
  items: AsyncIterable<unknown>,
  count: (outcome: CallOutcome) => void,
): AsyncGenerator<unknown> {
  let outcome: CallOutcome = 'ok'
  try {
    yield* items
  } catch (error) {
    outcome = toAppError(error).code
    throw error
  } finally {
    count(outcome)
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

export const candidateProcedure = procedureFor('candidate')
export const recruiterProcedure = procedureFor('recruiter')
export const adminProcedure = procedureFor('admin')

/** Who may do what stands here and nowhere else: the caller is known, belongs to an organization and holds the role. */
function procedureFor(role: Role) {
  return measuredProcedure.use(async ({ ctx, path, signal, next }) => {
    const member = await identifyMember(ctx.services, believedPerson(ctx))
    refuseWithout(role, member)
    const { database, now } = ctx.services
    const { organizationId, spaceId } = member
    return next({ ctx: { member, request: { database, now, organizationId, spaceId, procedure: path, signal } } })
  })
}

/**
 * `candidateProcedure` for what only reads and waits for nothing but the database: who asks is found in the same
 * transaction, which `ctx.reading` then goes on with.
 */
export const readingProcedure = measuredProcedure.use(({ ctx, next }) =>
  withMember(ctx.services, believedPerson(ctx), async (tx, member) => {
    refuseWithout('candidate', member)
    const result = await next({ ctx: { member, reading: { database: goOnIn(tx, member.organizationId) } } })
    // What failed may have been a statement, and after it nothing can be committed.
    if (!result.ok) throw result.error
    return result
  }),
)

function refuseWithout(role: Role, member: Member): void {
  if (holdsRole(member, role)) return
  throw new AppError('forbidden', `Only a ${role} of this organization may do that.`, { details: { role } })
}

/**
 * For whoever runs this machine: an admin at its terminal, where there is one organization. Where there are many, what
 * they share is nobody's to see through the API; the operator asks the database.
 */
export const operatorProcedure = adminProcedure.use(({ ctx, next }) => {
  if (believed(ctx).platform !== 'terminal' || ctx.services.organizations !== 'one') {
    throw new AppError('forbidden', 'Only the operator may do that, at the terminal of the machine that runs the core.')
  }
  return next()
})

/** For the bot itself rather than a person who talks to it: only its own space's deliveries. */
export const botProcedure = measuredProcedure.use(async ({ ctx, path, signal, next }) => {
  const identity = believed(ctx)
  if (!identity.isBot) throw new AppError('forbidden', 'This is for bots, and a person asked.')
  const space = await connectSpace(ctx.services, identity)
  const { database, now } = ctx.services
  const { organizationId, id: spaceId } = space
  return next({ ctx: { space, request: { database, now, organizationId, spaceId, procedure: path, signal } } })
})

/** For the bot across its spaces: which ones there are, and nothing of any of them. */
export const platformProcedure = measuredProcedure.use(async ({ ctx, next }) => {
  const identity = believed(ctx)
  if (!identity.isBot) throw new AppError('forbidden', 'This is for bots, and a person asked.')
  return next({ ctx: { platform: identity.platform } })
})

function believedPerson(ctx: ApiContext): Identity {
  const identity = believed(ctx)
  if (identity.isBot) throw new AppError('forbidden', 'This is for people, and a bot asked for itself.')
  return identity
}

function believed({ caller }: ApiContext): Identity {
  if (caller instanceof AppError) throw caller
  return caller
}
