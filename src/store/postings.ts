import { type SqlBool, sql } from 'kysely'
import type { Fact } from '../postings/facts/fact.ts'
import type { Posting, PostingKind, PostingState } from '../postings/posting.ts'
import type { Tx } from './database.ts'
import { listFacts } from './facts.ts'
import { expiryOf } from './posting-expiry.ts'

/** What the postings table holds beside the revision's text. */
export interface PostingDraft {
  kind: PostingKind
  state: PostingState
  externalId: string | null
  ownerId: string | null
  title: string
  hiringOrganization: string | null
  location: string | null
  url: string | null
  datePosted: string | null
  validThrough: string | null
  /** For full-text search: the skills and the text beside title, organization and location. */
  searchText: string
  at: Date
}

/** What a new revision changes; state, owner and external id stay. */
export type PostingChange = Omit<PostingDraft, 'state' | 'externalId' | 'ownerId'>

/** A posting without its text and facts, as lists show it. */
export type PostingSummary = Omit<Posting, 'text' | 'facts'> & { ownerId: string | null }

/** As little of every role as tells which one a question means. */
export interface RoleName {
  id: string
  title: string
  hiringOrganization: string | null
  location: string | null
  state: PostingState
  kind: PostingKind
  revision: number
  openedAt: string | null
  closedAt: string | null
}

/** Page through `listPostings` with `after`: the last id of the page before. */
export interface PostingListing {
  state?: PostingState
  kind?: PostingKind
  ownerId?: string
  after?: string
  limit: number
}

// A tsvector holds 1 MiB; the words of a role stand in far less.
const SEARCHED_CHARACTERS = 200_000

/** Stores a posting at revision 1 and returns its id; null when its external id is taken. */
export async function insertPosting(tx: Tx, draft: PostingDraft): Promise<string | null> {
  const row = await tx
    .insertInto('postings')
    .values({
      state: draft.state,
      external_id: draft.externalId,
      owner_id: draft.ownerId,
      revision: 1,
      opened_at: draft.state === 'open' ? draft.at : null,
      ...columnsOf(draft),
    })
    .onConflict(conflict => conflict.columns(['organization_id', 'external_id']).doNothing())
    .returning('posting_id')
    .executeTakeFirst()
  return row?.posting_id ?? null
}

/** Gives a posting its next revision, if `from` is still its current one. */
export async function advancePosting(
  tx: Tx,
  posting: { id: string; from: number },
  change: PostingChange,
): Promise<boolean> {
  const result = await tx
    .updateTable('postings')
    .set({ revision: posting.from + 1, ...columnsOf(change) })
    .where('posting_id', '=', posting.id)
    .where('revision', '=', posting.from)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Opens, closes or reopens. Returns false when there is no such posting. */
export async function setPostingState(tx: Tx, id: string, to: { state: PostingState; at: Date }): Promise<boolean> {
  const moments = to.state === 'open' ? { opened_at: to.at, closed_at: null } : { closed_at: to.at }
  const result = await tx
    .updateTable('postings')
    .set({ state: to.state, updated_at: to.at, ...(to.state === 'draft' ? {} : moments) })
    .where('posting_id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** A posting at its current revision with its text and facts, or null. */
export async function findPosting(
  tx: Tx,
  id: string,
): Promise<(Posting & { ownerId: string | null; textSha256: Buffer }) | null> {
  const row = await tx
    .selectFrom('postings')
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.organization_id', '=', 'postings.organization_id')
        .onRef('revisions.posting_id', '=', 'postings.posting_id')
        .onRef('revisions.revision', '=', 'postings.revision'),
    )
    .select(summaryColumns)
    .select(['revisions.text', 'revisions.text_sha256'])
    .where('postings.posting_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const facts: Fact[] = await listFacts(tx, id)
  return { ...toSummary(row), text: row.text, textSha256: row.text_sha256, facts }
}

export async function findPostingIdByExternalId(tx: Tx, externalId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('postings')
    .select('posting_id')
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  return row?.posting_id ?? null
}

/** Newest first. */
export async function listPostings(
  tx: Tx,
  { state, kind, ownerId, after, limit }: PostingListing,
): Promise<PostingSummary[]> {
  const rows = await tx
    .selectFrom('postings')
    .select(summaryColumns)
    .$if(state !== undefined, query => query.where('postings.state', '=', state!))
    .$if(kind !== undefined, query => query.where('postings.kind', '=', kind!))
    .$if(ownerId !== undefined, query => query.where('postings.owner_id', '=', ownerId!))
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

/** All but drafts, newest opened first: what a question can mean, closed roles included. */
export async function listRoleNames(tx: Tx): Promise<RoleName[]> {
  const rows = await tx
    .selectFrom('postings')
    .select(summaryColumns)
    .where('state', '!=', 'draft')
    .orderBy('opened_at', 'desc')
    .orderBy('posting_id')
    .execute()
  return rows.map(row => {
    const { id, title, hiringOrganization, location, state, kind, revision, openedAt, closedAt } = toSummary(row)
    return { id, title, hiringOrganization, location, state, kind, revision, openedAt, closedAt }
  })
}

/** Open postings whose `validThrough` has passed at `now`, at most `limit`. */
export async function listExpired(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('postings')
    .select('posting_id')
    .where('state', '=', 'open')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit)
    .execute()
  return rows.map(row => row.posting_id)
}

const summaryColumns = [
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
  opened_at: Date | null
  closed_at: Date | null
  updated_at: Date
}

function toSummary(row: SummaryRow): PostingSummary {
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
    openedAt: row.opened_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    updatedAt: row.updated_at.toISOString(),
  }
}

function columnsOf(change: PostingChange) {
  const { title, hiringOrganization, location } = change
  const text = change.searchText.slice(0, SEARCHED_CHARACTERS)
  return {
    kind: change.kind,
    title,
    hiring_organization: hiringOrganization,
    location,
    url: change.url,
    date_posted: change.datePosted,
    valid_through: change.validThrough,
    expires_at: expiryOf(change.validThrough),
    updated_at: change.at,
    search: sql`setweight(search_vector(${title}), 'A')
      || setweight(search_vector(${[hiringOrganization, location].join(' ')}), 'B')
      || search_vector(${text})`,
  }
}
