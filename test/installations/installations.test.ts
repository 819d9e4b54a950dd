import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seal, unseal } from '../../src/installations/seal.ts'
import { bot } from '../support/identities.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

const key = randomBytes(32)

test('what was sealed opens with its key and for its space alone', () => {
  const sealed = seal('xoxb-secret', { key, about: 'north' })
  expect(unseal(sealed, { key, about: 'north' })).toBe('xoxb-secret')
  expect(sealed.toString('latin1')).not.toContain('xoxb-secret')
  for (const wrong of [
    { key: randomBytes(32), about: 'north' },
    { key, about: 'south' },
  ]) {
    expect(() => unseal(sealed, wrong)).toThrow('cannot be decrypted')
  }
})

test('a changed byte anywhere is noticed', () => {
  const sealed = seal('xoxb-secret', { key, about: 'north' })
  for (const [index] of sealed.entries()) {
    const changed = Buffer.from(sealed)
    changed[index]! ^= 1
    expect(() => unseal(changed, { key, about: 'north' })).toThrow('cannot be decrypted')
  }
})

let running: RunningCore
beforeAll(async () => {
  running = await runCore({ settings: { ROLECALL_ENCRYPTION_KEY: key.toString('hex') } })
}, 30_000)
afterAll(() => running[Symbol.asyncDispose]())

test('an installation is kept for its own workspace, listed by id, and forgotten', async () => {
  const north = running.remote.as(bot('T-NORTH')).installations
  const south = running.remote.as(bot('T-SOUTH')).installations
  await north.keep.mutate({ installation: '{"token":"xoxb-north"}', requestKey: 'keep' })
  expect(await north.read.query()).toBe('{"token":"xoxb-north"}')
  await expect(south.read.query()).rejects.toThrow('not installed')
  expect(await south.list.query()).toEqual(['T-NORTH'])
  await north.forget.mutate({ requestKey: 'forget' })
  await expect(north.read.query()).rejects.toThrow('not installed')
  expect(await south.list.query()).toEqual([])
}, 30_000)

test('without a key nothing is kept, and the setting is named', async () => {
  await using keyless = await runCore()
  const { installations } = keyless.remote.as(bot())
  await expect(installations.keep.mutate({ installation: '{}', requestKey: 'keep' })).rejects.toThrow(
    'ROLECALL_ENCRYPTION_KEY',
  )
}, 30_000)
