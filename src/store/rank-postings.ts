import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { PostingFilters } from './posting-filters.ts'
import { preferences } from './preferences.ts'
import type { SearchOrder } from './search-postings.ts'
import { toVectorBytes } from './vector-bytes.ts'

/** As much of an open posting as a card shows, as stored. */
export interface CardRow {
  posting_id: string
  title: string
  hiring_organization: string | null
  location: string | null
  url: string | null
  revision: number
}

export const cardColumns = sql.raw('postings.posting_id, title, hiring_organization, location, url, postings.revision')

// Reciprocal rank fusion's usual constant: the first few ranks of either list weigh alike.
const FUSION = 60

/**
 * Ranks these of the open postings: by what was wanted (`preferences`), then full-text and vector ranks fused. A posting
 * that has no vector by the question's model yet stands in the middle of that list, and its words decide.
 */
export async function rankPostings(
  tx: Tx,
  ids: readonly string[],
  { filters, order }: { filters: PostingFilters; order: SearchOrder },
): Promise<CardRow[]> {
  const { vector } = order
  const nearness = vector
    ? sql`(select 1 - (embedded.embedding <=> ${toVectorBytes(vector.embedding)}::vector)
        from posting_embeddings embedded
        where embedded.organization_id = postings.organization_id and embedded.posting_id = postings.posting_id
          and embedded.model = ${vector.model})`
    : sql`null::float8`
  const { standing, join } = preferences(filters, order)
  const { rows } = await sql<CardRow>`
    with fitting as materialized (
      select ${cardColumns}, opened_at,
        coalesce(ts_rank_cd(search, search_query(${order.words}), 1), 0) as text_score,
        ${nearness} as vector_score
      from postings
      where postings.posting_id = any(${ids}::uuid[]) and postings.state = 'open' and postings.kind = 'posting'
    ), ranked as (
      select *, rank() over (order by text_score desc) as text_rank,
        case when vector_score is null then (count(*) over () + 1) / 2.0
             else rank() over (order by vector_score desc nulls last) end as vector_rank
      from fitting
    )
    select ranked.* from ranked ${join('ranked', ids.length)}
    order by ${standing}, 1.0 / (${FUSION} + text_rank) + 1.0 / (${FUSION} + vector_rank) desc, opened_at desc, posting_id
    limit ${order.limit}`.execute(tx)
  return rows
}
