import type { Pool, PoolClient } from 'pg'
import type { Embedder } from '../../src/models/embedder.ts'
import { passageEmbeddingText, postingEmbeddingText } from '../../src/postings/embedding-texts.ts'
import type { ReadPosting } from '../../src/postings/posting.ts'
import { createFromReadings, type NewReading } from '../../src/postings/write-reading.ts'
import type { Database } from '../../src/store/database.ts'
import { createOrganization } from '../../src/store/organizations.ts'
import { alteredReadings } from './altered-readings.ts'
import { report } from './timing.ts'

// As many as an import writes at once.
const BATCH = 32
const TABLES = ['postings', 'revisions', 'passages', 'facts', 'posting_embeddings', 'passage_embeddings'] as const

/** What a batch stores per second against the same rows inserted one statement each, both beside all that is there. */
export async function measureStoring(
  { database, pool, embedder }: { database: Database; pool: Pool; embedder: Embedder },
  originals: readonly ReadPosting[],
): Promise<void> {
  const sample = [...alteredReadings(originals, Math.min(originals.length, 320))].map((reading, n): NewReading => {
    const read = originals[n]!
    return { ...reading, read }
  })
  const texts = [
    ...new Set(
      sample.flatMap(({ read }) => [
        postingEmbeddingText(read, read.passages),
        ...read.passages.map(passageEmbeddingText),
      ]),
    ),
  ]
  const embedded = await embedder.embed(texts)
  const vectors = new Map(texts.map((text, i) => [text, embedded[i]!]))
  const [together, alone] = await database.withSystem(async tx => [
    await createOrganization(tx, 'together'),
    await createOrganization(tx, 'alone'),
  ])
  const writing = {
    organizationId: together.id,
    personId: null,
    state: 'open' as const,
    model: embedder.model,
    vectors,
    at: new Date(),
  }
  let began = performance.now()
  for (let start = 0; start < sample.length; start += BATCH) {
    const batch = sample.slice(start, start + BATCH)
    await database.withOrganization(together.id, tx => createFromReadings(tx, batch, writing))
  }
  const setBased = sample.length / ((performance.now() - began) / 1000)
  const rows = await rowsOf(pool, together.id)
  began = performance.now()
  const client = await pool.connect()
  try {
    for (const posting of rows) await insertOneByOne(client, alone.id, posting)
  } finally {
    client.release()
  }
  const rowByRow = rows.length / ((performance.now() - began) / 1000)
  const perPosting = rows.reduce((sum, posting) => sum + posting.length, 0) / rows.length
  report(
    'stored and indexed per second',
    `${setBased.toFixed(0)}, row at a time ${rowByRow.toFixed(0)}: ${(setBased / rowByRow).toFixed(1)} × (${perPosting.toFixed(0)} rows each)`,
    '≥ 5 ×',
  )
  await pool.query('delete from organizations where organization_id = any($1)', [[together.id, alone.id]])
  // Deleted vectors stay in the graph, in the way of a later run's searches, until a vacuum takes them out.
  for (const table of TABLES) await pool.query(`vacuum ${table}`)
}

interface Row {
  table: (typeof TABLES)[number]
  values: Record<string, unknown>
}

/** The rows of each posting as stored, without what the database makes itself. */
async function rowsOf(pool: Pool, organizationId: string): Promise<Row[][]> {
  const byPosting = new Map<string, Row[]>()
  for (const table of TABLES) {
    const { rows: columns } = await pool.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_name = $1 and is_generated = 'NEVER' and column_name <> 'organization_id'`,
      [table],
    )
    // As text, whatever the type: it is written back as it was read.
    const read = columns.map(({ name }) => `${name}::text as ${name}`)
    const { rows } = await pool.query(`select ${read} from ${table} where organization_id = $1`, [organizationId])
    for (const values of rows) {
      const posting = byPosting.get(values.posting_id) ?? []
      posting.push({ table, values })
      byPosting.set(values.posting_id, posting)
    }
  }
  return [...byPosting.values()]
}

/** A posting a transaction, a row a statement. */
async function insertOneByOne(client: PoolClient, organizationId: string, rows: readonly Row[]): Promise<void> {
  await client.query('begin')
  await client.query(`select set_config('role', 'rolecall_app', true), set_config('rolecall.organization', $1, true)`, [
    organizationId,
  ])
  for (const { table, values } of rows) {
    const columns = Object.keys(values)
    const places = columns.map((_, i) => `$${i + 1}`)
    await client.query(`insert into ${table} (${columns}) values (${places})`, Object.values(values))
  }
  await client.query('commit')
}
