import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { fromVectorBytes, toVectorBytes } from './vector-bytes.ts'

/** A text and its vector. */
export interface EmbeddedText {
  text: string
  vector: Float32Array
}

/** Makes a model's vectors storable and indexed. Cheap when it is known already. */
export async function addEmbeddingModel(
  tx: Tx,
  { model, dimensions }: { model: string; dimensions: number },
): Promise<void> {
  const known = await tx
    .selectFrom('embedding_models')
    .select('dimensions')
    .where('model', '=', model)
    .executeTakeFirst()
  if (known?.dimensions === dimensions) return
  if (known) throw new Error(`${model} gives ${dimensions} dimensions, but ${known.dimensions} are stored`)
  await sql`select add_embedding_model(${model}, ${dimensions})`.execute(tx)
}

/** The vectors by this model of those `texts` that stand in these postings already, by text. */
export async function findVectors(
  tx: Tx,
  of: { postings: readonly string[]; model: string },
  texts: readonly string[],
): Promise<Map<string, Float32Array>> {
  if (of.postings.length === 0) return new Map()
  const { rows } = await sql<{ hash: Buffer; vector: Buffer }>`
    select text_hash as hash, vector_send(embedding) as vector
    from passage_embeddings where posting_id = any(${[...of.postings]}) and model = ${of.model}
    union all
    select text_hash, vector_send(embedding)
    from posting_embeddings where posting_id = any(${[...of.postings]}) and model = ${of.model}`.execute(tx)
  const byHash = new Map(rows.map(row => [row.hash.toString('hex'), row.vector]))
  const found = new Map<string, Float32Array>()
  for (const text of texts) {
    const bytes = byHash.get(hashOf(text).toString('hex'))
    if (bytes) found.set(text, fromVectorBytes(bytes))
  }
  return found
}

/** Stores a posting's own vector and those of its passages, in the place of what they had by that model. */
export async function saveEmbeddings(
  tx: Tx,
  of: { posting: string; model: string },
  vectors: { posting: EmbeddedText; passages: readonly (EmbeddedText & { ordinal: number })[] },
): Promise<void> {
  const key = { posting_id: of.posting, model: of.model }
  const columns = ({ text, vector }: EmbeddedText) => ({
    text_hash: hashOf(text),
    embedding: toVectorBytes(vector),
  })
  await tx
    .insertInto('posting_embeddings')
    .values({ ...key, ...columns(vectors.posting) })
    .onConflict(conflict =>
      conflict
        .columns(['organization_id', 'posting_id', 'model'])
        .doUpdateSet(row => ({ text_hash: row.ref('excluded.text_hash'), embedding: row.ref('excluded.embedding') })),
    )
    .execute()
  for (const some of batches(vectors.passages)) {
    await tx
      .insertInto('passage_embeddings')
      .values(some.map(passage => ({ ...key, ordinal: passage.ordinal, ...columns(passage) })))
      .onConflict(conflict =>
        conflict
          .columns(['organization_id', 'posting_id', 'ordinal', 'model'])
          .doUpdateSet(row => ({ text_hash: row.ref('excluded.text_hash'), embedding: row.ref('excluded.embedding') })),
      )
      .execute()
  }
}

/** Postings other than closed ones that lack a vector of this model, of their own or of a passage: work for a re-embedding. */
export async function listPostingsToEmbed(tx: Tx, model: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ posting_id: string }>`
    select posting_id from postings
    where state <> 'closed'
      and (
        not exists (
          select from posting_embeddings embedded
          where embedded.posting_id = postings.posting_id and embedded.model = ${model}
        )
        or exists (
          select from passages
          where passages.posting_id = postings.posting_id
            and not exists (
              select from passage_embeddings embedded
              where embedded.posting_id = passages.posting_id
                and embedded.ordinal = passages.ordinal
                and embedded.model = ${model}
            )
        )
      )
    order by created_at
    limit ${limit}`.execute(tx)
  return rows.map(row => row.posting_id)
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** PostgreSQL takes 65,535 parameters a statement; five a row. */
function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += 5_000) yield rows.slice(start, start + 5_000)
}
