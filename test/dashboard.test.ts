import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { createMetrics } from '../src/metrics.ts'
import { admin, bot, candidate } from './support/identities.ts'
import { serveModel } from './support/model-server.ts'
import { glazierRole } from './support/role-texts.ts'
import { runCore } from './support/running-core.ts'

vi.setConfig({ testTimeout: 60_000 })

interface Panel {
  id: number
  title: string
  targets: { expr: string }[]
}

const { panels } = JSON.parse(readFileSync(new URL('../docs/dashboard.json', import.meta.url), 'utf8')) as {
  panels: Panel[]
}
const exprs = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))
const namesIn = (text: string) => text.match(/\b(?:rolecall|process|nodejs)_[a-z0-9_]+/g) ?? []

function everyMetric() {
  const metrics = createMetrics()
  metrics.watch({ postingsToEmbed: async () => 0, queues: async () => [] })
  return metrics.render()
}

test('the example dashboard asks for no metric that is not exported', async () => {
  const { body } = await everyMetric()
  const families = new Map([...body.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => [name, type]))
  const isExported = (name: string) =>
    families.has(name) || families.get(name.replace(/_(?:bucket|count|sum)$/, '')) === 'histogram'
  expect(exprs.flatMap(namesIn).filter(name => !isExported(name))).toEqual([])
})

test('the example dashboard shows every metric of Rolecall’s own', async () => {
  const { body } = await everyMetric()
  const own = [...body.matchAll(/^# TYPE (rolecall_\S+)/gm)].map(([, name = '']) => name)
  const shown = new Set(exprs.flatMap(namesIn).map(name => name.replace(/_(?:bucket|count|sum)$/, '')))
  expect(own.filter(name => !shown.has(name))).toEqual([])
  expect(own.length).toBeGreaterThan(8)
})

test('no panel lacks a query or shares its id', () => {
  expect(panels.filter(({ targets }) => targets.length === 0)).toEqual([])
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
})

test('a question counts its steps, its model calls with their cost, and the responses that carried it', async () => {
  await using model = await serveModel(() => ({
    ...{ does: 'write', text: '{}' },
    usage: { prompt_tokens: 1_000, completion_tokens: 100 },
  }))
  await using running = await runCore({ settings: { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'm' } })
  await running.remote.as(admin()).postings.publish.mutate({ ...glazierRole, requestKey: 'publish' })
  const asked = { text: 'What training would a glazier get?', conversation: 'c', requestKey: 'q' }
  await Array.fromAsync(await running.remote.as(candidate()).questions.ask.mutate(asked))
  await running.remote.as(bot()).deliveries.claim.mutate({ requestKey: 'claim' })
  const body = await (await fetch(`${running.server.url}/metrics`)).text()
  const countOf = (series: string) =>
    Number(
      body
        .split('\n')
        .find(line => line.startsWith(`${series} `))
        ?.split(' ')[1] ?? Number.NaN,
    )
  for (const step of ['plan', 'retrieve', 'answer', 'verify', 'store']) {
    expect([step, countOf(`rolecall_step_seconds_count{step="${step}"}`)]).toEqual([step, 1])
  }
  const calls = [...body.matchAll(/^rolecall_model_call_seconds_count\{task="(\w+)",outcome="([\w-]+)"\} (\d+)/gm)]
  expect(calls.length).toBeGreaterThan(0)
  const tokens = [...body.matchAll(/^rolecall_model_tokens_total\{task="\w+",direction="input"\} (\d+)/gm)]
  expect(tokens.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(1_000 * model.calls.length)
  const dollars = [...body.matchAll(/^rolecall_model_dollars_total\{task="\w+"\} (\S+)/gm)]
  // A million tokens read cost $0.40 and written $1.60 by default.
  expect(dollars.reduce((sum, [, spent]) => sum + Number(spent), 0)).toBeCloseTo(0.00056 * model.calls.length)
  expect(countOf('rolecall_http_responses_total{method="POST",status="2xx"}')).toBe(3)
})
