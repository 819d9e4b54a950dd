import type { Embedder } from '../../src/models/embedder.ts'
import { wordEmbedder } from './word-embedder.ts'

/** The word embedder, with every text that it was asked to embed. */
export interface RecordingEmbedder extends Embedder {
  embedded: string[]
}

export function createRecordingEmbedder(): RecordingEmbedder {
  const embedded: string[] = []
  return {
    ...wordEmbedder,
    embedded,
    embed(texts) {
      embedded.push(...texts)
      return wordEmbedder.embed(texts)
    },
  }
}
