import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type CallerClient, readFailure } from '../../bots/client.ts'
import { uploadFile } from '../../bots/upload-file.ts'
import { forgetOld } from '../../src/jobs/forget-old.ts'
import type { Database } from '../../src/store/database.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { admin, candidate } from '../support/identities.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import { runCore } from '../support/running-core.ts'

vi.setConfig({ testTimeout: 30_000 })

// The counts go by the process's own clock.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const limits = {
  ROLECALL_PERSON_QUESTIONS: '3',
  ROLECALL_ORGANIZATION_QUESTIONS: '5',
  ROLECALL_STORED_BYTES: '1024',
}

test('two cores on one database hold one limit for a person, and a minute later there is room again', async () => {
  await using opened = await openTestDatabase()
  await using north = await runCore({ settings: limits, database: lent(opened) })
  await using twin = await runCore({ settings: limits, database: lent(opened) })
  const asked = [north, twin, north, twin].map(({ remote }, index) => ask(remote.as(candidate()), `E${index}`))
  const outcomes = await Promise.all(asked)
  expect(outcomes.filter(outcome => outcome === 'answered')).toHaveLength(3)
  const refused = outcomes.find(outcome => outcome !== 'answered')
  expect(refused).toMatchObject({ code: 'rate-limited', details: { of: 'person', limit: 3, retryAfterMs: 60_000 } })

  vi.setSystemTime(new Date('2026-03-02T09:00:40Z'))
  const early = await ask(twin.remote.as(candidate()), 'E5')
  expect(early).toMatchObject({ details: { retryAfterMs: 20_000 } })
  vi.setSystemTime(new Date('2026-03-02T09:01:01Z'))
  expect(await ask(north.remote.as(candidate()), 'E6')).toBe('answered')
})

test('an organization has a limit for everybody in it, and another organization none of that', async () => {
  await using running = await runCore({ settings: limits })
  const people = ['U-1', 'U-2'].map(user => running.remote.as({ ...candidate(), user }))
  for (const [index, person] of people.entries()) {
    for (const turn of ['a', 'b']) expect(await ask(person, `${index}${turn}`)).toBe('answered')
  }
  expect(await ask(people[0]!, 'fifth')).toBe('answered')
  expect(await ask(people[1]!, 'sixth')).toMatchObject({ details: { of: 'organization', limit: 5 } })
  expect(await ask(running.remote.as(candidate('T-SOUTH')), 'sixth')).toBe('answered')
})

test('a question that is repeated counts once, and one that was refused may be asked again under its key', async () => {
  await using running = await runCore({ settings: limits })
  const person = running.remote.as(candidate())
  for (let times = 0; times < 5; times++) expect(await ask(person, 'same')).toBe('answered')
  expect(await ask(person, 'second')).toBe('answered')
  expect(await ask(person, 'third')).toBe('answered')
  expect(await ask(person, 'fourth')).toMatchObject({ code: 'rate-limited' })
  vi.setSystemTime(new Date('2026-03-02T09:01:01Z'))
  expect(await ask(person, 'fourth')).toBe('answered')
})

test('whoever is refused takes nothing from the others', async () => {
  await using running = await runCore({ settings: limits })
  const eager = running.remote.as(candidate())
  for (let index = 0; index < 10; index++) await ask(eager, `${index}`)
  const other = running.remote.as({ ...candidate(), user: 'U-2' })
  expect([await ask(other, 'a'), await ask(other, 'b')]).toEqual(['answered', 'answered'])
})

test('counts of minutes past are deleted', async () => {
  await using opened = await openTestDatabase()
  await using running = await runCore({ settings: limits, database: lent(opened) })
  await ask(running.remote.as(candidate()), 'E1')
  const { services } = running.core
  await forgetOld(services)
  expect(await countsOf(opened)).toBe(2)
  vi.setSystemTime(new Date('2026-03-02T09:01:01Z'))
  await forgetOld(services)
  expect(await countsOf(opened)).toBe(0)
})

test('a role that is one too many is refused with the limit, and the roles that are stored stay open to change', async () => {
  await using running = await runCore({ settings: limits })
  const recruiter = running.remote.as(admin()).postings
  const { posting } = await recruiter.publish.mutate({ ...glazierRole, requestKey: 'a' })
  expect(await refusalOf(recruiter.publish.mutate({ ...bakerRole, text: long, requestKey: 'b' }))).toMatchObject({
    code: 'storage-full',
    details: { limit: 1024 },
  })
  const again = await recruiter.publish.mutate({ ...glazierRole, requestKey: 'c' })
  expect(again).toMatchObject({ change: 'unchanged', posting: { id: posting.id } })
  const [imported] = await recruiter.import.mutate({ documents: [{ ...bakerRole, text: long }], requestKey: 'd' })
  expect(imported).toMatchObject({ change: 'failed', refused: { code: 'storage-full' } })
  expect(await recruiter.close.mutate({ id: posting.id, requestKey: 'e' })).toMatchObject({ state: 'closed' })
  const elsewhere = running.remote.as(admin('T-SOUTH')).postings
  expect(await elsewhere.publish.mutate({ ...bakerRole, requestKey: 'f' })).toMatchObject({ change: 'created' })
})

test('two cores on one database hold one limit for what a person stores: roles, questions and files that wait', async () => {
  const room = { ROLECALL_PERSON_STORED_BYTES: '2048' }
  await using opened = await openTestDatabase()
  await using north = await runCore({ settings: room, database: lent(opened) })
  await using twin = await runCore({ settings: room, database: lent(opened) })
  const full = { code: 'storage-full', details: { of: 'person', limit: 2048 } }
  const [here, there] = [north, twin].map(({ remote }) => remote.as(admin())) as [CallerClient, CallerClient]

  const file = new File([`Baker\n\n${long}`], 'baker.txt')
  expect(await uploadFile(here, file, { requestKey: 'file' })).toMatchObject({ isRepeat: false })
  expect(await refusalOf(there.postings.publish.mutate({ ...bakerRole, text: long, requestKey: 'a' }))).toMatchObject(
    full,
  )
  await here.postings.publish.mutate({ ...glazierRole, requestKey: 'b' })
  expect(await refusalOf(uploadFile(there, file, { requestKey: 'again' }))).toMatchObject(full)
  expect(await opened.asOwner('select from uploads')).toHaveLength(1)
  // A text that is stored already takes nothing, and whoever else is here has room of their own.
  expect(await there.postings.publish.mutate({ ...glazierRole, requestKey: 'c' })).toMatchObject({
    change: 'unchanged',
  })
  const other = twin.remote.as({ ...admin(), user: 'U-2' })
  expect(await other.postings.publish.mutate({ ...bakerRole, text: long, requestKey: 'd' })).toMatchObject({
    change: 'created',
  })

  const cam = [north, twin].map(({ remote }) => remote.as(candidate())) as [CallerClient, CallerClient]
  const outcomes: unknown[] = []
  for (let turn = 0; turn < 12; turn++) outcomes.push(await ask(cam[turn % 2]!, `Q${turn}`))
  expect(outcomes[0]).toBe('answered')
  expect(outcomes.slice(-2)).toMatchObject([full, full])
  await cam[0].people.eraseMine.mutate({ requestKey: 'forget' })
  expect(await ask(cam[1], 'after')).toBe('answered')
})

const long = `${bakerRole.text}\n${'- Bake another kind of bread for the shops.\n'.repeat(20)}`

async function ask(person: CallerClient, requestKey: string): Promise<unknown> {
  try {
    const events = await person.questions.ask.mutate({ text: 'Which roles are open?', conversation: 'c', requestKey })
    for await (const _ of events);
    return 'answered'
  } catch (error) {
    return readFailure(error)
  }
}

async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'done',
    error => readFailure(error),
  )
}

/** A core closes its database, and this one is not its own. */
function lent({ database }: TestDatabase): Database {
  return { ...database, close: async () => {} }
}

async function countsOf(opened: TestDatabase): Promise<number> {
  const [row] = await opened.asOwner<{ count: number }>('select count(*)::int as count from request_counts')
  return row?.count ?? 0
}
