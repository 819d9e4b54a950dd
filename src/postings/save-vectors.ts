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

/** Stores the vectors of those postings all of whose vectors are there, and none of the others. Returns of how many. */
export async function saveVectors(
  tx: Tx,
  postings: readonly EmbeddablePosting[],
  { model, vectors }: { model: string; vectors: Vectors },
): Promise<number> {
  const embedded = postings.flatMap(posting => {
    const [own, ...passages] = textsToEmbed(posting).flatMap(text => {
      const vector = vectors.get(text)
      return vector ? { text, vector } : []
    })
    if (!own || passages.length < posting.passages.length) return []
    return {
      id: posting.id,
      own,
      passages: posting.passages.map(({ ordinal }, i) => ({ ordinal, ...passages[i]! })),
    }
  })
  await saveEmbeddings(tx, model, embedded)
  return embedded.length
}
