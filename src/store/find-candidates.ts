import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './database.ts'
import { fits, type Ids, keepsAll, type PostingFilters, withoutAccents } from './posting-filters.ts'
import { type Preferences, preferences } from './preferences.ts'
import type { SearchOrder } from './search-postings.ts'
import { toVectorBytes } from './vector-bytes.ts'

// Twice as deep as what either leg ranks lower can still reach the first page by the other leg's rank.
const NEAR = 100
const SAID = 150
/** For each so many results wanted, the legs go that deep once more, so that the pages of one search fit together. */
const PAGED = 50
// More postings than this having a word, it tells little of which of them is meant.
const TELLING = 1_000

type Vector = NonNullable<SearchOrder['vector']>

/**
 * The ids of postings that may be among the best of the many that fit, some hundreds: those nearest to the question, and
 * the newest that say all of its words. What is preferred goes before both: those who stand first by it are candidates
 * anyway, and of the rest only who ties for the last place. A posting without a vector is found by its words.
 */
export async function findCandidates(tx: Tx, filters: PostingFilters, order: SearchOrder): Promise<string[]> {
  const { vector, words } = order
  const depth = Math.ceil(order.limit / PAGED)
  const preferred = preferences(filters, order)
  const among = keepsAll(filters) ? null : sql`select posting_id from contenders`
  const legs = [
    saidLeg(SAID * depth, words),
    ...(preferred.some ? [sql`(select posting_id from contenders order by standing limit ${order.limit})`] : []),
    ...(vector ? [nearLeg({ vector, most: NEAR * depth, fitting: order.fitting.total, among })] : []),
  ]
  const { rows } = await sql<{ posting_id: string }>`
    with contenders as ${keeping(filters)} (${contenders(filters, order, preferred)})
    ${sql.join(legs, sql` union `)}`.execute(tx)
  return rows.map(row => row.posting_id)
}

/** Fitting postings by nearness to a vector, nearest first. `fitting` is how many fit. */
export async function findNearest(
  tx: Tx,
  filters: PostingFilters,
  asked: { vector: Vector; fitting: number; most: number },
): Promise<string[]> {
  const among = keepsAll(filters) ? null : sql`select postings.posting_id from postings where ${fits(filters)}`
  const { rows } = await nearLeg({ ...asked, among }).execute(tx)
  return rows.map(row => row.posting_id)
}

/** What fits is found once, by ids alone. But everything open isn't written down first: indexes lead to parts of it. */
function keeping(filters: PostingFilters): RawBuilder<unknown> {
  return keepsAll(filters) ? sql`not materialized` : sql`materialized`
}

/** Fitting postings, or where something is preferred, all of them who stand, or tie, within the limit by that. */
function contenders(
  filters: PostingFilters,
  { fitting, limit }: SearchOrder,
  { some, standing, join }: Preferences,
): RawBuilder<unknown> {
  if (!some) return sql`select postings.posting_id, opened_at from postings where ${fits(filters)}`
  return sql`
    with standing as materialized (
      select postings.posting_id, opened_at, ${standing} as standing
      from postings ${join('postings', fitting.total)} where ${fits(filters)}
    ) select * from standing
    where standing <= coalesce(
      (select standing from standing order by standing limit 1 offset ${limit - 1}), (select max(standing) from standing)
    )`
}

interface Asked {
  vector: Vector
  most: number
  /** Of them alone; null is all that are open. */
  among: Ids | null
  fitting: number
}

/** By the index where it is the shorter way, else by reading the vector of each: the database decides. */
function nearLeg({ vector, most, among, fitting }: Asked): RawBuilder<{ posting_id: string }> {
  const ids = among ? sql`array(${among})` : sql`null`
  return sql`(select posting_id from nearest_postings(
    ${vector.model}, ${toVectorBytes(vector.embedding)}::vector, ${ids}, ${fitting}, ${most}
  ) as posting_id)`
}

function saidLeg(most: number, words: string): RawBuilder<unknown> {
  if (words.trim() === '') {
    return sql`(select posting_id from contenders order by opened_at desc limit ${most})`
  }
  const query = sql`plainto_tsquery('english', ${withoutAccents(words)})`
  return sql`(
    select posting_id from contenders
    order by (posting_id in (
      select posting_id from (
        -- Kept apart from the limit, for which words would be looked for from posting to posting.
        select said.posting_id from postings said where said.search @@ ${query} offset 0
      ) as said limit ${TELLING}
    )) is true desc, opened_at desc limit ${most}
  )`
}
