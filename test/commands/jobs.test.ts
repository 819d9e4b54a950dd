import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { terminalIdentity } from '../../src/commands/terminal-identity.ts'
import { AppError } from '../../src/errors.ts'
import { announceServer } from '../../src/running-server.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { enqueueJob } from '../../src/store/enqueue.ts'
import { fillDataFolder } from '../support/database.ts'
import { admin, bot } from '../support/identities.ts'
import { runCore, secret } from '../support/running-core.ts'

const main = resolve(import.meta.dirname, '../../src/main.ts')
let folder: string
let settings: NodeJS.ProcessEnv
beforeEach(async () => {
  settings = {}
  folder = await mkdtemp(join(tmpdir(), 'rolecall-jobs-'))
  return () => rm(folder, { recursive: true, force: true })
})

/** A job that was given up; further turns of it succeed. */
async function giveUp(database: Database): Promise<void> {
  const { promise: tried, resolve: wasTried } = Promise.withResolvers<void>()
  const run = async () => {
    wasTried()
    throw new AppError('not-found', 'The board\u001b[2J is gone.')
  }
  await database.queue.start([{ queue: 'find-work', run }], { onFailure: () => {} })
  await database.withSystem(tx => enqueueJob(tx, { queue: 'find-work' }))
  await tried
  while ((await database.queue.listDeadLetters()).length === 0);
}

async function jobs(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, ROLECALL_DATA: folder, ROLECALL_SECRETS: secret, DATABASE_URL: '', ...settings }
  return promisify(execFile)(process.execPath, [main, 'jobs', ...args], { env }).then(
    run => ({ code: 0, ...run }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

describe('jobs', { timeout: 120_000 }, () => {
  test('lists, drops and runs again what was given up, in the folder of a core that does not run', async () => {
    await fillDataFolder(folder)
    const database = await openDatabase({ folder })
    await giveUp(database)
    await database.close()
    const listed = await jobs()
    expect(listed).toMatchObject({ code: 0, stderr: '' })
    expect(listed.stdout).toMatch(/^find-work +0 +0 +1$/m)
    expect(listed.stdout).toMatch(
      /^[0-9a-f-]{36} {2}find-work {2}given up 0 min ago at attempt 1: not-found: The board is gone\. \{\}$/m,
    )
    expect(await jobs('drop', 'ffffffff')).toMatchObject({ code: 1, stdout: 'Dropped: 0.\n' })
    expect(await jobs('rerun', '--all')).toMatchObject({ code: 0, stdout: 'Queued again: 1.\n' })
    expect((await jobs()).stdout).toMatch(/^find-work +1 +0 +0$[\s\S]*No job was given up\./m)
  })

  test.each(['owns the folder', 'ROLECALL_URL names'])('asks the core that %s', async which => {
    await using running = await runCore({ settings: { ROLECALL_ORGANIZATIONS: 'one' } })
    const { url } = running.server
    await using _announced = which === 'owns the folder' ? await announceServer(folder, url) : null
    if (which !== 'owns the folder') settings = { ROLECALL_URL: url }
    await giveUp(running.core.services.database)
    const [letter] = await running.core.services.database.queue.listDeadLetters()
    expect((await jobs()).stdout).toContain(letter!.id)
    expect(await jobs('drop', letter!.id.slice(0, 8))).toMatchObject({ code: 0, stdout: 'Dropped: 1.\n' })
    expect(await running.core.services.database.queue.listDeadLetters()).toEqual([])
  })

  test('are the operator’s alone: no admin of a workspace, no bot, and nobody where organizations share the core', async () => {
    await using running = await runCore({ settings: { ROLECALL_ORGANIZATIONS: 'one' } })
    for (const identity of [admin(), bot(), { ...terminalIdentity(), isSpaceAdmin: false }]) {
      await expect(running.remote.as(identity).jobs.list.query()).rejects.toMatchObject({
        data: { appCode: 'forbidden' },
      })
    }
    expect(await running.remote.as(terminalIdentity()).jobs.list.query()).toEqual({ queues: [], deadLetters: [] })
    await using shared = await runCore()
    const asked = shared.remote.as(terminalIdentity()).jobs.list.query()
    await expect(asked).rejects.toMatchObject({ data: { appCode: 'forbidden' } })
  })

  test.each([['sing'], ['rerun'], ['drop', 'a', '--all']])('%s is no way to ask', async (...args) => {
    expect(await jobs(...args)).toMatchObject({ code: 2 })
  })
})
