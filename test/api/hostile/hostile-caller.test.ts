import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createClient, readFailure } from '../../../bots/client.ts'
import { appRouter } from '../../../src/api/router.ts'
import type { Identity } from '../../../src/people/identity.ts'
import { admin, bot, candidate, recruiter } from '../../support/identities.ts'
import { type HostileWorld, openHostileWorld, secretWord, type Target, victim } from './hostile-world.ts'
import { type Holder, type ProcedurePath, type Rule, rules } from './procedure-rules.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

const own = 'T-NORTH'
const callers: Record<Holder, Identity> = {
  candidate: candidate(own),
  recruiter: recruiter(own),
  admin: admin(own),
  bot: bot(own),
}
/** Callers who name the victim's workspace on another platform, with the ids of its people: not the victim's people. */
const impostors: Record<Holder, Identity> = {
  candidate: { ...candidate(victim), platform: 'discord' },
  recruiter: { ...recruiter(victim), platform: 'discord' },
  admin: { ...admin(victim), platform: 'discord' },
  bot: { ...bot(victim), platform: 'discord' },
}

let world: HostileWorld
let theirs: Target
beforeAll(async () => {
  world = await openHostileWorld()
  theirs = await world.targetIn(victim, candidate(victim))
  for (const identity of [admin(own), impostors.admin]) {
    const talent = { kind: 'role' as const, roleId: 'S-TALENT' }
    await world.remote.as(identity).recruiters.grant.mutate({ grantee: talent, role: 'recruiter', requestKey: 'setup' })
  }
})
afterAll(() => world[Symbol.asyncDispose]())

test('every procedure has a rule, and every rule a procedure', () => {
  expect(Object.keys(appRouter._def.procedures).sort()).toEqual(Object.keys(rules).sort())
})

const cells = Object.entries(rules).flatMap(([path, rule]) =>
  (Object.keys(callers) as Holder[]).map(holder => ({ path: path as ProcedurePath, rule, holder })),
)

describe('about what is the caller’s own', () => {
  const known = new Map<Holder, Promise<Target>>()
  const targetFor = (holder: Holder, rule: Rule) => {
    const isOnce = rule.usesUp && rule.may.includes(holder)
    const target = (isOnce ? undefined : known.get(holder)) ?? world.targetIn(own, callers[holder])
    if (!isOnce) known.set(holder, target)
    return target
  }

  test.each(cells)('$path by a $holder', async ({ rule, holder }) => {
    const target = await targetFor(holder, rule)
    const outcome = await outcomeOf(callers[holder], rule, target)
    expect(outcome.code).toBe(rule.may.includes(holder) ? 'ok' : 'forbidden')
  })
})

describe.each([
  ['another organization’s', callers],
  ['an organization’s whose ids the caller bears on another platform', impostors],
])('about what is %s', (_, strangers) => {
  test.each(cells)('$path by a $holder', async ({ rule, holder }) => {
    const before = await world.fingerprint(victim)
    const outcome = await outcomeOf(strangers[holder], rule, theirs)
    const allowed = rule.foreign === 'own' ? 'ok' : rule.foreign
    expect(outcome.code).toBe(rule.may.includes(holder) ? allowed : 'forbidden')
    const { posting, draft, closed, question, delivery } = theirs
    // A refusal may repeat the id that the caller sent; a result has nothing to do with it.
    const ids = outcome.code === 'ok' ? [posting, draft, closed, question, delivery] : []
    for (const secret of [secretWord, ...ids]) expect(outcome.told).not.toContain(secret)
    expect(await world.fingerprint(victim)).toBe(before)
  })
})

describe('without the secret', () => {
  test.each(Object.entries(rules))('%s', async (_, rule) => {
    const stranger = createClient({ url: world.server.url, secret: 'a-guess-that-is-long-enough-to-be-a-secret' })
    const before = await world.fingerprint(victim)
    const calls = [admin(victim), bot(victim)].map(async identity => {
      const call = rule.call(stranger.as(identity), theirs, randomUUID())
      return call.then(
        () => 'ok',
        error => readFailure(error).code,
      )
    })
    expect(await Promise.all(calls)).toEqual(['unauthenticated', 'unauthenticated'])
    expect(await world.fingerprint(victim)).toBe(before)
  })
})

test('the fingerprint changes with anything of the victim’s, so that its staying the same says something', async () => {
  const before = await world.fingerprint(victim)
  await world.remote.as(admin(victim)).postings.close.mutate({ id: theirs.posting, requestKey: randomUUID() })
  const closed = await world.fingerprint(victim)
  expect(closed).not.toBe(before)
  const told = await outcomeOf(candidate(victim), rules['postings.get'], theirs)
  expect(told).toMatchObject({ code: 'ok', told: expect.stringContaining(secretWord) })
})

async function outcomeOf(identity: Identity, rule: Rule, target: Target): Promise<{ code: string; told: string }> {
  try {
    const result = await rule.call(world.remote.as(identity), target, randomUUID())
    return { code: 'ok', told: JSON.stringify(result ?? null) }
  } catch (error) {
    return { code: readFailure(error).code, told: String(error) }
  }
}
