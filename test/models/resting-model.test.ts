import { once } from 'node:events'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { LanguageModel, ModelFailure } from '../../src/models/language-model.ts'
import { modelError, modelFailureOf } from '../../src/models/model-error.ts'
import { openModelHelp } from '../../src/models/model-help.ts'
import { readPrompts } from '../../src/models/prompts.ts'
import { createRestingModel } from '../../src/models/resting-model.ts'

function restingModel(restMs: number) {
  const clock = { now: 0 }
  const played: { failure: ModelFailure | null; calls: number } = { failure: null, calls: 0 }
  const model: LanguageModel = {
    async complete({ schema }) {
      played.calls += 1
      if (played.failure) throw modelError(played.failure)
      return schema.parse('done')
    },
    async *streamLines() {
      played.calls += 1
      if (played.failure) throw modelError(played.failure)
      yield 'a line'
    },
  }
  const rested = createRestingModel(model, { restMs, now: () => new Date(clock.now) })
  const request = {
    ...{ task: 'plan' as const, organizationId: 'o', personId: null, signal: new AbortController().signal },
    prompt: { instructions: '', material: '' },
  }
  const complete = (signal = request.signal) =>
    rested.complete({ ...request, signal, schema: z.string() }).catch(modelFailureOf)
  return { clock, played, complete, stream: () => Array.fromAsync(rested.streamLines(request)).catch(modelFailureOf) }
}

test('a model that failed three times in a row is left alone for a while', async () => {
  const { clock, played, complete, stream } = restingModel(30_000)
  played.failure = 'too-slow'
  for (let i = 0; i < 3; i++) await complete()
  played.failure = null
  clock.now = 29_999
  expect([await complete(), await stream()]).toEqual(['failed', 'failed'])
  expect(played.calls).toBe(3)
  clock.now = 30_000
  expect([await complete(), await stream()]).toEqual(['done', ['a line']])
})

test('a success between failures, or a failure of the answer alone, does not make it rest', async () => {
  const { played, complete } = restingModel(30_000)
  for (const failure of ['failed', 'failed', null, 'failed', 'failed', 'nonsense', 'failed', 'failed'] as const) {
    played.failure = failure
    await complete()
  }
  expect(played.calls).toBe(8)
})

test('people who go away do not make it rest, and time that runs out does', async () => {
  const { played, complete } = restingModel(30_000)
  played.failure = 'too-slow'
  for (let i = 0; i < 4; i++) await complete(AbortSignal.abort())
  expect(played.calls).toBe(4)
  const assistant = { model: {} as LanguageModel, fillPrompt: readPrompts(), answerMs: 1 }
  for (let i = 0; i < 4; i++) {
    using help = openModelHelp(assistant, { organizationId: 'o', personId: null })
    const { signal } = help.request('plan', { question: '', roles: [], topics: [] })
    await once(signal, 'abort')
    await complete(signal)
  }
  expect(played.calls).toBe(7)
})
