import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database, Tx } from '../../src/store/database.ts'
import { findNearest } from '../../src/store/find-candidates.ts'
import { fits, keepsAll, type PostingFilters } from '../../src/store/posting-filters.ts'
import { countPostings } from '../../src/store/search-postings.ts'
import { toVectorBytes } from '../../src/store/vector-bytes.ts'
import { percentile, report } from './timing.ts'

export interface VectorLegInput {
  database: Database
  organizationId: string
  model: string
  vectors: readonly Float32Array[]
}

const TOP = 10
const nothingAsked: PostingFilters = {
  ...{ titles: null, skills: [], places: [], workplaces: [], seniorities: [], employmentTypes: [] },
  ...{ hiringOrganizations: [], annualPay: null, words: null },
}

/** The vector leg against exact scans of the same vectors, question by question in turn, unfiltered and filtered. */
export async function measureVectorLeg(input: VectorLegInput, count: number): Promise<void> {
  const isLarge = count > 10_000
  const free = await compare(input, [nothingAsked])
  report(
    'vector leg, unfiltered, p95 and recall@10',
    `${free.leg} ms, exact ${free.exact} ms: ${free.times} × (p50 ${free.medianTimes} ×), recall ${free.recall}`,
    isLarge ? '≥ 50 ×, ≥ .97' : '≥ 12 ×, ≥ .99',
  )
  for (const share of [0.05, 0.005]) {
    const filters = await filtersKeeping(input, { share, count })
    const kept = await compare(input, filters)
    report(
      `vector leg, filters that keep ${100 * share} %`,
      `${kept.leg} ms, exact ${kept.exact} ms (p50 ${kept.medianTimes} ×), ${kept.full} full, recall ${kept.recall}`,
      'never slower; ≥ .99 full',
    )
  }
}

async function compare({ database, organizationId, model, vectors }: VectorLegInput, filters: PostingFilters[]) {
  const leg: number[] = []
  const exact: number[] = []
  let found = 0
  let asked = 0
  let full = 0
  for (const [n, embedding] of [...vectors.slice(0, 10), ...vectors].entries()) {
    const filter = filters[n % filters.length]!
    const vector = { model, embedding }
    const fitting = await database.withOrganization(organizationId, tx => countPostings(tx, filter))
    const [near, legMs] = await timeInside(database, organizationId, tx =>
      findNearest(tx, filter, { vector, fitting, most: TOP }),
    )
    const [truth, exactMs] = await timeInside(
      database,
      organizationId,
      tx => scan(tx, filter, vector),
      tx => (keepsAll(filter) ? readInOrder(tx) : undefined),
    )
    if (n < 10) continue
    leg.push(legMs)
    exact.push(exactMs)
    const distances = await database.withOrganization(organizationId, tx => distancesOf(tx, near, vector))
    const last = truth.at(-1)?.distance ?? 0
    // Of equally distant postings the scan names any: what is no farther than its last one was found.
    found += Math.min(truth.length, distances.filter(distance => distance <= last + 1e-9).length)
    asked += truth.length
    if (near.length >= Math.min(TOP, fitting)) full++
  }
  const [legP95, exactP95] = [percentile(leg, 0.95), percentile(exact, 0.95)]
  return {
    leg: legP95.toFixed(2),
    exact: exactP95.toFixed(2),
    times: (exactP95 / legP95).toFixed(1),
    medianTimes: (percentile(exact, 0.5) / percentile(leg, 0.5)).toFixed(1),
    recall: (found / asked).toFixed(3),
    full: (full / leg.length).toFixed(3),
  }
}

/** Only the work: opening a transaction costs both sides the same. */
async function timeInside<T>(
  database: Database,
  organizationId: string,
  work: (tx: Tx) => Promise<T>,
  before?: (tx: Tx) => Promise<unknown> | undefined,
): Promise<[T, number]> {
  return database.withOrganization(organizationId, async tx => {
    await before?.(tx)
    const began = performance.now()
    const result = await work(tx)
    return [result, performance.now() - began] as const
  })
}

/** All vectors one after the other. A planner may take the way by their keys for quicker, which takes three times as long. */
function readInOrder(tx: Tx): Promise<unknown> {
  return sql`select set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`.execute(
    tx,
  )
}

async function scan(tx: Tx, filter: PostingFilters, vector: { model: string; embedding: Float32Array }) {
  const bytes = toVectorBytes(vector.embedding)
  const among: RawBuilder<SqlBool> = keepsAll(filter)
    ? sql<SqlBool>`true`
    : sql<SqlBool>`posting_id in (select posting_id from postings where ${fits(filter)})`
  const { rows } = await sql<{ posting_id: string; distance: number }>`
    select posting_id, embedding <=> ${bytes}::vector as distance from posting_embeddings
    where model = ${vector.model} and ${among} order by distance limit ${TOP}`.execute(tx)
  return rows
}

async function distancesOf(tx: Tx, ids: readonly string[], vector: { model: string; embedding: Float32Array }) {
  const { rows } = await sql<{ distance: number }>`
    select embedding <=> ${toVectorBytes(vector.embedding)}::vector as distance from posting_embeddings
    where model = ${vector.model} and posting_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows.map(row => row.distance)
}

/** Filters by a skill that real postings name, the three whose share of all is nearest to the one asked for. */
async function filtersKeeping(
  { database, organizationId }: VectorLegInput,
  { share, count }: { share: number; count: number },
): Promise<PostingFilters[]> {
  const { rows } = await database.withOrganization(organizationId, tx =>
    sql<{ key: string }>`
      select key from facts where field = 'skill' group by key
      order by abs(ln(count(distinct posting_id) / ${share * count}::float8)) limit 3`.execute(tx),
  )
  return rows.map(({ key }) => ({ ...nothingAsked, skills: [{ names: [key], phrases: [] }] }))
}
