import { afterAll, beforeAll, expect, test } from 'vitest'
import { admin, candidate } from '../support/identities.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

let running: RunningCore
beforeAll(async () => {
  running = await runCore()
  await running.remote.as(admin('T-NORTH')).postings.publish.mutate({ ...glazierRole, requestKey: 'a' })
  await running.remote.as(admin('T-SOUTH')).postings.publish.mutate({ ...bakerRole, requestKey: 'a' })
})
afterAll(() => running[Symbol.asyncDispose]())

test('two unknown workspaces are two organizations, and each lists its own roles only', async () => {
  expect(await titlesIn('T-NORTH')).toEqual(['Glazier'])
  expect(await titlesIn('T-SOUTH')).toEqual(['Night Baker'])
})

test('a question is answered from the asker’s organization', async () => {
  const answer = await ask('T-SOUTH', 'How much does the glazier earn?')
  expect(JSON.stringify(answer)).not.toMatch(/32,000|Fernhill/)
})

test('with one organization for all, every workspace shares its roles', async () => {
  await using shared = await runCore({ settings: { ROLECALL_ORGANIZATIONS: 'one' } })
  await shared.remote.as(admin('T-NORTH')).postings.publish.mutate({ ...glazierRole, requestKey: 'a' })
  const listed = await shared.remote.as(candidate('T-SOUTH')).postings.list.query({})
  expect(listed.postings.map(posting => posting.title)).toEqual(['Glazier'])
})

async function titlesIn(space: string): Promise<string[]> {
  const { postings } = await running.remote.as(candidate(space)).postings.list.query({})
  return postings.map(posting => posting.title)
}

async function ask(space: string, text: string): Promise<unknown> {
  const events = await running.remote
    .as(candidate(space))
    .questions.ask.mutate({ text, conversation: 'c', requestKey: text })
  return Array.fromAsync(events)
}
