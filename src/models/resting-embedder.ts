import { AppError } from '../errors.ts'
import type { Embedder } from './embedder.ts'
import { hasCallerLeft } from './has-caller-left.ts'

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
        if (!hasCallerLeft(options?.signal) && !isRefusal(error)) inARow += 1
        if (inARow >= FAILURES_IN_A_ROW) restsUntil = now().getTime() + restMs
        throw error
      }
    },
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof AppError && error.details.reason === 'refused'
}
