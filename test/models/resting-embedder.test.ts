import { beforeEach, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import type { Embedder } from '../../src/models/embedder.ts'
import { createRestingEmbedder } from '../../src/models/resting-embedder.ts'
import { wordEmbedder } from '../support/word-embedder.ts'

let isDown: boolean
let asked: number
let seconds: number
let embedder: Embedder
beforeEach(() => {
  isDown = true
  asked = 0
  seconds = 0
  const failing: Embedder = {
    ...wordEmbedder,
    embed: async texts => {
      asked += 1
      if (isDown) throw new AppError('model-unavailable', 'It is down.')
      return wordEmbedder.embed(texts)
    },
  }
  embedder = createRestingEmbedder(failing, { restMs: 30_000, now: () => new Date(seconds * 1_000) })
})

test('after three failures in a row it is left alone for a while, and then tried again', async () => {
  for (let i = 0; i < 5; i++) await expect(embed()).rejects.toMatchObject({ code: 'model-unavailable' })
  expect(asked).toBe(3)
  isDown = false
  seconds = 31
  expect(await embed()).toHaveLength(1)
})

test('while it rests it is tried once more after the time, and rests again if that fails', async () => {
  for (let i = 0; i < 3; i++) await expect(embed()).rejects.toThrow('down')
  seconds = 31
  await expect(embed()).rejects.toThrow('down')
  await expect(embed()).rejects.toThrow('left alone')
  expect(asked).toBe(4)
})

test('a success in between begins the count anew', async () => {
  for (const down of [true, true, false, true, true]) {
    isDown = down
    await embed().catch(() => {})
  }
  isDown = false
  expect(await embed()).toHaveLength(1)
})

test('people who went away count for nothing, and those who waited in vain do', async () => {
  for (let i = 0; i < 3; i++) await expect(embed(AbortSignal.abort())).rejects.toThrow('down')
  await expect(embed()).rejects.toThrow('down')
  const inVain = AbortSignal.abort(new DOMException('too late', 'TimeoutError'))
  for (let i = 0; i < 2; i++) await expect(embed(inVain)).rejects.toThrow('down')
  await expect(embed()).rejects.toThrow('left alone')
})

function embed(signal?: AbortSignal) {
  return embedder.embed(['baker'], signal ? { signal } : {})
}
