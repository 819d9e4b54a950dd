import { afterAll, beforeAll, expect, test } from 'vitest'
import { admin, candidate } from '../support/identities.ts'
import { glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

let running: RunningCore

beforeAll(async () => {
  running = await runCore({})
  await running.local.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'setup' })
}, 60_000)
afterAll(() => running[Symbol.asyncDispose]())

test('a question that names no role is about the one role that is open', async () => {
  const question = { text: 'What does it pay?', conversation: 'c', requestKey: 'one' }
  const events = await Array.fromAsync(await running.local.as(candidate()).questions.ask.mutate(question))
  const done = events.find(event => event.type === 'done')
  expect(done?.answer).toMatchObject({ status: 'answered', choices: [], postings: [{ title: glazierRole.title }] })
})
