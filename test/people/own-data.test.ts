import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connectSpace } from '../../src/people/connect-space.ts'
import type { Identity } from '../../src/people/identity.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { admin, bot, candidate } from '../support/identities.ts'
import { glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

const pay = 'What is the salary of the Glazier role at Fernhill Windows?'

let opened: TestDatabase
let running: RunningCore
let turn = 0
let cam: Identity
let bea: Identity
beforeAll(async () => {
  opened = await openTestDatabase()
  running = await runCore({ database: opened.database })
}, 60_000)
afterAll(() => running[Symbol.asyncDispose]())

/** Two people of a workspace that nobody has spoken in. */
beforeEach(async () => {
  turn += 1
  cam = { ...candidate(`T-${turn}`), user: 'U-CAM', displayName: 'Cam Okafor' }
  bea = { ...candidate(`T-${turn}`), user: 'U-BEA', displayName: 'Bea Lind' }
  await running.remote.as(admin(`T-${turn}`)).postings.publish.mutate({ ...glazierRole, requestKey: 'role' })
})

describe("a person's own data", () => {
  test('holds who they are here, what they may do, what they asked, were answered and thought of it', async () => {
    const grantee = { kind: 'user' as const, user: 'U-CAM' }
    const admins = running.remote.as(admin(`T-${turn}`)).recruiters
    await admins.grant.mutate({ grantee, role: 'recruiter', requestKey: 'grant' })
    const questionId = await ask(cam, 'private')
    await running.remote.as(cam).questions.feedback.mutate({ questionId, feedback: 'up', requestKey: 'like' })
    await running.remote.as(cam).people.disclose.mutate({ requestKey: 'told' })
    await running.remote.as(cam).postings.publish.mutate({ ...glazierRole, title: 'Roofer', requestKey: 'own' })
    const exported = await running.remote.as(cam).people.exportMine.query()
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
    expect(exported).toMatchObject({
      exportedAt: time,
      person: { platform: 'slack', space: `T-${turn}`, user: 'U-CAM', displayName: 'Cam Okafor', disclosedAt: time },
      grants: [{ role: 'recruiter', grantedAt: time }],
      questions: [{ conversation: 'private', askedAt: time, text: pay, status: 'answered', feedback: 'up' }],
      postings: [{ title: 'Roofer', state: 'open' }],
    })
    expect(exported.questions[0]?.answer.statements.length).toBeGreaterThan(0)
  })

  test("holds nothing of anybody else's", async () => {
    await ask(bea, 'channel')
    const exported = await running.remote.as(cam).people.exportMine.query()
    expect(exported.questions).toEqual([])
    expect(JSON.stringify(exported)).not.toContain('Bea')
  })
})

describe('being forgotten', () => {
  test('leaves no question, no name and no user id in any table', async () => {
    await ask(cam, 'private')
    const words = ['U-CAM', 'Cam Okafor', pay]
    for (const each of words) expect(await rowsAbout(each)).toBeGreaterThan(0)
    await running.remote.as(cam).people.eraseMine.mutate({ requestKey: 'forget' })
    for (const each of words) expect(await rowsAbout(each)).toBe(0)
  })

  test('takes the answer that was kept for a repeated request as well', async () => {
    const questionId = await ask(cam, 'private')
    expect(await rowsAbout(`"questionId": "${questionId}"`.replaceAll('"', '""'))).toBe(1)
    await running.remote.as(cam).people.eraseMine.mutate({ requestKey: 'forget' })
    expect(await rowsAbout(questionId)).toBe(0)
  })

  test('takes what a bot was given to go on with, which is gone once its end was shown', async () => {
    const texts = ['Glazier wanted in Ravensbourne', 'Roofer wanted in Ravensbourne']
    const [shown, unshown] = texts.map((text, at) => ({ requestKey: `form-${at}`, form: { text } }))
    for (const form of [shown!, unshown!]) await running.remote.as(cam).forms.keep.mutate(form)
    await opened.asOwner('update pgboss.job set start_after = now()')
    const claim = () => running.remote.as(bot(`T-${turn}`)).deliveries.claim.mutate({ requestKey: 'claim' })
    expect(await claim()).toMatchObject([{ form: shown }, { form: unshown }])
    await running.remote.as(cam).forms.shown.mutate({ requestKey: 'form-0' })
    expect(await claim()).toMatchObject([{ form: unshown }])
    await running.remote.as(cam).people.eraseMine.mutate({ requestKey: 'forget' })
    expect(await claim()).toEqual([])
    for (const text of texts) expect([text, await rowsAbout(text)]).toEqual([text, 0])
  })

  test('takes a conversation of their own, and leaves one in which others have asked', async () => {
    await ask(cam, 'private')
    await ask(cam, 'channel')
    await ask(bea, 'channel')
    const erased = await running.remote.as(cam).people.eraseMine.mutate({ requestKey: 'forget' })
    expect(erased).toEqual({ questions: 2, conversations: 1, postingsKept: 0 })
    const kept = await running.remote.as(bea).people.exportMine.query()
    expect(kept.questions.map(({ conversation }) => conversation)).toEqual(['channel'])
  })

  test('keeps what they posted, as nobody’s in particular', async () => {
    const owner: Identity = { ...cam, isSpaceAdmin: true }
    const { posting } = await running.remote.as(owner).postings.publish.mutate({
      ...glazierRole,
      title: 'Roofer',
      requestKey: 'own',
    })
    const erased = await running.remote.as(owner).people.eraseMine.mutate({ requestKey: 'forget' })
    expect(erased.postingsKept).toBe(1)
    expect(await running.remote.as(bea).postings.get.query({ id: posting.id })).toMatchObject({ state: 'open' })
    expect((await running.remote.as(owner).people.exportMine.query()).postings).toEqual([])
  })

  test('happens once: a repeat says the same and forgets nothing that was asked since', async () => {
    await ask(cam, 'before')
    const forget = () => running.remote.as(cam).people.eraseMine.mutate({ requestKey: 'forget' })
    const first = await forget()
    await ask(cam, 'after')
    expect(await forget()).toEqual(first)
    expect((await running.remote.as(cam).people.exportMine.query()).questions).toHaveLength(1)
  })

  test('makes them new again: they are told once more that they talk to an AI', async () => {
    const told = (requestKey: string) => running.remote.as(cam).people.disclose.mutate({ requestKey })
    await told('first')
    await running.remote.as(cam).people.eraseMine.mutate({ requestKey: 'forget' })
    expect(await told('second')).toEqual({ isFirst: true })
  })

  test("touches nobody of another workspace, be it the same user's id", async () => {
    const elsewhere = { ...cam, space: `T-${turn}-B` }
    await ask(elsewhere, 'private')
    await running.remote.as(cam).people.eraseMine.mutate({ requestKey: 'forget' })
    expect((await running.remote.as(elsewhere).people.exportMine.query()).questions).toHaveLength(1)
  })
})

async function ask(who: Identity, conversation: string): Promise<string> {
  const requestKey = `${who.user} in ${conversation}`
  const events = await running.remote.as(who).questions.ask.mutate({ text: pay, conversation, requestKey })
  for await (const event of events) if (event.type === 'done') return event.questionId
  throw new Error('an answer has an end')
}

/** How many rows of this workspace's organization hold these words in any column. */
async function rowsAbout(words: string): Promise<number> {
  const deps = { database: opened.database, organizations: 'many' as const }
  const { organizationId } = await connectSpace(deps, cam)
  const tables = await opened.asOwner<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'organization_id'`,
  )
  let rows = 0
  for (const { name } of tables) {
    const [found] = await opened.asOwner<{ count: number }>(
      `select count(*)::int as count from ${name} as held
       where organization_id = $1 and position($2 in held::text) > 0`,
      [organizationId, words],
    )
    rows += found?.count ?? 0
  }
  return rows
}
