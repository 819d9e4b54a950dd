import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { Embedder } from '../embedder.ts'
import { openCallWindow } from './call-window.ts'
import { createOpenAiClient, type OpenAiServer } from './openai-client.ts'
import { toModelError } from './to-model-error.ts'

export interface OpenAiEmbedderOptions {
  server: OpenAiServer
  /** How long the vectors are; OpenAI's models give their first axes when asked for fewer than they have. */
  dimensions: number
  /** How long one request may take, in milliseconds. */
  callMs: number
  /** Told of every call that failed, once. */
  onFailure: (error: AppError) => void
}

// A request may hold 2,048 texts and 300,000 tokens, a text 8,192. A character is seldom more than one token and hardly
// ever more than two.
const TEXTS_A_REQUEST = 512
const CHARACTERS_A_REQUEST = 150_000
const CHARACTERS_A_TEXT = 4_000

/** OpenAI's embeddings, or those of any server that speaks its API. */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { server, dimensions, callMs } = options
  const client = createOpenAiClient(server, callMs)
  const schema = responseSchema(dimensions)
  // Asked for outright: by default the SDK asks for base64, which some servers ignore and it would then misread.
  const settings = { model: server.model, dimensions, encoding_format: 'float' as const }
  const request = async (input: string[], signal: AbortSignal): Promise<Float32Array[]> => {
    using window = openCallWindow(signal, callMs)
    const response: unknown = await window.retrying(() =>
      client.embeddings.create({ ...settings, input }, { signal: window.signal }),
    )
    const parsed = schema.safeParse(response)
    if (!parsed.success || parsed.data.length !== input.length) throw notVectors(input.length, dimensions)
    return parsed.data
  }
  return {
    // Fewer dimensions of the same model are another space.
    model: `openai/${server.model}/${dimensions}`,
    dimensions,
    async embed(texts, { signal = new AbortController().signal } = {}) {
      const vectors: Float32Array[] = []
      try {
        for (const some of inRequests(texts)) vectors.push(...(await request(some, signal)))
      } catch (error) {
        const failure = embedderError(toModelError(error))
        options.onFailure(failure)
        throw failure
      }
      return vectors
    },
  }
}

/** An empty text is refused, and what is cut off is beyond what any question is about. */
function* inRequests(texts: readonly string[]): Generator<string[]> {
  let batch: string[] = []
  let characters = 0
  for (const text of texts) {
    const input = text.slice(0, CHARACTERS_A_TEXT).toWellFormed().trim() || '-'
    if (batch.length === TEXTS_A_REQUEST || characters + input.length > CHARACTERS_A_REQUEST) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(input)
    characters += input.length
  }
  if (batch.length > 0) yield batch
}

/** Unit vectors in the order of the texts, which `index` gives. */
function responseSchema(dimensions: number) {
  const embedding = z
    .array(z.number())
    .length(dimensions)
    .transform(unitVector)
    .refine(vector => vector.every(Number.isFinite))
  return z
    .object({ data: z.array(z.object({ index: z.int().nonnegative(), embedding })) })
    .transform(({ data }) => data.sort((a, b) => a.index - b.index).map(each => each.embedding))
}

/** Shortened vectors and other servers' may have another length than 1. */
function unitVector(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values)
  return Float32Array.from(values, value => value / length)
}

function notVectors(texts: number, dimensions: number): AppError {
  const message = `The embedding model did not give ${texts} vectors of ${dimensions} dimensions: check OPENAI_EMBEDDING_MODEL and OPENAI_EMBEDDING_DIMENSIONS.`
  return new AppError('model-unavailable', message, { details: { reason: 'nonsense' } })
}

/** Statuses that are about the texts; another text may be taken. */
const REFUSALS: ReadonlySet<unknown> = new Set([400, 413, 422])

/** The reason and the status, and nothing that the server said: it may repeat the key that it was sent. */
function embedderError({ message, details }: AppError): AppError {
  if (details.reason === 'nonsense') return new AppError('model-unavailable', message, { details: { ...details } })
  const reason = REFUSALS.has(details.status) ? 'refused' : (details.reason ?? 'failed')
  const status = details.status === undefined ? '' : `, status ${details.status}`
  const sentence = `The embedding model is not available (${reason}${status}).`
  return new AppError('model-unavailable', sentence, { details: { ...details, reason } })
}
