import { type SqlBool, sql } from 'kysely'
import type { Posting, PostingKind, PostingState } from '../postings/posting.ts'
import type { Tx } from './database.ts'
import { listFactsOf } from './facts.ts'

/** A posting without its text and facts, as lists show it. */
export interface PostingSummary extends Omit<Posting, 'text' | 'facts'> {
  ownerId: string | null
  /** The moment after which `validThrough` has passed; null without one. */
  expiresAt: string | null
}

/** Page through `listPostings` with `after`: the last id of the page before. */
export interface PostingListing {
  state?: PostingState | undefined
  kind?: PostingKind | undefined
  ownerId?: string | undefined
  after?: string | undefined
  limit: number
}

/** A posting at its current revision with its text and facts, or null. */
export async function findPosting(tx: Tx, id: string): Promise<(PostingSummary & Posting) | null> {
  const found = await findPostings(tx, [id])
  return found.get(id) ?? null
}

/** The same for several at once, by id; those that are not there are missing. */
export async function findPostings(tx: Tx, ids: readonly string[]): Promise<Map<string, PostingSummary & Posting>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('postings')
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.organization_id', '=', 'postings.organization_id')
        .onRef('revisions.posting_id', '=', 'postings.posting_id')
        .onRef('revisions.revision', '=', 'postings.revision'),
    )
    .select(summaryColumns)
    .select('revisions.text')
    .where('postings.posting_id', 'in', ids)
    .execute()
  const facts = await listFactsOf(tx, ids)
  return new Map(
    rows.map(row => [row.posting_id, { ...toSummary(row), text: row.text, facts: facts.get(row.posting_id) ?? [] }]),
  )
}

/** Until this transaction ends nobody changes the posting; waits for whoever is changing it. */
export async function lockPosting(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('postings').select('posting_id').where('posting_id', '=', id).forShare().execute()
}

export async function findPostingSummary(tx: Tx, id: string): Promise<PostingSummary | null> {
  const row = await tx
    .selectFrom('postings')
    .select(summaryColumns)
    .where('postings.posting_id', '=', id)
    .executeTakeFirst()
  return row ? toSummary(row) : null
}

/** Newest first. */
export async function listPostings(tx: Tx, { after, limit, ...listing }: PostingListing): Promise<PostingSummary[]> {
  const rows = await listed(tx, listing)
    .select(summaryColumns)
    .$if(after !== undefined, query =>
      query.where(
        sql<SqlBool>`(postings.created_at, postings.posting_id) <
          (select created_at, posting_id from postings where posting_id = ${after})`,
      ),
    )
    .orderBy('postings.created_at', 'desc')
    .orderBy('postings.posting_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toSummary)
}

/** How many `listPostings` finds in all; a page's bounds don't matter. */
export async function countListed(tx: Tx, listing: Omit<PostingListing, 'after' | 'limit'>): Promise<number> {
  const { count } = await listed(tx, listing).select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  return count
}

function listed(tx: Tx, { state, kind, ownerId }: Omit<PostingListing, 'after' | 'limit'>) {
  return tx
    .selectFrom('postings')
    .$if(state !== undefined, query => query.where('postings.state', '=', state!))
    .$if(kind !== undefined, query => query.where('postings.kind', '=', kind!))
    .$if(ownerId !== undefined, query => query.where('postings.owner_id', '=', ownerId!))
}

/** What `toSummary` reads. */
export const summaryColumns = [
  'postings.posting_id',
  'postings.kind',
  'postings.state',
  'postings.external_id',
  'postings.owner_id',
  'postings.revision',
  'postings.title',
  'postings.hiring_organization',
  'postings.location',
  'postings.url',
  'postings.date_posted',
  'postings.valid_through',
  'postings.expires_at',
  'postings.opened_at',
  'postings.closed_at',
  'postings.updated_at',
] as const

interface SummaryRow {
  posting_id: string
  kind: PostingKind
  state: PostingState
  external_id: string | null
  owner_id: string | null
  revision: number
  title: string
  hiring_organization: string | null
  location: string | null
  url: string | null
  date_posted: string | null
  valid_through: string | null
  expires_at: Date | null
  opened_at: Date | null
  closed_at: Date | null
  updated_at: Date
}

export function toSummary(row: SummaryRow): PostingSummary {
  return {
    id: row.posting_id,
    kind: row.kind,
    state: row.state,
    externalId: row.external_id,
    ownerId: row.owner_id,
    revision: row.revision,
    title: row.title,
    hiringOrganization: row.hiring_organization,
    location: row.location,
    url: row.url,
    datePosted: row.date_posted,
    validThrough: row.valid_through,
    expiresAt: row.expires_at?.toISOString() ?? null,
    openedAt: row.opened_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    updatedAt: row.updated_at.toISOString(),
  }
}
