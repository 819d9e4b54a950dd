import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFailure } from '../../bots/client.ts'
import { admin, candidate } from '../support/identities.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

let running: RunningCore
let glazier: string
beforeAll(async () => {
  running = await runCore()
  const north = await running.remote.as(admin('T-NORTH')).postings.publish.mutate({ ...glazierRole, requestKey: 'a' })
  await running.remote.as(admin('T-SOUTH')).postings.publish.mutate({ ...bakerRole, requestKey: 'a' })
  glazier = north.posting.id
})
afterAll(() => running[Symbol.asyncDispose]())

test('two unknown workspaces are two organizations, and each lists its own roles only', async () => {
  expect(await titlesIn('T-NORTH')).toEqual(['Glazier'])
  expect(await titlesIn('T-SOUTH')).toEqual(['Night Baker'])
})

test('another organization’s posting is not found, by its admin too, and stays as it was', async () => {
  const stranger = running.remote.as(admin('T-SOUTH')).postings
  const attempts = [
    () => stranger.get.query({ id: glazier }),
    () => stranger.update.mutate({ id: glazier, ...bakerRole, requestKey: 'b' }),
    () => stranger.close.mutate({ id: glazier, requestKey: 'c' }),
  ]
  for (const attempt of attempts) expect(await codeOf(attempt)).toBe('not-found')
  expect(await running.remote.as(candidate('T-NORTH')).postings.get.query({ id: glazier })).toMatchObject({
    title: 'Glazier',
    state: 'open',
  })
})

test('a question is answered from the asker’s organization', async () => {
  const answer = await ask('T-SOUTH', 'How much does the glazier earn?')
  expect(JSON.stringify(answer)).not.toMatch(/32,000|Fernhill/)
})

test('one request key means two requests in two workspaces', async () => {
  expect(await titlesIn('T-NORTH')).not.toEqual(await titlesIn('T-SOUTH'))
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

async function codeOf(attempt: () => Promise<unknown>): Promise<string> {
  return attempt().then(
    () => 'ok',
    error => readFailure(error).code,
  )
}
