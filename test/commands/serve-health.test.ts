import { expect, test } from 'vitest'
import { serveHealth } from '../../src/commands/serve-health.ts'
import { readConfig } from '../../src/config.ts'
import { startHealthServer } from '../../src/health-server.ts'

test('a bot that runs alone says at /readyz what keeps it from serving, and at /healthz that it lives', async () => {
  let problems: string[] = []
  await using health = await startHealthServer({ host: '127.0.0.1', port: 0, findProblems: () => problems })
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
    startHealthServer({ host: '127.0.0.1', port: Number(new URL(health.url).port), findProblems: () => [] }),
  ).rejects.toMatchObject({ code: 'misconfigured', message: expect.stringContaining('ROLECALL_HEALTH_PORT') })
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
    [Symbol.asyncDispose]: async () => {},
  })
  expect(asked).toBe(false)
})
