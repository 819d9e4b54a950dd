import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { fits, type PostingFilters, states, withoutAccents } from './posting-filters.ts'
import { toVectorBytes } from './vector-bytes.ts'

/** What to rank fitting postings by, beside the filters. */
export interface SearchOrder {
  words: string
  /** The question's vector; null without an embedder. */
  vector: { model: string; embedding: Float32Array } | null
  /** Titles that come first: exactly the role wanted, where others among the filter's are near it. */
  closeTitles: readonly string[]
  /** Postings that require these skills come before those for which they are a plus. */
  skills: readonly string[]
  limit: number
}

/** An open posting, as much of it as a card shows. */
export interface FittingPosting {
  id: string
  title: string
  hiringOrganization: string | null
  location: string | null
  url: string | null
  revision: number
}

interface CardRow {
  posting_id: string
  title: string
  hiring_organization: string | null
  location: string | null
  url: string | null
  revision: number
}

const cardColumns = sql.raw('postings.posting_id, title, hiring_organization, location, url, postings.revision')

function toFitting(row: CardRow): FittingPosting {
  const { posting_id: id, title, hiring_organization: hiringOrganization, location, url, revision } = row
  return { id, title, hiringOrganization, location, url, revision }
}

// Reciprocal rank fusion's usual constant: the first few ranks of either list weigh alike.
const FUSION = 60
// A role in one of ten cities is less surely in the one asked for.
const FEW_PLACES = 3

/**
 * Postings that meet every filter, best first: the title wanted, one workplace or few places before a choice of many, a
 * required skill before a preferred, more pay when pay is asked for; then full-text and vector ranks fused. A posting that
 * has no vector by the question's model yet stands in the middle of that list, and its words decide.
 */
export async function searchPostings(tx: Tx, filters: PostingFilters, order: SearchOrder): Promise<FittingPosting[]> {
  const vector = order.vector
  const nearness = vector
    ? sql`(select 1 - (embedded.embedding <=> ${toVectorBytes(vector.embedding)}::vector)
        from posting_embeddings embedded
        where embedded.organization_id = postings.organization_id and embedded.posting_id = postings.posting_id
          and embedded.model = ${vector.model})`
    : sql`null::float8`
  const wanted = order.skills.map(skill => skill.toLowerCase())
  const { rows } = await sql<CardRow>`
    with fitting as materialized (
      select ${cardColumns}, opened_at,
        coalesce(ts_rank_cd(search, search_query(${order.words}), 1), 0) as text_score,
        ${nearness} as vector_score
      from postings where ${fits(filters)}
    ), ranked as (
      select *, rank() over (order by text_score desc) as text_rank,
        case when vector_score is null then (count(*) over () + 1) / 2.0
             else rank() over (order by vector_score desc nulls last) end as vector_rank
      from fitting
    ), workplaces as materialized (
      select posting_id, (min(key) < max(key))::int as choices from facts
      where field = 'workplace' and ${filters.workplaces.length > 0} group by posting_id
    ), whereabouts as materialized (
      select posting_id, (count(*) > ${FEW_PLACES})::int as many from facts
      where field = 'jobLocation' and ${filters.places.length > 0} group by posting_id
    ), requirements as materialized (
      select posting_id, count(*) as skills from facts
      where field = 'skill' and necessity = 'required' and key = any(${wanted}::text[]) group by posting_id
    ), pay as materialized (
      select posting_id, max(coalesce(number_max, number_min)) as most from facts
      where field = 'baseSalary' and currency = ${filters.annualPay?.currency ?? null} group by posting_id
    )
    select ranked.* from ranked
      left join workplaces using (posting_id)
      left join whereabouts using (posting_id)
      left join requirements using (posting_id)
      left join pay using (posting_id)
    order by title = any(${order.closeTitles}::text[]) desc, choices nulls last, many nulls last, skills desc nulls last,
      most desc nulls last, 1.0 / (${FUSION} + text_rank) + 1.0 / (${FUSION} + vector_rank) desc, opened_at desc, posting_id
    limit ${order.limit}`.execute(tx)
  return rows.map(toFitting)
}

/** How many open postings meet every filter, and how many of them state their pay. */
export async function countPostings(tx: Tx, filters: PostingFilters): Promise<{ all: number; statingPay: number }> {
  const { rows } = await sql<{ all: number; stating_pay: number }>`
    select count(*)::int as all, (count(*) filter (where ${states('baseSalary')}))::int as stating_pay
    from postings where ${fits(filters)}`.execute(tx)
  return { all: rows[0]?.all ?? 0, statingPay: rows[0]?.stating_pay ?? 0 }
}

/** `currency` is the one by which it is ranked here; a posting may pay in several. */
export interface PaidPosting extends FittingPosting {
  currency: string
}

/** Fitting postings by the most that they pay a year, each currency for itself, the one stated most often first. */
export async function rankPostingsByPay(tx: Tx, filters: PostingFilters, limit: number): Promise<PaidPosting[]> {
  const { rows } = await sql<CardRow & { currency: string }>`
    with paid as (
      select distinct on (postings.posting_id, facts.currency) ${cardColumns}, facts.currency,
        coalesce(facts.number_max, facts.number_min) as most, facts.number_min as least
      from postings join facts using (organization_id, posting_id)
      where facts.field = 'baseSalary' and facts.currency is not null
        and coalesce(facts.number_max, facts.number_min) is not null and ${fits(filters)}
      order by postings.posting_id, facts.currency, coalesce(facts.number_max, facts.number_min) desc
    ), ranked as (
      select *, count(*) over (partition by currency) as stated,
        rank() over (partition by currency order by most desc, least desc nulls last) as place
      from paid
    )
    select * from ranked
    order by place, stated desc, currency, posting_id
    limit ${limit}`.execute(tx)
  return rows.map(row => ({ ...toFitting(row), currency: row.currency }))
}

/** Fitting postings, the latest first: by the date that they give, else by when they were opened here. */
export async function listNewestPostings(tx: Tx, filters: PostingFilters, limit: number): Promise<FittingPosting[]> {
  const { rows } = await sql<CardRow>`
    select ${cardColumns} from postings where ${fits(filters)}
    order by case when date_posted ~ '^\\d{4}-\\d\\d-\\d\\d' then left(date_posted, 10)
                  else to_char(opened_at, 'YYYY-MM-DD') end desc nulls last, opened_at desc, posting_id
    limit ${limit}`.execute(tx)
  return rows.map(toFitting)
}

export interface FoundPassage {
  posting: string
  text: string
  start: number
  end: number
}

/** The first passage of each posting that has the phrase, or if none has, all of its words. */
export async function findPassagesSaying(tx: Tx, phrase: string, postings: readonly string[]): Promise<FoundPassage[]> {
  const { rows } = await sql<{ posting_id: string; text: string; start_offset: number; end_offset: number }>`
    select distinct on (posting_id) posting_id, text, start_offset, end_offset
    from passages
    where posting_id = any(${postings}::uuid[]) and search @@ plainto_tsquery('english', ${withoutAccents(phrase)})
    order by posting_id, search @@ phraseto_tsquery('simple', ${withoutAccents(phrase)}) desc, ordinal`.execute(tx)
  return rows.map(row => ({ posting: row.posting_id, text: row.text, start: row.start_offset, end: row.end_offset }))
}
