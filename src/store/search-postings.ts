import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { findCandidates } from './find-candidates.ts'
import { fits, type PostingFilters, stating, withoutAccents } from './posting-filters.ts'
import { type CardRow, cardColumns, rankPostings } from './rank-postings.ts'

/** What to rank fitting postings by, beside the filters. */
export interface SearchOrder {
  words: string
  /** The question's vector; null without an embedder. */
  vector: { model: string; embedding: Float32Array } | null
  /** Titles that come first: exactly the role wanted, where others among the filter's are near it. */
  closeTitles: readonly string[]
  /** Postings that require these skills come before those for which they are a plus. */
  skills: readonly string[]
  /** What meets the filters, as `findFitting` says: many are searched in another way than few. */
  fitting: Fitting
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

function toFitting(row: CardRow): FittingPosting {
  const { posting_id: id, title, hiring_organization: hiringOrganization, location, url, revision } = row
  return { id, title, hiringOrganization, location, url, revision }
}

/** The open postings that meet every filter: how many, and as long as they are few, which. */
export interface Fitting {
  total: number
  /** Null when there are too many to rank all of them. */
  ids: string[] | null
}

// Up to here all that fits is ranked, in some 50 ms; beyond, some hundreds of it that may be the best.
const RANKED_WHOLE = 1_500

/** For what is counted and then ranked: filters read much, and of few postings they are read once. */
export async function findFitting(tx: Tx, filters: PostingFilters): Promise<Fitting> {
  const { rows } = await sql<Fitting>`
    select count(*)::int as total, case when count(*) <= ${RANKED_WHOLE} then coalesce(array_agg(posting_id), '{}') end as ids
    from postings where ${fits(filters)}`.execute(tx)
  return rows[0]!
}

/**
 * Postings that meet every filter, best first: the title wanted, one workplace or few places before a choice of many, a
 * required skill before a preferred, more pay when pay is asked for; then full-text and vector ranks fused.
 */
export async function searchPostings(tx: Tx, filters: PostingFilters, order: SearchOrder): Promise<FittingPosting[]> {
  const ids = order.fitting.ids ?? (await findCandidates(tx, filters, order))
  return (await rankPostings(tx, ids, { filters, order })).map(toFitting)
}

/** How many open postings meet every filter. */
export async function countPostings(tx: Tx, filters: PostingFilters): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from postings where ${fits(filters)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** How many of those state their pay. */
export async function countStatingPay(tx: Tx, filters: PostingFilters): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from postings where ${fits(filters, [stating('baseSalary')])}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** `currency` is the one by which it is ranked here; a posting may pay in several. */
export interface PaidPosting extends FittingPosting {
  currency: string
}

/** Which pay comes first: the most that a posting may pay, or the least. */
export type PayOrder = 'highest' | 'lowest'

/** Fitting postings by what they pay a year, each currency for itself, the one stated most often first. */
export async function rankPostingsByPay(
  tx: Tx,
  filters: PostingFilters,
  { first, limit }: { first: PayOrder; limit: number },
): Promise<PaidPosting[]> {
  const most = sql`coalesce(facts.number_max, facts.number_min)`
  const least = sql`coalesce(facts.number_min, facts.number_max)`
  const order =
    first === 'highest'
      ? { best: sql`${most} desc`, place: sql`most desc, least desc nulls last` }
      : { best: least, place: sql`least, most` }
  const { rows } = await sql<CardRow & { currency: string }>`
    with paid as (
      select distinct on (postings.posting_id, facts.currency) ${cardColumns}, facts.currency,
        ${most} as most, ${first === 'highest' ? sql`facts.number_min` : least} as least
      from postings join facts using (organization_id, posting_id)
      where facts.field = 'baseSalary' and facts.currency is not null
        and ${most} is not null and ${fits(filters)}
      order by postings.posting_id, facts.currency, ${order.best}
    ), ranked as (
      select *, count(*) over (partition by currency) as stated,
        rank() over (partition by currency order by ${order.place}) as place
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

/** Every passage of the postings that a regular expression of PostgreSQL's matches, in reading order. */
export async function findPassagesMatching(
  tx: Tx,
  pattern: string,
  postings: readonly string[],
): Promise<FoundPassage[]> {
  const { rows } = await sql<PassageRow>`
    select posting_id, text, start_offset, end_offset from passages
    where posting_id = any(${postings}::uuid[]) and text ~* ${pattern}
    order by posting_id, ordinal`.execute(tx)
  return rows.map(toFound)
}

interface PassageRow {
  posting_id: string
  text: string
  start_offset: number
  end_offset: number
}

function toFound(row: PassageRow): FoundPassage {
  return { posting: row.posting_id, text: row.text, start: row.start_offset, end: row.end_offset }
}

/** The first passage of each posting that has the phrase, or if none has, all of its words. */
export async function findPassagesSaying(tx: Tx, phrase: string, postings: readonly string[]): Promise<FoundPassage[]> {
  const { rows } = await sql<PassageRow>`
    select distinct on (posting_id) posting_id, text, start_offset, end_offset
    from passages
    where posting_id = any(${postings}::uuid[]) and search @@ plainto_tsquery('english', ${withoutAccents(phrase)})
    order by posting_id, search @@ phraseto_tsquery('simple', ${withoutAccents(phrase)}) desc, ordinal`.execute(tx)
  return rows.map(toFound)
}
