import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from './database.ts'
import type { PostingFilters } from './posting-filters.ts'
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
 * Ranks all of the postings `ranked`: by what was wanted (`preferences`), then full-text and vector ranks fused. A
 * posting that has no vector by the question's model yet stands in the middle of that list, and its words decide.
 */
export async function rankPostings(
  tx: Tx,
  ranked: RawBuilder<SqlBool>,
  { filters, order }: { filters: PostingFilters; order: SearchOrder },
): Promise<CardRow[]> {
  const { vector } = order
  const nearness = vector
    ? sql`(select 1 - (embedded.embedding <=> ${toVectorBytes(vector.embedding)}::vector)
        from posting_embeddings embedded
        where embedded.organization_id = postings.organization_id and embedded.posting_id = postings.posting_id
          and embedded.model = ${vector.model})`
    : sql`null::float8`
  const { joins, keys } = preferences(filters, order)
  const { rows } = await sql<CardRow>`
    with fitting as materialized (
      select ${cardColumns}, opened_at,
        coalesce(ts_rank_cd(search, search_query(${order.words}), 1), 0) as text_score,
        ${nearness} as vector_score
      from postings where ${ranked}
    ), ranked as (
      select *, rank() over (order by text_score desc) as text_rank,
        case when vector_score is null then (count(*) over () + 1) / 2.0
             else rank() over (order by vector_score desc nulls last) end as vector_rank
      from fitting
    )
    select ranked.* from ranked ${joins}
    order by ${keys}, 1.0 / (${FUSION} + text_rank) + 1.0 / (${FUSION} + vector_rank) desc, opened_at desc, posting_id
    limit ${order.limit}`.execute(tx)
  return rows
}

// A role in one of ten cities is less surely in the one asked for.
const FEW_PLACES = 3

/**
 * What comes before nearness, and is the same for many: the title wanted, one workplace or few places before a choice of
 * many, a required skill before a preferred, more pay when pay is asked for. `joins` brings it to rows with a title and a
 * `posting_id`; facts of fields that nobody asked about are not read.
 */
export function preferences(
  filters: PostingFilters,
  { closeTitles, skills }: Pick<SearchOrder, 'closeTitles' | 'skills'>,
) {
  const wanted = skills.map(skill => skill.toLowerCase())
  const currency = filters.annualPay?.currency ?? null
  const given = [
    filters.workplaces.length > 0 && {
      key: sql`choices nulls last`,
      facts: sql`(min(key) < max(key))::int as choices`,
      condition: sql`facts.field = 'workplace'`,
    },
    filters.places.length > 0 && {
      key: sql`many nulls last`,
      facts: sql`(count(*) > ${FEW_PLACES})::int as many`,
      condition: sql`facts.field = 'jobLocation'`,
    },
    wanted.length > 0 && {
      key: sql`skills desc nulls last`,
      facts: sql`count(*) as skills`,
      condition: sql`facts.field = 'skill' and necessity = 'required' and key = any(${wanted}::text[])`,
    },
    currency !== null && {
      key: sql`most desc nulls last`,
      facts: sql`max(coalesce(number_max, number_min)) as most`,
      condition: sql`facts.field = 'baseSalary' and currency = ${currency}`,
    },
  ].filter(preference => preference !== false)
  const joins = sql.join(
    given.map(
      ({ facts, condition }, at) => sql`left join (
        select facts.posting_id, ${facts} from facts where ${condition} group by facts.posting_id
      ) as ${sql.ref(`preference_${at}`)} using (posting_id)`,
    ),
    sql` `,
  )
  const keys = sql.join([sql`title = any(${closeTitles}::text[]) desc`, ...given.map(({ key }) => key)])
  return { joins, keys, some: given.length > 0 || closeTitles.length > 0 }
}
