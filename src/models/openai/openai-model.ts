import { APIError } from 'openai'
import type { ChatCompletionChunk, ChatCompletionCreateParamsBase } from 'openai/resources/chat/completions'
import { z } from 'zod'
import type { AppError } from '../../errors.ts'
import type { MeteredModel, ModelRequest, Usage } from '../language-model.ts'
import { modelError } from '../model-error.ts'
import { type CallWindow, openCallWindow } from './call-window.ts'
import { chunkSchema, completionSchema } from './completion-schema.ts'
import { createOpenAiClient, type OpenAiServer } from './openai-client.ts'
import { toModelError } from './to-model-error.ts'

export interface OpenAiOptions extends OpenAiServer {
  /** How long one call may take, and how long a stream may be silent, in milliseconds. */
  callMs: number
}

type Request = ModelRequest & { mostOutputTokens: number; onUsage: (usage: Usage) => void }
type Body = Omit<ChatCompletionCreateParamsBase, 'stream'>

/** Characters to a token, on the low side: an estimate that is used for money should not be too small. */
const CHARACTERS_PER_TOKEN = 3

/** A model behind any server that speaks OpenAI's chat-completions API. */
export function createOpenAiModel(options: OpenAiOptions): MeteredModel {
  const client = createOpenAiClient(options, options.callMs)
  const dialect = createDialect()
  const bodyOf = ({ prompt, mostOutputTokens }: Request): Body => ({
    model: options.model,
    max_completion_tokens: mostOutputTokens,
    messages: [
      { role: 'system', content: prompt.instructions },
      { role: 'user', content: prompt.material },
    ],
  })

  return {
    async complete(request) {
      using window = openCallWindow(request.signal, options.callMs)
      const meter = createMeter(request)
      try {
        const response = await dialect.say(plain => {
          const format = plain ? { type: 'json_object' as const } : jsonSchemaFormat(request.task, request.schema)
          const body = { ...bodyOf(request), response_format: format }
          return window.retrying(() => client.chat.completions.create(body, { signal: window.signal }))
        })
        const completion = understood(completionSchema, response)
        const [choice] = completion.choices
        meter.count(choice?.message.content ?? '')
        meter.use(completion.usage)
        if (choice?.message.refusal) throw modelError('refused')
        if (choice?.finish_reason === 'length') throw modelError('cut-short')
        return understood(request.schema, parseJson(choice?.message.content ?? ''))
      } catch (error) {
        throw meter.failed(toModelError(error))
      } finally {
        meter.report()
      }
    },

    async *streamLines(request) {
      using window = openCallWindow(request.signal, options.callMs)
      const meter = createMeter(request)
      try {
        const stream = await dialect.say(plain => {
          const body = { ...bodyOf(request), ...(plain ? {} : { stream_options: { include_usage: true } }) }
          return window.retrying(() =>
            client.chat.completions.create({ ...body, stream: true }, { signal: window.signal }),
          )
        })
        yield* linesOf(stream, { window, meter, mostCharacters: request.mostOutputTokens * 8 })
      } catch (error) {
        throw meter.failed(toModelError(error))
      } finally {
        meter.report()
      }
    },
  }
}

/** Whole lines as they arrive. Throws when the stream ends without saying that the answer has ended. */
async function* linesOf(
  stream: AsyncIterable<ChatCompletionChunk>,
  { window, meter, mostCharacters }: { window: CallWindow; meter: Meter; mostCharacters: number },
): AsyncGenerator<string> {
  const chunks = stream[Symbol.asyncIterator]()
  let rest = ''
  let read = 0
  let finish: string | null = null
  for (;;) {
    const next = await window.within(chunks.next())
    if (next.done) break
    window.extend()
    const { choices, usage } = understood(chunkSchema, next.value)
    meter.use(usage)
    const choice = choices?.[0]
    if (choice?.delta?.refusal) throw modelError('refused')
    finish = choice?.finish_reason ?? finish
    const written = choice?.delta?.content ?? ''
    meter.count(written)
    read += written.length
    if (read > mostCharacters) throw modelError('nonsense')
    const lines = (rest + written).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  // An aborted SDK stream ends as if it were complete.
  if (window.signal.aborted) throw modelError('too-slow')
  if (finish === 'content_filter') throw modelError('refused')
  if (finish !== 'stop') throw modelError('cut-short')
  yield rest
}

/** Remembers that a server refuses what only some servers know: strict schemas and usage in streams. */
function createDialect() {
  let isPlain = false
  return {
    async say<T>(ask: (plain: boolean) => Promise<T>): Promise<T> {
      try {
        return await ask(isPlain)
      } catch (error) {
        const refused = error instanceof APIError && (error.status === 400 || error.status === 422)
        if (isPlain || !refused) throw error
        const answer = await ask(true)
        isPlain = true
        return answer
      }
    },
  }
}

function jsonSchemaFormat(name: string, schema: z.ZodType) {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { target: 'draft-7', unrepresentable: 'any' })
  return { type: 'json_schema' as const, json_schema: { name, strict: true, schema: described } }
}

function understood<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw modelError('nonsense')
  return parsed.data
}

/** JSON, also inside the fence that small models put around it. */
function parseJson(text: string): unknown {
  const fenced = /^\s*```(?:json)?\s*([\s\S]*?)```\s*$/u.exec(text)
  try {
    return JSON.parse(fenced?.[1] ?? text)
  } catch {
    throw modelError('nonsense')
  }
}

type Meter = ReturnType<typeof createMeter>

/** What a call has used: the server's count when it came, else an estimate of what was sent and received. */
function createMeter({ prompt, onUsage }: Request) {
  let written = 0
  let isFree = false
  let counted: Usage | null = null
  return {
    count(text: string) {
      written += text.length
    },
    use(usage: { prompt_tokens: number; completion_tokens: number } | null | undefined) {
      if (usage) counted = { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens }
    },
    /** A server that takes no request, or cannot be reached, has used nothing. */
    failed(error: AppError) {
      const { reason } = error.details
      isFree = written === 0 && (reason === 'rate-limited' || reason === 'failed')
      return error
    },
    report() {
      if (isFree) return
      const sent = prompt.instructions.length + prompt.material.length
      onUsage(counted ?? { inputTokens: tokensOf(sent), outputTokens: tokensOf(written) })
    },
  }
}

function tokensOf(characters: number): number {
  return Math.ceil(characters / CHARACTERS_PER_TOKEN)
}
