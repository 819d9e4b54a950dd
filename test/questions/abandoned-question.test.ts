import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readFailure } from '../../bots/client.ts'
import { AppError } from '../../src/errors.ts'
import type { Embedder } from '../../src/models/embedder.ts'
import { admin, candidate } from '../support/identities.ts'
import { glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'
import { wordEmbedder } from '../support/word-embedder.ts'

const pay = 'What is the salary of the Glazier role at Fernhill Windows?'

let running: RunningCore
let isStuck = false
let stuck = Promise.withResolvers<void>()
/** Hangs, when told to, until its signal says that nobody waits. */
const embedder: Embedder = {
  ...wordEmbedder,
  embed: async (texts, { signal } = {}) => {
    if (!isStuck) return wordEmbedder.embed(texts)
    stuck.resolve()
    await new Promise<void>(done => signal?.addEventListener('abort', () => done()))
    throw new AppError('model-unavailable', 'Nobody waits for this any more.')
  },
}

beforeAll(async () => {
  running = await runCore({ embedder })
  await running.remote.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'setup' })
}, 60_000)
afterAll(() => running[Symbol.asyncDispose]())
beforeEach(() => {
  stuck = Promise.withResolvers()
})

test.each(['remote', 'local'] as const)(
  'a question whose asker is gone over the %s link stops, is not stored, and can be asked again',
  async link => {
    const client = running[link].as({ ...candidate(), user: `U-${link}` })
    const ask = async (signal?: AbortSignal) => {
      const question = { text: pay, conversation: link, requestKey: `abandoned ${link}` }
      return Array.fromAsync(await client.questions.ask.mutate(question, signal ? { signal } : {}))
    }
    isStuck = true
    const gone = new AbortController()
    const asking = ask(gone.signal).catch((error: unknown) => readFailure(error).code)
    await stuck.promise
    gone.abort()
    expect(await asking).toBe('cancelled')
    isStuck = false
    // The same request key waits for the abandoned one to be over.
    const events = await ask()
    expect(events.map(({ type }) => type)).not.toContain('repeat')
    expect(events.at(-1)).toMatchObject({ type: 'done' })
    expect((await client.people.exportMine.query()).questions).toHaveLength(1)
  },
  20_000,
)

test('a question is answered by its words when the embedder is slow', async () => {
  isStuck = true
  const question = { text: pay, conversation: 'slow' }
  const asked = await running.local.as(candidate()).questions.ask.mutate({ ...question, requestKey: 'slow' })
  const events = await Array.fromAsync(asked)
  isStuck = false
  expect(events.at(-1)).toMatchObject({ type: 'done', answer: { status: 'answered' } })
}, 20_000)
