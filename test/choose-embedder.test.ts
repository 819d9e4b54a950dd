import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createClient } from '../bots/client.ts'
import { readConfig } from '../src/config.ts'
import { type Core, createCore } from '../src/core.ts'
import { openTestDatabase } from './support/database.ts'
import { type FakeEmbeddings, serveFakeEmbeddings } from './support/fake-embeddings.ts'
import { admin, candidate } from './support/identities.ts'
import { glazierRole } from './support/role-texts.ts'

let fake: FakeEmbeddings
beforeEach(async () => {
  fake = await serveFakeEmbeddings()
})
afterEach(() => fake[Symbol.asyncDispose]())

test('an embedder on a server is asked when the settings say so', async () => {
  await using core = await coreWith({
    ROLECALL_EMBEDDER: 'openai',
    OPENAI_EMBEDDING_MODEL: 'some-model',
    OPENAI_EMBEDDING_DIMENSIONS: '64',
  })
  await publishAndAsk(core)
  expect(new Set(fake.requests.map(({ model, dimensions }) => `${model} ${dimensions}`))).toEqual(
    new Set(['some-model 64']),
  )
}, 60_000)

test('a key or a server alone does not change the embedder', async () => {
  await using core = await coreWith({})
  await publishAndAsk(core)
  expect(fake.requests).toEqual([])
}, 60_000)

test('when it is down a role is posted, and asked about by its words, all the same', async () => {
  fake.trouble = () => ({ status: 503 })
  await using core = await coreWith({ ROLECALL_EMBEDDER: 'openai', OPENAI_EMBEDDING_DIMENSIONS: '64' })
  const events = await publishAndAsk(core)
  expect(events.at(-1)).toMatchObject({ type: 'done', answer: { status: 'answered' } })
}, 60_000)

async function coreWith(settings: NodeJS.ProcessEnv) {
  const server = { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: fake.url }
  const config = readConfig({ ...server, ...settings }, import.meta.dirname)
  const { database } = await openTestDatabase()
  return createCore({ config, logger: pino({ level: 'silent' }), database })
}

async function publishAndAsk({ api }: Core) {
  const client = createClient({ api })
  await client.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'publish' })
  const text = 'What is the salary of the Glazier role at Fernhill Windows?'
  return Array.fromAsync(
    await client.as(candidate()).questions.ask.mutate({ text, conversation: 'c', requestKey: 'ask' }),
  )
}
