import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Usage } from '../../../src/models/language-model.ts'
import { modelFailureOf } from '../../../src/models/model-error.ts'
import { createOpenAiModel } from '../../../src/models/openai/openai-model.ts'
import { type ModelCall, type ModelReply, type ModelServer, serveModel } from '../../support/model-server.ts'

const apiKey = 'sk-a-key-of-this-test-only'
const schema = z.object({ color: z.string() })
const open: ModelServer[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server[Symbol.asyncDispose]()
})

/** A model whose server gives these replies in turn, the last one again and again. */
async function modelThat(...replies: ((call: ModelCall) => ModelReply)[]) {
  let next = 0
  const server = await serveModel(call => replies[Math.min(next++, replies.length - 1)]!(call))
  open.push(server)
  const model = createOpenAiModel({ apiKey, baseUrl: server.url, model: 'tiny', callMs: 1_500 })
  const used: Usage[] = []
  const request = {
    ...{
      task: 'answer' as const,
      organizationId: 'o',
      personId: null,
      mostOutputTokens: 100,
      signal: new AbortController().signal,
    },
    prompt: { instructions: 'Name a color.', material: '{"thing": "grass"}' },
    onUsage: (usage: Usage) => used.push(usage),
  }
  return {
    server,
    used,
    complete: (signal = request.signal) => model.complete({ ...request, signal, schema }),
    stream: (signal = request.signal) => model.streamLines({ ...request, signal }),
  }
}

const write = (text: string) => (): ModelReply => ({ does: 'write', text })
const fail =
  (status: number, headers = {}) =>
  (): ModelReply => ({ does: 'fail', status, headers })
const green = write('{"color": "green"}')

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    value => ({ value }),
    error => modelFailureOf(error) ?? error,
  )
}

async function readLines(lines: AsyncIterable<string>): Promise<{ lines: string[]; failure: unknown }> {
  const read: string[] = []
  try {
    for await (const line of lines) read.push(line)
    return { lines: read, failure: null }
  } catch (error) {
    return { lines: read, failure: modelFailureOf(error) }
  }
}

describe('a completion', () => {
  test('is asked for by the schema, with instructions and material apart', async () => {
    const { complete, server } = await modelThat(green)
    expect(await complete()).toEqual({ color: 'green' })
    expect(server.calls[0]).toMatchObject({ instructions: 'Name a color.', material: { thing: 'grass' } })
    expect(server.calls[0]?.body).toMatchObject({
      model: 'tiny',
      response_format: { type: 'json_schema', json_schema: { strict: true, schema: { required: ['color'] } } },
    })
    expect(server.calls[0]?.headers.authorization).toBe(`Bearer ${apiKey}`)
  })

  test('is read out of a fence', async () => {
    const { complete } = await modelThat(write('```json\n{"color": "green"}\n```'))
    expect(await complete()).toEqual({ color: 'green' })
  })

  test('is asked for as any JSON object, from then on, where a server knows no schemas', async () => {
    const { complete, server } = await modelThat(fail(400), green)
    expect(await complete()).toEqual({ color: 'green' })
    expect(await complete()).toEqual({ color: 'green' })
    const formats = server.calls.map(({ body }) => (body.response_format as { type: string }).type)
    expect(formats).toEqual(['json_schema', 'json_object', 'json_object'])
  })

  test.each([
    ['another shape', write('{"colour": 1}'), 'nonsense'],
    ['prose', write('It is green.'), 'nonsense'],
    ['nothing', write(''), 'nonsense'],
    [
      'a body that is no completion',
      (): ModelReply => ({ does: 'fail', status: 200, body: '{"choices": []}' }),
      'nonsense',
    ],
    ['a page', (): ModelReply => ({ does: 'fail', status: 200, body: '<html>' }), 'failed'],
    ['a refusal', (): ModelReply => ({ does: 'refuse', refusal: 'No.' }), 'refused'],
    ['an answer that was too long', (): ModelReply => ({ does: 'write', text: '{"co', finish: 'length' }), 'cut-short'],
    ['a wrong key', fail(401), 'failed'],
    ['silence', (): ModelReply => ({ does: 'fall silent', text: '' }), 'too-slow'],
    ['a broken connection', (): ModelReply => ({ does: 'cut', text: '' }), 'failed'],
  ])('fails on %s', async (_, reply, failure) => {
    const { complete } = await modelThat(reply)
    expect(await failureOf(complete())).toBe(failure)
  })
})

describe('a server that fails', () => {
  test('once is asked once more', async () => {
    const { complete, server } = await modelThat(fail(500), green)
    expect(await complete()).toEqual({ color: 'green' })
    expect(server.calls).toHaveLength(2)
  })

  test('again and again is not asked a third time', async () => {
    const { complete, server } = await modelThat(fail(503))
    expect(await failureOf(complete())).toBe('failed')
    expect(server.calls).toHaveLength(2)
  })

  test('with a Retry-After within the time limit is asked again', async () => {
    const { complete, server } = await modelThat(fail(429, { 'retry-after-ms': '20' }), green)
    expect(await complete()).toEqual({ color: 'green' })
    expect(server.calls).toHaveLength(2)
  })

  test('with a longer Retry-After is left alone at once', async () => {
    const { complete, server } = await modelThat(fail(429, { 'retry-after': '30' }))
    expect(await failureOf(complete())).toBe('rate-limited')
    expect(server.calls).toHaveLength(1)
  })

  test('because of the request itself is not asked the same again', async () => {
    const { complete, server } = await modelThat(fail(404))
    expect(await failureOf(complete())).toBe('failed')
    expect(server.calls).toHaveLength(1)
  })
})

describe('a stream', () => {
  test('yields whole lines, however they were cut on the way', async () => {
    const long = 'x'.repeat(95)
    const { stream } = await modelThat(write(`one\n${long}\nthree`))
    expect(await readLines(stream())).toEqual({ lines: ['one', long, 'three'], failure: null })
  })

  test.each([
    ['breaks', (): ModelReply => ({ does: 'cut', text: 'one\ntw' }), 'failed'],
    [
      'ends without saying that it is complete',
      (): ModelReply => ({ does: 'end early', text: 'one\ntw' }),
      'cut-short',
    ],
    ['falls silent', (): ModelReply => ({ does: 'fall silent', text: 'one\ntw' }), 'too-slow'],
    [
      'is stopped by a filter',
      (): ModelReply => ({ does: 'write', text: 'one\ntw', finish: 'content_filter' }),
      'refused',
    ],
    ['is too long', (): ModelReply => ({ does: 'write', text: 'one\ntw', finish: 'length' }), 'cut-short'],
  ])('that %s has yielded the lines that came whole', async (_, reply, failure) => {
    const { stream } = await modelThat(reply)
    expect(await readLines(stream())).toEqual({ lines: ['one'], failure })
  })

  test('without end is ended', async () => {
    const { stream } = await modelThat(() => ({ does: 'go on', line: 'more'.repeat(20) }))
    expect((await readLines(stream())).failure).toBe('nonsense')
  })

  test('ends with the caller, who was asked to wait no longer', async () => {
    const { stream } = await modelThat(() => ({ does: 'go on', line: 'more' }))
    const caller = new AbortController()
    const lines = stream(caller.signal)
    await lines.next()
    caller.abort()
    expect((await readLines(lines)).failure).toBe('too-slow')
  })
})

describe('what a call has used', () => {
  test('is what the server counts', async () => {
    const usage = { prompt_tokens: 11, completion_tokens: 7 }
    const { complete, stream, used } = await modelThat(() => ({ does: 'write', text: '{"color": "green"}', usage }))
    await complete()
    await readLines(stream())
    expect(used).toEqual([
      { inputTokens: 11, outputTokens: 7 },
      { inputTokens: 11, outputTokens: 7 },
    ])
  })

  test('is estimated from the length where the server does not say, also of a stream that broke', async () => {
    const { stream, used } = await modelThat(() => ({ does: 'cut', text: 'x'.repeat(30) }))
    await readLines(stream())
    expect(used).toEqual([{ inputTokens: 11, outputTokens: 10 }])
  })

  test('is nothing when the server took no request', async () => {
    const { complete, used } = await modelThat(fail(500))
    await failureOf(complete())
    expect(used).toEqual([])
  })
})

test('an error carries neither the key nor what was asked, even when the server repeats them', async () => {
  const body = JSON.stringify({ error: { message: `bad key ${apiKey} for grass` } })
  const { complete } = await modelThat(() => ({ does: 'fail', status: 401, body }))
  const error = await complete().catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'model-unavailable', details: { reason: 'failed', status: 401 } })
  expect(error).not.toHaveProperty('cause')
  expect(JSON.stringify(error) + String(error)).not.toMatch(/sk-a-key|grass/)
})
