import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { appRouter } from '../../src/api/router.ts'
import type { Identity } from '../../src/people/identity.ts'
import { admin, candidate } from '../support/identities.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

let running: RunningCore
beforeAll(async () => {
  running = await runCore()
})
afterAll(() => running[Symbol.asyncDispose]())

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>)

test('a mutation cannot be called without a request key, except to preview; beside a file it stands in the form', () => {
  const unkeyed = procedures.filter(([, { _def }]) => _def.type === 'mutation' && !_def.inputs.some(asksForRequestKey))
  expect(unkeyed.map(([path]) => path)).toEqual(['imports.upload', 'uploads.preview'])
})

test('a platform role stops making recruiters once it is revoked', async () => {
  const people = { kind: 'role' as const, roleId: 'S-TEMPORARY' }
  const temp: Identity = { ...candidate(), user: 'U-TEMP', roleIds: ['S-TEMPORARY'] }
  const admins = running.remote.as(admin()).recruiters
  await admins.grant.mutate({ grantee: people, role: 'recruiter', requestKey: 'grant-temp' })
  expect(await running.remote.as(temp).people.whoAmI.query()).toMatchObject({ role: 'recruiter' })
  await admins.revoke.mutate({ grantee: people, role: 'recruiter', requestKey: 'revoke-temp' })
  expect(await running.remote.as(temp).people.whoAmI.query()).toMatchObject({ role: 'candidate' })
})

test('a grant names its user in its own space: the same id elsewhere is somebody else', async () => {
  const grantee = { kind: 'user' as const, user: 'U-SAM' }
  await running.remote.as(admin()).recruiters.grant.mutate({ grantee, role: 'recruiter', requestKey: 'grant-sam' })
  const role = async (space: string) =>
    (await running.remote.as({ ...candidate(space), user: 'U-SAM' }).people.whoAmI.query()).role
  expect(await role('T-NORTH')).toBe('recruiter')
  expect(await role('T-SOUTH')).toBe('candidate')
})

interface AnyProcedure {
  _def: { type: string; inputs: z.ZodType[] }
}

function asksForRequestKey(schema: z.ZodType): boolean {
  return schema instanceof z.ZodObject && schema.shape.requestKey !== undefined && !schema.safeParse({}).success
}
