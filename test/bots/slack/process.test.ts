import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { appToken, startFakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { personOf } from '../../support/fake-slack/people.ts'
import { answersIn, eventually, freePort, north, textOf } from '../../support/slack-scene.ts'

const main = resolve(import.meta.dirname, '../../../src/main.ts')

test('npm start answers in Slack from the sample roles, npm run slack does beside it, and both end on SIGTERM', async () => {
  await using slack = await startFakeSlack()
  slack.state.workspaces.push(north)
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-slack-'))
  const core = { ROLECALL_DATA: folder, ROLECALL_PORT: '0' }
  const tokens = { SLACK_BOT_TOKEN: north.botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slack.apiUrl }
  const started = run('start', { ...core, ...tokens })
  try {
    await eventually(() => slack.socket.connections() === 1, 'a connection of npm start', 90_000)
    const cam = personOf(slack, { workspace: north, user: 'UCAM' })
    const asked = await cam.write('What does the senior backend engineer earn?')
    expect(textOf(await eventually(() => answersIn(slack, asked)[0]))).toContain('€78,000–€95,000')
    const healthPort = await freePort()
    const alone = run('slack', { ...core, ...tokens, ROLECALL_HEALTH_PORT: String(healthPort) })
    await eventually(() => slack.socket.connections() === 2, 'a connection of npm run slack', 60_000)
    const again = await cam.write('Which roles are fully remote?', { times: 3 })
    await eventually(() => answersIn(slack, again)[0])
    expect(await (await fetch(`http://127.0.0.1:${healthPort}/readyz`)).json()).toEqual({ ready: true, problems: [] })
    expect(await ended(alone)).toBe(0)
    expect(answersIn(slack, again)).toHaveLength(1)
    expect(await ended(started)).toBe(0)
    expect(slack.state.problems).toEqual([])
  } finally {
    started.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
}, 180_000)

function run(command: string, settings: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [main, command], { env: { ...process.env, ...settings }, stdio: 'ignore' })
}

async function ended(child: ChildProcess): Promise<number | null> {
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const [code] = await exit
  return code as number | null
}
