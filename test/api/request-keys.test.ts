import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFailure } from '../../bots/client.ts'
import type { AskEvent } from '../../src/api/stream-once.ts'
import type { Embedder } from '../../src/models/embedder.ts'
import { admin, bot, candidate } from '../support/identities.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'
import { wordEmbedder } from '../support/word-embedder.ts'

let running: RunningCore
let failNext = false
const failingEmbedder: Embedder = {
  ...wordEmbedder,
  embed: async texts => {
    if (!failNext) return wordEmbedder.embed(texts)
    failNext = false
    throw new Error('the embedder lost its connection')
  },
}

beforeAll(async () => {
  running = await runCore({ embedder: failingEmbedder })
  await running.remote.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'setup' })
})
afterAll(() => running[Symbol.asyncDispose]())

test('publishing twice with one key posts once and answers alike', async () => {
  const publish = () => running.remote.as(admin('T-TWICE')).postings.publish.mutate({ ...bakerRole, requestKey: 'Ev1' })
  const first = await publish()
  expect(await publish()).toEqual(first)
  expect(await titlesIn('T-TWICE')).toEqual(['Night Baker'])
})

test('twelve calls at once with one key, over both links, post once', async () => {
  const clients = [running.remote, running.local]
  const published = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      clients[index % 2]!.as(admin('T-CROWD')).postings.publish.mutate({ ...bakerRole, requestKey: 'Ev1' }),
    ),
  )
  expect(new Set(published.map(({ posting }) => posting.id)).size).toBe(1)
  expect(await titlesIn('T-CROWD')).toEqual(['Night Baker'])
})

test('a call that failed leaves its key free for another try', async () => {
  const publish = () => running.remote.as(admin('T-RETRY')).postings.publish.mutate({ ...bakerRole, requestKey: 'Ev1' })
  failNext = true
  await expect(publish()).rejects.toSatisfy(error => readFailure(error).code === 'internal')
  expect(await titlesIn('T-RETRY')).toEqual([])
  await publish()
  expect(await titlesIn('T-RETRY')).toEqual(['Night Baker'])
})

test('a look for deliveries that found none is not kept: bots look all day', async () => {
  const look = () => running.remote.as(bot('T-IDLE')).deliveries.claim.mutate({ requestKey: 'look' })
  expect(await look()).toEqual([])
  const { postings } = running.remote.as(admin('T-IDLE'))
  const { posting } = await postings.publish.mutate({ ...bakerRole, state: 'draft', requestKey: 'draft' })
  await postings.open.mutate({ id: posting.id, announceIn: 'C-JOBS', requestKey: 'open' })
  const found = await look()
  expect(found).toMatchObject([{ kind: 'announce' }])
  expect(await look()).toEqual(found)
})

test('a question asked again with its key replays the stored answer and says that it is a repeat', async () => {
  const first = await ask('Ev-again')
  const second = await ask('Ev-again')
  expect(first.map(event => event.type)).not.toContain('repeat')
  expect(second[0]).toEqual({ type: 'repeat', ageMs: expect.any(Number) })
  expect(second.at(-1)).toEqual(first.at(-1))
  expect(statementsOf(second)).toEqual(statementsOf(first))
})

test('a question delivered five times at once is answered once', async () => {
  const streams = await Promise.all(Array.from({ length: 5 }, () => ask('Ev-five')))
  const questionIds = streams.map(events => events.find(event => event.type === 'done')?.questionId)
  expect(new Set(questionIds).size).toBe(1)
  expect(questionIds[0]).toBeDefined()
  expect(streams.filter(events => events[0]?.type === 'repeat')).toHaveLength(4)
})

async function ask(requestKey: string): Promise<AskEvent[]> {
  const questions = running.remote.as(candidate()).questions
  return Array.fromAsync(
    await questions.ask.mutate({
      text: 'What is the salary of the Glazier role at Fernhill Windows?',
      conversation: requestKey,
      requestKey,
    }),
  )
}

function statementsOf(events: readonly AskEvent[]): unknown[] {
  return events.filter(event => event.type === 'statement')
}

async function titlesIn(space: string): Promise<string[]> {
  const { postings } = await running.remote.as(candidate(space)).postings.list.query({})
  return postings.map(posting => posting.title)
}
