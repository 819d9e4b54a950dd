import { AppError } from '../errors.ts'
import type { Embedder } from './embedder.ts'

const FAILURES_IN_A_ROW = 3

/**
 * An embedder that is left alone for `restMs` after three failures in a row, so that while a server hangs not every
 * question waits for it to time out once more.
 */
export function createRestingEmbedder(
  embedder: Embedder,
  { restMs, now }: { restMs: number; now: () => Date },
): Embedder {
  let inARow = 0
  let restsUntil = 0
  return {
    ...embedder,
    async embed(texts, options) {
      if (now().getTime() < restsUntil) {
        throw new AppError('model-unavailable', 'The embedding model failed several times and is left alone for now.')
      }
      try {
        const vectors = await embedder.embed(texts, options)
        inARow = 0
        return vectors
      } catch (error) {
        if (!isGone(options?.signal) && !isRefusal(error)) inARow += 1
        if (inARow >= FAILURES_IN_A_ROW) restsUntil = now().getTime() + restMs
        throw error
      }
    },
  }
}

/** Whoever asked went away, which says nothing about the embedder; running out of time does. */
function isGone(signal: AbortSignal | undefined): boolean {
  const isTimeout = signal?.reason instanceof DOMException && signal.reason.name === 'TimeoutError'
  return signal?.aborted === true && !isTimeout
}

function isRefusal(error: unknown): boolean {
  return error instanceof AppError && error.details.reason === 'refused'
}
