import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { AppError } from '../src/errors.ts'
import { createMetrics } from '../src/metrics.ts'
import type { Embedder } from '../src/models/embedder.ts'
import { admin, candidate } from './support/identities.ts'
import { bakerRole } from './support/role-texts.ts'
import { runCore } from './support/running-core.ts'
import { wordEmbedder } from './support/word-embedder.ts'

test('what waits to be done is counted when somebody looks', async () => {
  const embed = () => Promise.reject(new AppError('model-unavailable', 'It is down.'))
  const down: Embedder = { ...wordEmbedder, embed }
  await using running = await runCore({ embedder: down })
  const metrics = async () => (await fetch(new URL('/metrics', running.server.url))).text()
  expect(await metrics()).toContain('rolecall_postings_to_embed 0')
  const { postings } = running.remote.as(admin())
  const { posting } = await postings.publish.mutate({ ...bakerRole, state: 'draft', requestKey: 'draft' })
  await postings.open.mutate({ id: posting.id, announceIn: 'C-JOBS', requestKey: 'open' })
  const counted = await metrics()
  expect(counted).toContain('rolecall_postings_to_embed 1')
  expect(counted).toContain('rolecall_jobs{queue="deliveries",state="waiting"} 1')
  expect(counted).toContain('rolecall_jobs{queue="embed-postings",state="waiting"} 1')
  expect(counted).toContain('rolecall_jobs{queue="deliveries",state="dead"} 0')
}, 30_000)

test('a question that fails while it streams is counted with why, and so is one that was answered', async () => {
  await using running = await runCore({ settings: { ROLECALL_PERSON_QUESTIONS: '1' } })
  const ask = async (requestKey: string) => {
    const asked = { text: 'What does it pay?', conversation: 'c', requestKey }
    return Array.fromAsync(await running.remote.as(candidate()).questions.ask.mutate(asked))
  }
  await ask('first')
  await expect(ask('second')).rejects.toThrow()
  const counted = await (await fetch(new URL('/metrics', running.server.url))).text()
  const series = 'rolecall_call_seconds_count{path="questions.ask",outcome='
  expect(counted).toContain(`${series}"ok"} 1`)
  expect(counted).toContain(`${series}"rate-limited"} 1`)
}, 30_000)

test('the page about metrics names every one of Rolecall’s own', async () => {
  const metrics = createMetrics()
  metrics.watch({ postingsToEmbed: async () => 0, queues: async () => [] })
  const page = readFileSync(new URL('../docs/seeing.md', import.meta.url), 'utf8')
  const own = [...(await metrics.render()).body.matchAll(/^# TYPE (rolecall_\S+)/gm)].map(([, name = '']) => name)
  expect(own.filter(name => !page.includes(`\`${name}`))).toEqual([])
})

test('while the database is gone, what is asked of it is missing rather than wrong, and the rest is there', async () => {
  const metrics = createMetrics()
  const gone = () => Promise.reject(new AppError('database-unavailable', 'It is gone.'))
  metrics.watch({ postingsToEmbed: gone, queues: gone })
  metrics.countCall({ path: 'questions.ask', outcome: 'ok', seconds: 0.1 })
  const { body } = await metrics.render()
  expect(body).toContain('rolecall_call_seconds_count{path="questions.ask",outcome="ok"} 1')
  expect(body).not.toMatch(/^rolecall_(jobs|postings_to_embed)[ {]/m)
})
