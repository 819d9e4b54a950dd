import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient, readFailure } from '../bots/client.ts'
import type { Embedder } from '../src/models/embedder.ts'
import { modelError } from '../src/models/model-error.ts'
import { startServer } from '../src/server.ts'
import { openTestDatabase } from './support/database.ts'
import { admin, candidate } from './support/identities.ts'
import { glazierRole } from './support/role-texts.ts'
import { type RunningCore, runCore } from './support/running-core.ts'
import { wordEmbedder } from './support/word-embedder.ts'

let running: RunningCore
/** Set to hold every embedding back until it resolves. */
let gate: Promise<void> = Promise.resolve()
let embedError: Error | null = null
const gatedEmbedder: Embedder = {
  ...wordEmbedder,
  embed: async texts => {
    await gate
    if (embedError) throw embedError
    return wordEmbedder.embed(texts)
  },
}

beforeAll(async () => {
  running = await runCore({ embedder: gatedEmbedder })
  await running.remote.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'setup' })
})
afterAll(() => running[Symbol.asyncDispose]())

test('a server that is asked to stop says so, and serves until the proxy before it knows', async () => {
  const { services } = running.core
  const options = { services, port: 0, host: '127.0.0.1', secrets: ['x'.repeat(64)], graceMs: 0, drainMs: 1_500 }
  const server = await startServer({ ...options, secretsAre: 'configured' })
  const statusOf = async (path: string) => (await fetch(`${server.url}${path}`)).status
  expect(await statusOf('/readyz')).toBe(200)
  const closed = server.close()
  const ready = await fetch(`${server.url}/readyz`)
  expect(ready.status).toBe(503)
  expect(await ready.json()).toEqual({ ready: false, problems: [expect.stringContaining('stopping')], degraded: [] })
  expect(await statusOf('/healthz')).toBe(200)
  await closed
  await expect(statusOf('/healthz')).rejects.toThrow()
})

describe('who is let in', () => {
  test.each([
    ['a wrong secret', 'b'.repeat(40)],
    ['an empty one', ''],
  ])('nobody with %s', async (_, secret) => {
    const client = createClient({ url: running.server.url, secret })
    expect(await failureOf(client.as(admin()).postings.list.query({}))).toMatchObject({ code: 'unauthenticated' })
  })

  test('nobody without any secret, by plain HTTP', async () => {
    const response = await fetch(`${running.server.url}/trpc/postings.list`, {
      method: 'POST',
      headers: json,
      body: '{}',
    })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: { data: { appCode: 'unauthenticated' } } })
  })

  test('other machines only with a configured secret', async () => {
    const options = { services: running.core.services, port: 0, secrets: ['x'.repeat(64)], graceMs: 0 }
    const open = () => startServer({ ...options, host: '0.0.0.0', secretsAre: 'generated' })
    await expect(open()).rejects.toMatchObject({
      code: 'misconfigured',
      message: expect.stringContaining('ROLECALL_SECRETS'),
    })
    await using local = await startServer({ ...options, host: '127.0.0.1', secretsAre: 'generated' })
    await using wide = await startServer({ ...options, host: '0.0.0.0', secretsAre: 'configured' })
    expect(await statusOf(`${local.url}/healthz`)).toBe(200)
    expect(await statusOf(`${wide.url}/healthz`)).toBe(200)
  })
})

describe('an answer', () => {
  test.each(['remote', 'local'] as const)(
    'streams over the %s link: its first event comes before the work is done',
    async link => {
      const { promise, resolve: open } = Promise.withResolvers<void>()
      gate = promise
      const events = await running[link].as(candidate()).questions.ask.mutate({
        text: 'What is the salary of the Glazier role at Fernhill Windows?',
        conversation: link,
        requestKey: `stream ${link}`,
      })
      const iterator = events[Symbol.asyncIterator]()
      const first = await iterator.next()
      expect(first.value).toEqual({ type: 'status', step: 'understanding' })
      open()
      const rest = []
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) rest.push(next.value)
      expect(rest.at(-1)).toMatchObject({ type: 'done', answer: { status: 'answered' } })
    },
  )
})

describe('an unexpected error', () => {
  test('is shown as a request id and logged once under it, with where it was thrown but not what it says', async () => {
    embedError = new Error('connect to postgres://rolecall:hunter2@db failed')
    const requestId = 'Ev-unexpected-1'
    const client = running.remote.as(admin(), { requestId })
    const failure = await client.postings.publish
      .mutate({ ...glazierRole, text: `${glazierRole.text}\n- New`, requestKey: 'x' })
      .catch(error => error)
    embedError = null
    expect(readFailure(failure)).toMatchObject({ code: 'internal', requestId })
    expect(`${failure.message} ${JSON.stringify(failure.data)}`).not.toMatch(/hunter2|postgres|at .*\.ts/)
    const lines = running.log.filter(line => line.requestId === requestId && line.level === 50)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      path: 'postings.publish',
      err: { cause: { type: 'Error', stack: expect.arrayContaining([expect.stringContaining('server.test.ts')]) } },
    })
    expect(JSON.stringify(running.log)).not.toContain('hunter2')
  })

  test('never logs what somebody asked', async () => {
    const text = 'Would a person with xylophone-allergy be hired as a glazier?'
    await Array.fromAsync(
      await running.remote
        .as(candidate())
        .questions.ask.mutate({ text, conversation: 'private', requestKey: 'private' }),
    )
    await failureOf(
      running.remote
        .as(candidate())
        .questions.ask.mutate({ text: text.repeat(100), conversation: 'p', requestKey: 'p' }),
    )
    expect(JSON.stringify(running.log)).not.toContain('xylophone')
  })
})

describe('too much', () => {
  test('of a question is refused with the limit', async () => {
    const ask = running.remote
      .as(candidate())
      .questions.ask.mutate({ text: 'why '.repeat(5_000), conversation: 'long', requestKey: 'long' })
    expect(await failureOf(ask)).toMatchObject({ code: 'too-large', details: { limit: 2_000 } })
  })

  test('of a request is refused before it is read', async () => {
    const body = JSON.stringify({ words: 'x'.repeat(3_000_000) })
    const response = await fetch(`${running.server.url}/trpc/postings.search`, { method: 'POST', headers: json, body })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ error: { data: { appCode: 'too-large' } } })
  })
})

describe('for whoever looks after it', () => {
  test('/healthz says that the process lives, /readyz that it can work', async () => {
    expect(await statusOf(`${running.server.url}/healthz`)).toBe(200)
    const ready = await fetch(`${running.server.url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, problems: [], degraded: [] }])
  })

  test('/readyz says what is wrong once the database is gone', async () => {
    const broken = await runCore()
    await broken.core.close()
    const response = await fetch(`${broken.server.url}/readyz`)
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ ready: false, problems: [expect.stringContaining('atabase')] })
    expect(broken.log).toContainEqual(expect.objectContaining({ level: 50, msg: 'not ready' }))
    await broken.server.close()
  })

  test('/readyz asks for the migrations that are missing, and lives with those of a newer version', async () => {
    const opened = await openTestDatabase() // closed by the core
    await using own = await runCore({ database: opened.database })
    const readiness = async () => (await fetch(`${own.server.url}/readyz`)).json()
    await opened.asOwner("insert into migrations (name, run_on) values ('9999-from-tomorrow', now())")
    expect(await readiness()).toEqual({
      ...{ ready: true, problems: [] },
      degraded: [expect.stringMatching(/newer version .*9999-from-tomorrow.*upgrade/i)],
    })
    await opened.asOwner("delete from migrations where name like '0003-%' or name like '9999-%'")
    expect(await readiness()).toEqual({
      ...{ ready: false, degraded: [] },
      problems: [expect.stringMatching(/0003-embeddings.*migrate/)],
    })
  })

  test('/readyz tells of an embedder that fails, without taking the core out, until it works again', async () => {
    await using own = await runCore({ embedder: { ...gatedEmbedder } })
    const client = own.remote.as(admin())
    embedError = modelError('failed')
    await client.postings.publish.mutate({ ...glazierRole, requestKey: 'without vectors' })
    const failing = await (await fetch(`${own.server.url}/readyz`)).json()
    embedError = null
    expect(failing).toMatchObject({ ready: true, degraded: [expect.stringContaining('by their words alone')] })
    await client.postings.publish.mutate({ ...glazierRole, text: `${glazierRole.text}\n- More`, requestKey: 'again' })
    expect(await (await fetch(`${own.server.url}/readyz`)).json()).toMatchObject({ degraded: [] })
  })

  test('/metrics counts calls by procedure and outcome, and answers by status', async () => {
    await failureOf(running.remote.as(candidate()).recruiters.list.query())
    const metrics = await (await fetch(`${running.server.url}/metrics`)).text()
    expect(metrics).toContain('rolecall_call_seconds_count{path="recruiters.list",outcome="forbidden"} 1')
    expect(metrics).toMatch(/rolecall_answers_total\{status="answered"\} \d/)
  })

  test('closing lets an answer in flight finish and takes no new call', async () => {
    const own = await runCore({ embedder: gatedEmbedder })
    await own.remote.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'setup' })
    const { promise, resolve: open } = Promise.withResolvers<void>()
    gate = promise
    const events = await own.remote.as(candidate()).questions.ask.mutate({
      text: 'What is the salary of the Glazier role at Fernhill Windows?',
      conversation: 'c',
      requestKey: 'c',
    })
    const iterator = events[Symbol.asyncIterator]()
    await iterator.next()
    const closing = own.server.close()
    expect(await failureOf(own.remote.as(candidate()).postings.list.query({}))).toMatchObject({ code: 'unreachable' })
    open()
    const rest = []
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) rest.push(next.value.type)
    expect(rest.at(-1)).toBe('done')
    await closing
    await own.core.close()
  })
})

test('a bot without a core is told that it is unreachable', async () => {
  const client = createClient({ url: 'http://127.0.0.1:9', secret: 'x'.repeat(32) })
  expect(await failureOf(client.as(candidate()).postings.list.query({}))).toMatchObject({ code: 'unreachable' })
})

test.each(['remote', 'local'] as const)('a %s call that its caller gives up is cancelled', async link => {
  const { promise, resolve: open } = Promise.withResolvers<void>()
  gate = promise
  const stop = new AbortController()
  const events = await running[link].as(candidate()).questions.ask.mutate(
    {
      text: 'What is the salary of the Glazier role at Fernhill Windows?',
      conversation: 'a',
      requestKey: `abort ${link}`,
    },
    { signal: stop.signal },
  )
  const reading = Array.fromAsync(events)
  stop.abort()
  expect(await failureOf(reading)).toMatchObject({ code: 'cancelled' })
  open()
})

const json = { 'content-type': 'application/json' }

async function failureOf(call: Promise<unknown>) {
  return call.then(
    () => 'no failure',
    error => readFailure(error),
  )
}

async function statusOf(url: string): Promise<number> {
  return (await fetch(url)).status
}
