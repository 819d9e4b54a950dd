import { AppError } from '../errors.ts'
import type { Embedder } from '../models/embedder.ts'

/** Vectors by the text that they are of. */
export type Vectors = ReadonlyMap<string, Float32Array>

/**
 * `known` and the vectors of those `texts` that it lacks, each text embedded once. Only `known` when the embedder is not
 * available: what is posted meanwhile is not lost for that.
 */
export async function embedMissing(embedder: Embedder, texts: readonly string[], known: Vectors): Promise<Vectors> {
  const missing = [...new Set(texts)].filter(text => !known.has(text))
  if (missing.length === 0) return known
  try {
    const embedded = await embedder.embed(missing)
    return new Map([...known, ...missing.map((text, i) => [text, embedded[i]!] as const)])
  } catch (error) {
    if (error instanceof AppError && error.code === 'model-unavailable') return known
    throw error
  }
}
