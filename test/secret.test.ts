import { once } from 'node:events'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { readOrCreateSecret, readSecret } from '../src/secret.ts'

test('a secret is made once, for its owner alone, however many ask at the same time', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'rolecall-secret-')), 'data')
  expect(await readSecret(folder)).toBeNull()
  const secrets = await Promise.all(Array.from({ length: 8 }, () => readOrCreateSecret(folder)))
  expect(new Set(secrets)).toEqual(new Set([await readSecret(folder)]))
  expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})

test('nobody who asks while it is made finds half of it', async () => {
  const folders = Array.from({ length: 150 }, () => mkdtempSync(join(tmpdir(), 'rolecall-secret-')))
  const gates = new Int32Array(new SharedArrayBuffer(4 * folders.length))
  const ask = async () => {
    const thread = new Worker(new URL('support/make-secrets.ts', import.meta.url), {
      workerData: { folders, gates, threads: 3 },
    })
    return (await once(thread, 'message')).flat()
  }
  expect((await Promise.all([ask(), ask(), ask()])).flat()).toEqual([])
}, 60_000)

test('a broken secret is not used, and the error says what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-secret-'))
  writeFileSync(join(folder, 'secret'), 'short')
  await expect(readOrCreateSecret(folder)).rejects.toMatchObject({
    code: 'misconfigured',
    message: expect.stringContaining('delete that file'),
  })
})
