import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import { createOpenAiEmbedder } from '../../../src/models/openai/openai-embedder.ts'
import { type FakeEmbeddings, serveFakeEmbeddings } from '../../support/fake-embeddings.ts'
import { wordEmbedder } from '../../support/word-embedder.ts'

const bakery = 'A night baker for the oldest bakery between the river and the market hall'
const apiKey = 'sk-test-9d2f-not-to-be-seen'

let fake: FakeEmbeddings
let failures: AppError[]
beforeEach(async () => {
  fake = await serveFakeEmbeddings()
  failures = []
})
afterEach(() => fake[Symbol.asyncDispose]())

function embedder({ dimensions = 64, callMs = 5_000 } = {}) {
  const server = { apiKey, baseUrl: fake.url, model: 'text-embedding-3-small' }
  return createOpenAiEmbedder({ server, dimensions, callMs, onFailure: error => failures.push(error) })
}

describe('embedding with OpenAI', () => {
  test('gives unit vectors in the order of the texts, whatever order and length they come in', async () => {
    const texts = ['night baker', 'glazier in Leeds', 'night nurse']
    const vectors = await embedder().embed(texts)
    const expected = await wordEmbedder.embed(texts)
    for (const [i, vector] of vectors.entries()) {
      expect(vector).toBeInstanceOf(Float32Array)
      for (const [axis, value] of vector.entries()) expect(value).toBeCloseTo(expected[i]![axis]!, 5)
    }
    expect(vectors).toHaveLength(3)
  })

  test('asks for the model, for shortened vectors and for plain numbers', async () => {
    const short = embedder({ dimensions: 16 })
    await short.embed([bakery])
    expect(fake.requests).toEqual([
      {
        model: 'text-embedding-3-small',
        input: [bakery],
        dimensions: 16,
        encoding_format: 'float',
        authorization: `Bearer ${apiKey}`,
      },
    ])
    expect(short).toMatchObject({ dimensions: 16, model: 'openai/text-embedding-3-small/16' })
  })

  test('asks for nothing when there is nothing to embed', async () => {
    expect(await embedder().embed([])).toEqual([])
    expect(fake.requests).toEqual([])
  })

  test('sends no more texts and characters in one request than the API takes', async () => {
    const texts = [
      ...Array.from({ length: 600 }, (_, i) => `role ${i}`),
      ...Array.from({ length: 60 }, () => 'x '.repeat(9_000)),
    ]
    expect(await embedder().embed(texts)).toHaveLength(660)
    for (const { input } of fake.requests) {
      expect(input.length).toBeLessThanOrEqual(2_048)
      expect(input.join('').length).toBeLessThanOrEqual(150_000)
    }
    expect(fake.requests.flatMap(({ input }) => input)).toHaveLength(660)
  })

  test('sends something for an empty text, which the API refuses, and no half of a character', async () => {
    await embedder().embed(['', '  ', `${'a'.repeat(3_999)}😀`])
    const input = fake.requests.flatMap(request => request.input)
    expect(input).toHaveLength(3)
    expect(input.every(text => text.trim() !== '' && text.isWellFormed())).toBe(true)
  })
})

describe('a server in trouble', () => {
  test('is asked a second time when it says that it is busy', async () => {
    fake.trouble = () => (fake.requests.length === 1 ? { status: 429, headers: { 'retry-after-ms': '1' } } : null)
    expect(await embedder().embed(['baker'])).toHaveLength(1)
    expect(fake.requests).toHaveLength(2)
    expect(failures).toEqual([])
  })

  test.each([
    ['fails', { status: 500 }, 2],
    ['refuses the key', { status: 401 }, 1],
    ['is out of money', { status: 429, body: '{"error":{"code":"insufficient_quota"}}' }, 1],
    ['answers with a page', { status: 200, body: '<html>' }, 1],
    ['answers with nothing', { status: 200, body: '{}' }, 1],
  ])('%s: the model is unavailable, told once', async (_, trouble, requests) => {
    fake.trouble = () => ({ headers: { 'retry-after-ms': '1' }, ...trouble })
    const error = await embedder()
      .embed(['baker'])
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'model-unavailable' })
    expect(failures).toEqual([error])
    expect(fake.requests).toHaveLength(requests)
  })

  test('that repeats the key does not get it into the error', async () => {
    fake.trouble = () => ({ status: 401, body: `{"error":{"message":"Incorrect API key provided: ${apiKey}"}}` })
    const error = await embedder()
      .embed(['baker'])
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(apiKey)
    expect((error as AppError).cause).toBeUndefined()
  })

  test('and gives vectors of another length, which says which settings to look at', async () => {
    fake.change = answer => ({ ...answer, data: answer.data.map(each => ({ ...each, embedding: [1, 0, 0] })) })
    await expect(embedder().embed(['baker'])).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('OPENAI_EMBEDDING_DIMENSIONS'),
    })
  })

  test.each([
    ['fewer vectors than texts', (data: object[]) => data.slice(1)],
    ['base64 in spite of what was asked', (data: object[]) => data.map(each => ({ ...each, embedding: 'AACAPw==' }))],
    ['zeros', (data: object[]) => data.map(each => ({ ...each, embedding: new Array(64).fill(0) }))],
  ])('and gives %s is not believed', async (_, change) => {
    fake.change = answer => ({ ...answer, data: change(answer.data) })
    await expect(embedder().embed(['baker', 'nurse'])).rejects.toMatchObject({ code: 'model-unavailable' })
  })

  test('and never answers is given up after its time, or when the caller has had enough', async () => {
    fake.trouble = () => 'hang'
    await expect(embedder({ callMs: 60 }).embed(['baker'])).rejects.toMatchObject({ details: { reason: 'too-slow' } })
    const signal = AbortSignal.timeout(30)
    await expect(embedder().embed(['baker'], { signal })).rejects.toMatchObject({ code: 'model-unavailable' })
  })

  test('and cannot be reached at all', async () => {
    await fake[Symbol.asyncDispose]()
    await expect(embedder().embed(['baker'])).rejects.toMatchObject({ code: 'model-unavailable' })
    fake = await serveFakeEmbeddings()
  })
})
