import { AppError } from '../errors.ts'
import type { Embedder } from '../models/embedder.ts'

/** A question's vector and the model that it is comparable under. */
export interface QuestionVector {
  model: string
  embedding: Float32Array
}

// A candidate waits for a sentence's vector no longer than this; the words of it are enough to answer.
const PATIENCE_MS = 2_000

/** Null when the embedder is not available, or nobody waits for it any more: then words alone decide. */
export async function embedQuestion(
  { embedder }: { embedder: Embedder },
  text: string,
  caller?: AbortSignal,
): Promise<QuestionVector | null> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const signal = caller ? AbortSignal.any([patience, caller]) : patience
  try {
    const [embedding] = await embedder.embed([text], { signal })
    return embedding ? { model: embedder.model, embedding } : null
  } catch (error) {
    if (error instanceof AppError && error.code === 'model-unavailable') return null
    throw error
  }
}
