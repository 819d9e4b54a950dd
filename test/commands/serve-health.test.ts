import { expect, test } from 'vitest'
import { createLoneBotMetrics } from '../../src/bot-metrics.ts'
import { serveHealth } from '../../src/commands/serve-health.ts'
import { readConfig } from '../../src/config.ts'
import { startHealthServer } from '../../src/health-server.ts'

test('a bot that runs alone says at /readyz what keeps it from serving, and at /healthz that it lives', async () => {
  let problems: string[] = []
  const metrics = createLoneBotMetrics('slack')
  await using health = await startHealthServer({ host: '127.0.0.1', port: 0, findProblems: () => problems, metrics })
  const ask = async (path: string) => {
    const response = await fetch(`${health.url}${path}`)
    return [response.status, await response.json()]
  }
  expect(await ask('/readyz')).toEqual([200, { ready: true, problems: [] }])
  problems = ['The connection to Slack is down.']
  expect(await ask('/readyz')).toEqual([503, { ready: false, problems }])
  expect(await ask('/healthz')).toEqual([200, { status: 'ok' }])
  expect(await ask('/elsewhere')).toMatchObject([404, {}])
  await expect(
    startHealthServer({ host: '127.0.0.1', port: Number(new URL(health.url).port), findProblems: () => [], metrics }),
  ).rejects.toMatchObject({ code: 'misconfigured', message: expect.stringContaining('ROLECALL_HEALTH_PORT') })
})

test('a bot that runs alone exports what it counts, and Node’s own figures, at /metrics', async () => {
  const metrics = createLoneBotMetrics('slack')
  await using health = await startHealthServer({ host: '127.0.0.1', port: 0, findProblems: () => [], metrics })
  let isConnected = false
  metrics.bot.watchConnection(() => isConnected)
  metrics.bot.received('app_mention')
  metrics.bot.received('command')()
  metrics.bot.countDelivery('failed')
  const look = async () => (await fetch(`${health.url}/metrics`)).text()
  const counted = await look()
  expect(counted).toContain('rolecall_bot_events_total{platform="slack",kind="app_mention"} 1')
  expect(counted).toContain('rolecall_bot_acknowledgement_seconds_count{platform="slack",kind="command"} 1')
  expect(counted).not.toContain('rolecall_bot_acknowledgement_seconds_count{platform="slack",kind="app_mention"}')
  expect(counted).toContain('rolecall_bot_deliveries_total{platform="slack",outcome="failed"} 1')
  expect(counted).toContain('rolecall_bot_connected{platform="slack"} 0')
  expect(counted).toContain('process_resident_memory_bytes ')
  expect(counted).not.toContain('rolecall_answers_total')
  isConnected = true
  expect(await look()).toContain('rolecall_bot_connected{platform="slack"} 1')
})

test('without the setting it listens nowhere', async () => {
  const config = readConfig({}, import.meta.dirname)
  expect(config.healthPort).toBeNull()
  let asked = false
  await using _none = await serveHealth(config, {
    findProblems: () => {
      asked = true
      return []
    },
    metrics: createLoneBotMetrics('slack'),
  })
  expect(asked).toBe(false)
})
