import type { Pool } from 'pg'
import type { Embedder } from '../../src/models/embedder.ts'
import { passageEmbeddingText, postingEmbeddingText } from '../../src/postings/embedding-texts.ts'
import type { ReadPosting } from '../../src/postings/posting.ts'
import { createFromReadings } from '../../src/postings/write-reading.ts'
import type { Database } from '../../src/store/database.ts'
import { addEmbeddingModel } from '../../src/store/embeddings.ts'
import { alteredReadings } from './altered-readings.ts'

const TOGETHER = 500
const AT = new Date('2026-03-02T09:00:00Z')

export interface SeedTarget {
  database: Database
  /** As the owner of the database: the index is built once, after all rows are there. */
  pool: Pool
  embedder: Embedder
  organizationId: string
}

/** Fills an organization up to `count` postings. Resolves to the seconds that writing and indexing took. */
export async function seed(
  { database, pool, embedder, organizationId }: SeedTarget,
  originals: readonly ReadPosting[],
  count: number,
): Promise<{ written: number; indexed: number }> {
  const { model } = embedder
  await database.withOrganization(organizationId, tx => addEmbeddingModel(tx, embedder))
  const { rows } = await pool.query<{ indexname: string }>(
    `select indexname from pg_indexes where tablename = 'posting_embeddings' and indexdef like '%hnsw%'`,
  )
  for (const { indexname } of rows) await pool.query(`drop index ${indexname}`)
  const began = performance.now()
  let some = []
  let n = 0
  for (const reading of alteredReadings(originals, count)) {
    some.push(reading)
    n++
    if (some.length < TOGETHER && n < count) continue
    const texts = some.flatMap(({ read, described }) => [described, ...read.passages.map(passageEmbeddingText)])
    const embedded = await embedder.embed(texts)
    const vectors = new Map(texts.map((text, i) => [text, embedded[i]!]))
    // What is found by its own text in the product is found by the altered one here.
    for (const { read, described } of some) {
      vectors.set(postingEmbeddingText(read, read.passages), vectors.get(described)!)
    }
    const readings = some
    await database.withOrganization(organizationId, tx =>
      createFromReadings(tx, readings, { organizationId, personId: null, state: 'open', model, vectors, at: AT }),
    )
    some = []
  }
  const written = (performance.now() - began) / 1000
  await pool.query(`set maintenance_work_mem = '512MB'`)
  await pool.query('select index_embedding_model(model, dimensions) from embedding_models')
  for (const table of ['postings', 'facts', 'passages', 'posting_embeddings'])
    await pool.query(`vacuum analyze ${table}`)
  return { written, indexed: (performance.now() - began) / 1000 - written }
}
