import type { Conditions } from '../conditions.ts'
import type { Embedder } from './embedder.ts'
import { modelFailureOf } from './model-error.ts'

/** An embedder whose failing is known at /readyz until it works again; what it gives and throws is unchanged. */
export function createWatchedEmbedder(embedder: Embedder, conditions: Conditions): Embedder {
  return {
    ...embedder,
    async embed(texts, options) {
      try {
        const vectors = await embedder.embed(texts, options)
        conditions.report('embedder', null)
        return vectors
      } catch (error) {
        if (modelFailureOf(error) !== null) conditions.report('embedder', FAILING)
        throw error
      }
    },
  }
}

const FAILING =
  'The embedder does not answer, and roles are found by their words alone: check OPENAI_BASE_URL, OPENAI_API_KEY and its server.'
