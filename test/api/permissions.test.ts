import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type CallerClient, readFailure } from '../../bots/client.ts'
import { appRouter } from '../../src/api/router.ts'
import type { Identity } from '../../src/people/identity.ts'
import { admin, bot, candidate, recruiter } from '../support/identities.ts'
import { glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const callers = { candidate: candidate(), recruiter: recruiter(), admin: admin(), bot: bot() }
type CallerKind = keyof typeof callers

interface Rule {
  may: readonly CallerKind[]
  call: (client: CallerClient, requestKey: string) => Promise<unknown>
}

const everyone: readonly CallerKind[] = ['candidate', 'recruiter', 'admin']
const recruiters: readonly CallerKind[] = ['recruiter', 'admin']
const admins: readonly CallerKind[] = ['admin']
const bots: readonly CallerKind[] = ['bot']

/** Who may call what. A new procedure must be given a line here. */
const rules: Record<string, Rule> = {
  'questions.ask': {
    may: everyone,
    call: async (client, requestKey) => {
      const events = await client.questions.ask.mutate({ text: 'Which roles are open?', conversation: 'c', requestKey })
      for await (const _ of events);
    },
  },
  'questions.feedback': {
    may: everyone,
    call: (client, requestKey) => client.questions.feedback.mutate({ questionId: nobody, feedback: 'up', requestKey }),
  },
  'questions.get': { may: everyone, call: client => client.questions.get.query({ id: nobody }) },
  'people.disclose': { may: everyone, call: (client, requestKey) => client.people.disclose.mutate({ requestKey }) },
  'people.exportMine': { may: everyone, call: client => client.people.exportMine.query() },
  'people.eraseMine': { may: everyone, call: (client, requestKey) => client.people.eraseMine.mutate({ requestKey }) },
  'events.begin': { may: everyone, call: (client, requestKey) => client.events.begin.mutate({ requestKey }) },
  'people.whoAmI': { may: everyone, call: client => client.people.whoAmI.query() },
  'postings.preview': { may: recruiters, call: client => client.postings.preview.query(glazierRole) },
  'postings.publish': {
    may: recruiters,
    call: (client, requestKey) => client.postings.publish.mutate({ ...glazierRole, requestKey }),
  },
  'postings.import': {
    may: recruiters,
    call: (client, requestKey) => client.postings.import.mutate({ documents: [glazierRole], requestKey }),
  },
  'postings.update': {
    may: recruiters,
    call: (client, requestKey) => client.postings.update.mutate({ id: nobody, ...glazierRole, requestKey }),
  },
  'postings.open': {
    may: recruiters,
    call: (client, requestKey) => client.postings.open.mutate({ id: nobody, requestKey }),
  },
  'postings.review': { may: recruiters, call: client => client.postings.review.query({ id: nobody }) },
  'postings.browse': { may: everyone, call: client => client.postings.browse.query({ words: 'glazier' }) },
  'postings.close': {
    may: recruiters,
    call: (client, requestKey) => client.postings.close.mutate({ id: nobody, requestKey }),
  },
  'postings.reopen': {
    may: recruiters,
    call: (client, requestKey) => client.postings.reopen.mutate({ id: nobody, requestKey }),
  },
  'postings.get': { may: everyone, call: client => client.postings.get.query({ id: nobody }) },
  'postings.list': { may: everyone, call: client => client.postings.list.query({}) },
  'postings.search': { may: everyone, call: client => client.postings.search.query({ words: 'glazier' }) },
  'postings.compare': { may: everyone, call: client => client.postings.compare.query({ ids: [nobody, nobody] }) },
  'postings.suggest': { may: everyone, call: client => client.postings.suggest.query({ option: 'role' }) },
  'postings.announcedAs': {
    may: everyone,
    call: client => client.postings.announcedAs.query({ message: '1' }),
  },
  'postings.count': { may: everyone, call: client => client.postings.count.query({ words: 'glazier' }) },
  'uploads.preview': { may: recruiters, call: client => client.uploads.preview.mutate(uploadOf(glazierRole.text)) },
  'recruiters.grant': {
    may: admins,
    call: (client, requestKey) =>
      client.recruiters.grant.mutate({ grantee: { kind: 'user', user: 'U-NEW' }, role: 'recruiter', requestKey }),
  },
  'recruiters.revoke': {
    may: admins,
    call: (client, requestKey) =>
      client.recruiters.revoke.mutate({
        grantee: { kind: 'user', user: 'U-NEW' },
        role: 'recruiter',
        requestKey,
      }),
  },
  'recruiters.list': { may: recruiters, call: client => client.recruiters.list.query() },
  'deliveries.claim': { may: bots, call: (client, requestKey) => client.deliveries.claim.mutate({ requestKey }) },
  'installations.keep': {
    may: bots,
    call: (client, requestKey) => client.installations.keep.mutate({ installation: '{}', requestKey }),
  },
  'installations.read': { may: bots, call: client => client.installations.read.query() },
  'installations.list': { may: bots, call: client => client.installations.list.query() },
  'installations.forget': {
    may: bots,
    call: (client, requestKey) => client.installations.forget.mutate({ requestKey }),
  },
  // The operator's alone, at the terminal, where there is one organization: test/commands/jobs.test.ts.
  'jobs.list': { may: [], call: client => client.jobs.list.query() },
  'jobs.rerun': { may: [], call: (client, requestKey) => client.jobs.rerun.mutate({ ids: [nobody], requestKey }) },
  'jobs.drop': { may: [], call: (client, requestKey) => client.jobs.drop.mutate({ ids: [nobody], requestKey }) },
  'deliveries.settle': {
    may: bots,
    call: (client, requestKey) =>
      client.deliveries.settle.mutate({ id: nobody, attempt: 1, outcome: 'delivered', requestKey }),
  },
}

let running: RunningCore
beforeAll(async () => {
  running = await runCore()
  const grant = { kind: 'role' as const, roleId: 'S-TALENT' }
  await running.remote.as(admin()).recruiters.grant.mutate({ grantee: grant, role: 'recruiter', requestKey: 'setup' })
})
afterAll(() => running[Symbol.asyncDispose]())

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>)

test('every procedure has a rule, and every rule a procedure', () => {
  expect(procedures.map(([path]) => path).sort()).toEqual(Object.keys(rules).sort())
})

describe.each(Object.entries(rules))('%s', (path, { may, call }) => {
  test.each(Object.entries(callers))(
    `by a %s is ${may.join(' and ') || 'nobody'}'s alone to do`,
    async (kind, identity) => {
      const outcome = await outcomeOf(identity, path, call)
      if (may.includes(kind as CallerKind))
        expect(outcome).not.toMatch(/forbidden|unauthenticated|internal|invalid-input/)
      else expect(outcome).toBe('forbidden')
    },
  )
})

test('a mutation cannot be called without a request key, except to preview', () => {
  const unkeyed = procedures.filter(([, { _def }]) => _def.type === 'mutation' && !_def.inputs.some(asksForRequestKey))
  expect(unkeyed.map(([path]) => path)).toEqual(['uploads.preview'])
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

async function outcomeOf(identity: Identity, path: string, call: Rule['call']): Promise<string> {
  try {
    await call(running.remote.as(identity), `${path} by ${identity.user}`)
    return 'ok'
  } catch (error) {
    return readFailure(error).code
  }
}

function uploadOf(text: string): FormData {
  const form = new FormData()
  form.set('file', new File([text], 'role.txt', { type: 'text/plain' }))
  return form
}
