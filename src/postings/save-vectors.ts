import type { Tx } from '../store/database.ts'
import { saveEmbeddings } from '../store/embeddings.ts'
import type { Vectors } from './embed-missing.ts'
import { type DescribedPosting, passageEmbeddingText, postingEmbeddingText } from './embedding-texts.ts'
import type { Passage } from './passage.ts'

/** Everything of a posting that has a vector. */
export interface EmbeddablePosting extends DescribedPosting {
  id: string
  passages: readonly Passage[]
}

/** The texts whose vectors a posting has: first what it is found by, then its passages. */
export function textsToEmbed(posting: Omit<EmbeddablePosting, 'id'>): string[] {
  return [postingEmbeddingText(posting, posting.passages), ...posting.passages.map(passageEmbeddingText)]
}

/** Stores a posting's vectors if all of them are there, and none otherwise; false when some are missing. */
export async function saveVectors(
  tx: Tx,
  posting: EmbeddablePosting,
  { model, vectors }: { model: string; vectors: Vectors },
): Promise<boolean> {
  const [own, ...embedded] = textsToEmbed(posting).flatMap(text => {
    const vector = vectors.get(text)
    return vector ? { text, vector } : []
  })
  if (!own || embedded.length < posting.passages.length) return false
  const passages = posting.passages.map(({ ordinal }, i) => ({ ordinal, ...embedded[i]! }))
  await saveEmbeddings(tx, { posting: posting.id, model }, { posting: own, passages })
  return true
}
