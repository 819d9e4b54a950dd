import { expect, test } from 'vitest'
import { AppError } from '../src/errors.ts'
import { createMetrics } from '../src/metrics.ts'
import type { Embedder } from '../src/models/embedder.ts'
import { admin } from './support/identities.ts'
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

test('while the database is gone, what is asked of it is missing rather than wrong, and the rest is there', async () => {
  const metrics = createMetrics()
  const gone = () => Promise.reject(new AppError('database-unavailable', 'It is gone.'))
  metrics.watch({ postingsToEmbed: gone, queues: gone })
  metrics.countCall({ path: 'questions.ask', outcome: 'ok', seconds: 0.1 })
  const { body } = await metrics.render()
  expect(body).toContain('rolecall_call_seconds_count{path="questions.ask",outcome="ok"} 1')
  expect(body).not.toMatch(/^rolecall_(jobs|postings_to_embed)[ {]/m)
})
