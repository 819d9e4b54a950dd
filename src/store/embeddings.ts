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

/** A posting's own vector and those of its passages. */
export interface EmbeddedPosting {
  id: string
  own: EmbeddedText
  passages: readonly (EmbeddedText & { ordinal: number })[]
}

/** Stores vectors of postings by that model, in the place of what they had by it. */
export async function saveEmbeddings(tx: Tx, model: string, postings: readonly EmbeddedPosting[]): Promise<void> {
  const columns = ({ text, vector }: EmbeddedText) => ({
    model,
    text_hash: hashOf(text),
    embedding: toVectorBytes(vector),
  })
  const own = postings.map(({ id, own }) => ({ posting_id: id, ...columns(own) }))
  const parts = postings.flatMap(({ id, passages }) =>
    passages.map(passage => ({ posting_id: id, ordinal: passage.ordinal, ...columns(passage) })),
  )
  for (const some of batches(own)) {
    await tx
      .insertInto('posting_embeddings')
      .values(some)
      .onConflict(conflict =>
        conflict
          .columns(['organization_id', 'posting_id', 'model'])
          .doUpdateSet(row => ({ text_hash: row.ref('excluded.text_hash'), embedding: row.ref('excluded.embedding') })),
      )
      .execute()
  }
  for (const some of batches(parts)) {
    await tx
      .insertInto('passage_embeddings')
      .values(some)
      .onConflict(conflict =>
        conflict
          .columns(['organization_id', 'posting_id', 'ordinal', 'model'])
          .doUpdateSet(row => ({ text_hash: row.ref('excluded.text_hash'), embedding: row.ref('excluded.embedding') })),
      )
      .execute()
  }
}

/**
 * Postings without vectors of this model, at most `limit`, in the order of their ids from `after` on. A posting's own
 * vector and its passages' are stored and deleted together, so that the one tells of the others.
 */
export async function listPostingsToEmbed(
  tx: Tx,
  { model, after, limit }: { model: string; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await withoutVectors(tx, model)
    .select('posting_id')
    .$if(after !== null, query => query.where('posting_id', '>', after))
    .orderBy('posting_id')
    .limit(limit)
    .execute()
  return rows.map(row => row.posting_id)
}

/** How many postings have no vectors of this model yet. */
export async function countPostingsToEmbed(tx: Tx, model: string): Promise<number> {
  const { count } = await withoutVectors(tx, model)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function withoutVectors(tx: Tx, model: string) {
  return tx
    .selectFrom('postings')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('posting_embeddings as embedded')
            .select('embedded.model')
            .whereRef('embedded.posting_id', '=', 'postings.posting_id')
            .where('embedded.model', '=', model),
        ),
      ),
    )
}

/** System. Says that this model is in use at `now`. */
export async function useEmbeddingModel(tx: Tx, model: string, now: Date): Promise<void> {
  await sql`select use_embedding_model(${model}, ${now})`.execute(tx)
}

/** System. The models other than `model` that no process has used since `before`. */
export async function listUnusedModels(tx: Tx, { model, before }: { model: string; before: Date }): Promise<string[]> {
  const rows = await tx
    .selectFrom('embedding_models')
    .select('model')
    .where('model', '!=', model)
    .where('used_at', '<', before)
    .execute()
  return rows.map(row => row.model)
}

/** Removes the vectors by this model of at most `limit` postings. Returns of how many. */
export async function deleteVectors(tx: Tx, { model, limit }: { model: string; limit: number }): Promise<number> {
  const { rows } = await sql<{ posting_id: string }>`
    delete from posting_embeddings where model = ${model} and posting_id in (
      select posting_id from posting_embeddings where model = ${model} limit ${limit}
    ) returning posting_id`.execute(tx)
  if (rows.length === 0) return 0
  const postings = rows.map(row => row.posting_id)
  await sql`delete from passage_embeddings where model = ${model} and posting_id = any(${postings})`.execute(tx)
  return rows.length
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** PostgreSQL takes 65,535 parameters a statement; five a row. */
function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += 5_000) yield rows.slice(start, start + 5_000)
}
