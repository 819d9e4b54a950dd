import type { Embedder } from '../models/embedder.ts'

/** Vectors by the text that they are of. */
export type Vectors = ReadonlyMap<string, Float32Array>

// About what a remote embedder takes in one request.
const TEXTS_A_CALL = 512

/** `known` and the vectors of those `texts` that it lacks, each text embedded once. */
export async function embedMissing(embedder: Embedder, texts: readonly string[], known: Vectors): Promise<Vectors> {
  const missing = [...new Set(texts)].filter(text => !known.has(text))
  const vectors = new Map(known)
  for (let start = 0; start < missing.length; start += TEXTS_A_CALL) {
    const some = missing.slice(start, start + TEXTS_A_CALL)
    const embedded = await embedder.embed(some)
    for (const [i, text] of some.entries()) vectors.set(text, embedded[i]!)
  }
  return vectors
}
