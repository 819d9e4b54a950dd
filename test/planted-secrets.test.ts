import { afterEach, expect, test, vi } from 'vitest'
import { createLogger } from '../src/logger.ts'
import { connectServer } from '../src/store/connect-server.ts'
import { createDatabase, openDatabase } from '../src/store/database.ts'
import { runDiscord } from './support/discord-world.ts'
import { admin, bot, candidate } from './support/identities.ts'
import { runImporting } from './support/importing.ts'
import { serveModel } from './support/model-server.ts'
import { glazierRole } from './support/role-texts.ts'
import { collectLines, runCore } from './support/running-core.ts'
import { answersIn, eventually, openScene, openView, typed } from './support/slack-scene.ts'
import { wordEmbedder } from './support/word-embedder.ts'

/**
 * Each holds the word that is searched for: whatever of it reaches a log line, in whatever field, is found. A log at
 * "trace" shows everything that any level would.
 */
const mark = 'plantedword'
const planted = {
  question: `Would somebody with ${mark} asthma be hired as a glazier at Fernhill Windows?`,
  posting: `${glazierRole.text}\n- A ${mark} bonus of £500`,
  cv: `Curriculum vitae\nAda ${mark}\nBorn 1 May 1990\nada.${mark}@mail.example\nI worked as a glazier.`,
  name: `Ada ${mark}`,
  email: `ada@${mark}.example`,
  token: `xoxb-${mark}-token`,
  apiKey: `sk-${mark}-key`,
  password: `${mark}-password`,
}

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

/** Every line of the logs of one test, the core's and the bots'. */
let log: Record<string, unknown>[] = []
afterEach(() => {
  const leaked = log.filter(line => JSON.stringify(line).toLowerCase().includes(mark))
  const lines = log.length
  log = []
  expect(leaked).toEqual([])
  expect(lines).toBeGreaterThan(0)
})

test('the core logs nothing of what is asked, posted, uploaded or stored, when it goes well and when it is refused', async () => {
  await using running = await runCore({ settings: { ROLECALL_ENCRYPTION_KEY: 'ab'.repeat(32) } })
  log = running.log
  const ada = running.remote.as({ ...admin(), displayName: planted.name })
  const cam = running.remote.as({ ...candidate(), displayName: planted.name })
  await ada.postings.publish.mutate({ ...glazierRole, text: planted.posting, requestKey: 'publish' })
  await Array.fromAsync(await cam.questions.ask.mutate(asked(planted.question)))
  await settled([
    cam.questions.ask.mutate(asked(planted.question.repeat(100))),
    cam.postings.publish.mutate({ ...glazierRole, text: planted.posting, requestKey: 'forbidden' }),
    cam.postings.search.query({ words: `${planted.email} glazier` }),
    ada.postings.publish.mutate({ ...glazierRole, title: mark.repeat(100), requestKey: 'too long' }),
    ada.postings.publish.mutate({ ...glazierRole, text: planted.cv, requestKey: 'a CV' }),
    ada.uploads.preview.mutate(upload(`${mark}.txt`, planted.cv)),
    ada.uploads.preview.mutate(upload(`${mark}.pdf`, `%PDF-1.7 ${planted.cv}`)),
    ada.uploads.preview.mutate(upload(`${mark}.html`, `<p>${planted.posting}`.repeat(50))),
    ada.uploads.preview.mutate(upload(`${mark}.json`, `{"title": "${planted.cv}", `)),
    running.remote.as(bot()).installations.keep.mutate({ installation: planted.token, requestKey: 'token' }),
    running.remote.as(bot()).installations.read.query(),
    fetch(`${running.server.url}/trpc/postings.search?input=${mark}`, { method: 'POST', body: `{"words": ${mark}` }),
    fetch(`${running.server.url}/${mark}`, { headers: { authorization: `Bearer ${planted.token}` } }),
    fetch(`${running.server.url}/trpc/postings.list`, {
      ...{ method: 'POST', body: '{}' },
      headers: {
        authorization: `Bearer ${planted.token}`,
        'x-request-id': `${mark}-1234`,
        'content-type': 'application/json',
      },
    }),
  ])
  await cam.people.exportMine.query()
  expect(log.filter(line => line.msg === 'called').length).toBeGreaterThan(8)
})

test('the core logs nothing of the addresses that it reads, nor of what is there, when it goes well and when not', async () => {
  await using on = await runImporting()
  log = on.running.log
  on.site.pages.set(`/${mark}.json?key=${mark}`, [{ title: mark, text: planted.posting }, { title: planted.cv }])
  on.site.pages.set(`/${mark}-busy`, (_, response) => response.writeHead(503).end(planted.posting))
  const at = (path: string) => on.site.at('feeds.example', path)
  await on.read(at(`/${mark}.json?key=${mark}`))
  await on.read(at(`/${mark}`))
  await on.imports().start.mutate({ address: at(`/${mark}-busy`), requestKey: 'busy' })
  await settled([on.imports().start.mutate({ address: `ftp://${mark}.example`, requestKey: 'refused' })])
  await vi.waitFor(() => expect(log.map(line => line.msg)).toContain('an import waits for its site'), 10_000)
})

test('the core logs nothing of it when its parts fail with errors that repeat it', async () => {
  let failing = false
  const embedder = {
    ...wordEmbedder,
    embed: async (texts: readonly string[]) => {
      if (failing) throw Object.assign(new Error(`cannot embed ${texts.join()}`), { code: `\n${mark}`, input: texts })
      return wordEmbedder.embed(texts)
    },
  }
  await using running = await runCore({ embedder })
  log = running.log
  const ada = running.local.as(admin())
  await ada.postings.publish.mutate({ ...glazierRole, requestKey: 'publish' })
  failing = true
  await settled([
    Array.fromAsync(await running.remote.as(candidate()).questions.ask.mutate(asked(planted.question))),
    ada.postings.publish.mutate({ ...glazierRole, text: planted.posting, requestKey: 'unexpected' }),
  ])
  expect(log.filter(line => line.level === 50).map(line => line.msg)).toContain(
    'Something went wrong that nobody expected.',
  )
})

test('the core logs nothing of it when the model fails and its server repeats the key and the question', async () => {
  await using server = await serveModel(call => ({
    ...{ does: 'fail', status: 401 },
    body: JSON.stringify({ error: { message: `${call.headers.authorization} ${planted.question}`, code: mark } }),
  }))
  await using running = await runCore({
    settings: { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: planted.apiKey, OPENAI_MODEL: 'm' },
  })
  log = running.log
  await running.local.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'publish' })
  await Array.fromAsync(await running.remote.as(candidate()).questions.ask.mutate(asked(planted.question)))
  expect(server.calls.length).toBeGreaterThan(0)
  expect(log.map(line => line.msg)).toContain('the language model was no help')
})

test('neither the log nor an error holds the password of a database that cannot be reached', async () => {
  const url = `postgres://rolecall:${planted.password}@127.0.0.1:1/${mark}`
  const opening = await openDatabase({ url }).catch((error: Error) => error)
  expect(opening).toMatchObject({ code: 'database-unavailable', message: expect.not.stringContaining(mark) })
  await using running = await runCore({ database: createDatabase(connectServer(url)) })
  log = running.log
  const response = await fetch(`${running.server.url}/readyz`)
  expect(response.status).toBe(503)
  expect(await response.text()).not.toContain(mark)
  await settled([
    running.remote.as(candidate()).postings.search.query({ words: planted.question }),
    running.local.as(admin()).postings.publish.mutate({ ...glazierRole, text: planted.posting, requestKey: 'p' }),
  ])
  expect(log.filter(line => line.level === 50).length).toBeGreaterThan(1)
})

test('the Slack bot logs nothing of it, when Slack refuses and when the core is away', async () => {
  await using scene = await openScene({
    log: createLogger({ level: 'trace', file: null, destination: collectLines(log) }),
  })
  const { slack, running } = scene
  await slack.socket.connected()
  const cam = scene.person('UCAM')
  const ada = scene.person('UADA')
  await running.remote.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'publish' })
  const first = await cam.write(planted.question)
  await eventually(() => answersIn(slack, first)[0])
  await ada.command('/role', 'add')
  const form = await openView(slack, 'add-role')
  slack.state.refusals.set('chat.startStream', 'fatal_error')
  slack.state.refusals.set('views.open', 'internal_error')
  await cam.write(`${planted.question} ${planted.email}`)
  await ada.command('/role', 'add')
  await eventually(() => log.find(line => line.msg === 'a Slack request failed'))
  slack.state.refusals.clear()
  await running.server.close()
  await ada.submit(form, typed({ title: planted.name, text0: planted.posting }))
  const last = await cam.write(planted.question)
  const told = await eventually(() => answersIn(slack, last)[0])
  const shown = /\(ref (\w+)\)/.exec(told.text)?.[1] ?? 'none'
  expect(log.filter(line => String(line.requestId).startsWith(shown)).map(line => line.msg)).toContain(
    'a Slack request failed',
  )
  log.push(...running.log)
})

test('the Discord bot logs nothing of it, when it goes well and when the core is away', async () => {
  const world = await runDiscord({
    log: createLogger({ level: 'trace', file: null, destination: collectLines(log) }),
  })
  try {
    const { candidate: cam, running, discord, channel } = world
    await world.publish(glazierRole)
    await world.replyShowing(cam.runs('ask', { question: planted.question }), /./)
    discord.write(channel, cam.member.user, `<@${discord.world.bot.id}> ${planted.question}`)
    await world.messageShowing(channel, /./)
    await running.server.close()
    await world.replyShowing(cam.runs('ask', { question: planted.question }), 'ref')
    expect(log.map(line => line.msg)).toContain('a Discord request failed')
    log.push(...running.log)
  } finally {
    await world[Symbol.asyncDispose]()
  }
})

let asking = 0
function asked(text: string) {
  asking += 1
  return { text, conversation: `c${asking}`, requestKey: `ask ${asking}` }
}

function upload(name: string, text: string): FormData {
  const form = new FormData()
  form.set('file', new File([text], name))
  return form
}

/** Waits for all of them, failed or not; what streams is read to its end. */
async function settled(calls: Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(
    calls.map(async call => {
      const result = await call
      if (typeof result === 'object' && result !== null && Symbol.asyncIterator in result) {
        await Array.fromAsync(result as AsyncIterable<unknown>)
      }
    }),
  )
}
