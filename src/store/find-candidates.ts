import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './database.ts'
import { fits, keepsAll, type PostingFilters, withoutAccents } from './posting-filters.ts'
import { preferences } from './rank-postings.ts'
import type { SearchOrder } from './search-postings.ts'
import { toVectorBytes } from './vector-bytes.ts'

// Twice as deep as what either leg ranks lower can still reach the first page by the other leg's rank.
const NEAR = 100
const SAID = 150
/** For each so many results wanted, the legs go that deep once more, so that the pages of one search fit together. */
const PAGED = 50
// More postings than this having a word, it tells little of which of them is meant.
const TELLING = 5_000

type Vector = NonNullable<SearchOrder['vector']>

/**
 * The ids of postings that may be among the best of the many that fit, some hundreds: those nearest to the question, and
 * the newest that say all of its words. What is preferred goes before both: those who stand first by it are candidates
 * anyway, and of the rest only who ties for the last place. A posting without a vector is found by its words.
 */
export async function findCandidates(tx: Tx, filters: PostingFilters, order: SearchOrder): Promise<string[]> {
  const { vector, words } = order
  const depth = Math.ceil(order.limit / PAGED)
  const { some } = preferences(filters, order)
  const legs = [
    saidLeg(SAID * depth, words),
    ...(some ? [sql`(select posting_id from contenders order by standing limit ${order.limit})`] : []),
    ...(vector ? [await nearLeg(tx, { vector, most: NEAR * depth, filters, fitting: order.fitting })] : []),
  ]
  const { rows } = await sql<{ posting_id: string }>`
    with contenders as ${keeping(filters)} (${contenders(filters, order)})
    ${sql.join(legs, sql` union `)}`.execute(tx)
  return rows.map(row => row.posting_id)
}

/** Fitting postings by nearness to a vector, nearest first. `fitting` is how many fit. */
export async function findNearest(
  tx: Tx,
  filters: PostingFilters,
  asked: { vector: Vector; fitting: number; most: number },
): Promise<string[]> {
  const { rows } = await sql<{ posting_id: string }>`
    with contenders as ${keeping(filters)} (
      select postings.organization_id, postings.posting_id from postings where ${fits(filters)}
    ) ${await nearLeg(tx, { ...asked, filters })}`.execute(tx)
  return rows.map(row => row.posting_id)
}

/** What fits is found once, by ids alone. But everything open isn't written down first: indexes lead to parts of it. */
function keeping(filters: PostingFilters): RawBuilder<unknown> {
  return keepsAll(filters) ? sql`not materialized` : sql`materialized`
}

/** Fitting postings with their standing in what is preferred: all who stand, or tie, within the limit, and none below. */
function contenders(filters: PostingFilters, order: SearchOrder): RawBuilder<unknown> {
  const fitting = sql`select postings.organization_id, postings.posting_id, title, opened_at
    from postings where ${fits(filters)}`
  const { joins, keys, some } = preferences(filters, order)
  if (!some) return fitting
  return sql`
    with fitting as materialized (${fitting}), standing as (
      select fitting.*, rank() over (order by ${keys}) as standing from fitting ${joins}
    ) select organization_id, posting_id, opened_at, standing from standing where standing <= ${order.limit}`
}

/** By the index where it is the shorter way, else by reading the vector of each. */
async function nearLeg(
  tx: Tx,
  asked: { vector: Vector; most: number; filters: PostingFilters; fitting: number },
): Promise<RawBuilder<unknown>> {
  const { vector, most, filters } = asked
  const bytes = sql`${toVectorBytes(vector.embedding)}::vector`
  if (await isFew(tx, asked)) {
    return sql`(
      select contenders.posting_id from contenders
      cross join lateral (
        select embedded.embedding <=> ${bytes} as distance from posting_embeddings embedded
        where embedded.organization_id = contenders.organization_id and embedded.posting_id = contenders.posting_id
          and embedded.model = ${vector.model}
        -- Kept apart: joined, the vectors of all postings would be read.
        offset 0
      ) as measured
      order by distance limit ${most}
    )`
  }
  const among = keepsAll(filters) ? sql`null` : sql`array(select posting_id from contenders)`
  return sql`(select posting_id from nearest_postings(${vector.model}, ${bytes}, ${among}, ${most}) as posting_id)`
}

// As set for `nearest_postings`: fewer are never looked at.
const LEAST_LOOKS = 120
// Looking at one in the index costs as much as reading so many by their keys (measured).
const LOOK = 2

/**
 * To find `most` that fit, the index looks at as many more as fit fewer of all vectors, other organizations' included.
 * Where that costs more than reading each vector that fits, reading them is faster, and exact.
 */
async function isFew(tx: Tx, { fitting, most }: { fitting: number; most: number }): Promise<boolean> {
  const looks = LOOK * Math.max(most, LEAST_LOOKS)
  return fitting < looks || fitting * fitting < looks * (await countVectors(tx))
}

/** Of all organizations, as the planner knows it; 0 when it doesn't yet. */
async function countVectors(tx: Tx): Promise<number> {
  const { rows } = await sql<{ vectors: number }>`
    select greatest(reltuples, 0) as vectors from pg_class where oid = 'posting_embeddings'::regclass`.execute(tx)
  return rows[0]?.vectors ?? 0
}

function saidLeg(most: number, words: string): RawBuilder<unknown> {
  if (words.trim() === '') {
    return sql`(select posting_id from contenders order by opened_at desc limit ${most})`
  }
  const query = sql`plainto_tsquery('english', ${withoutAccents(words)})`
  return sql`(
    select posting_id from contenders
    order by (posting_id in (
      select said.posting_id from postings said where said.search @@ ${query} limit ${TELLING}
    )) is true desc, opened_at desc limit ${most}
  )`
}
