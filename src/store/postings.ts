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
  /** Of the document as given, and of the revision's text: how a repeat is recognised. */
  sourceSha256: Buffer
  textSha256: Buffer
  at: Date
}

/** What tells whether a document was published before, and whether it differs now. */
export interface KnownPosting extends PostingSummary {
  sourceSha256: Buffer
  textSha256: Buffer
}

/** What a changed document changes; state, owner and external id stay. */
export type PostingChange = Omit<PostingDraft, 'state' | 'externalId' | 'ownerId'>

/** A posting without its text and facts, as lists show it. */
export interface PostingSummary extends Omit<Posting, 'text' | 'facts'> {
  ownerId: string | null
  /** The moment after which `validThrough` has passed; null without one. */
  expiresAt: string | null
}

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
  state?: PostingState | undefined
  kind?: PostingKind | undefined
  ownerId?: string | undefined
  after?: string | undefined
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

/**
 * Changes a posting, if `from` is still its current revision: to the next one, or to the same when the text is. What was
 * read from it before goes: the passages with their vectors, and the facts.
 */
export async function changePosting(
  tx: Tx,
  posting: { id: string; from: number; to: number },
  change: PostingChange,
): Promise<boolean> {
  const result = await tx
    .updateTable('postings')
    .set({ revision: posting.to, ...columnsOf(change) })
    .where('posting_id', '=', posting.id)
    .where('revision', '=', posting.from)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await tx.deleteFrom('passages').where('posting_id', '=', posting.id).execute()
  await tx.deleteFrom('facts').where('posting_id', '=', posting.id).execute()
  return true
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
export async function findPosting(tx: Tx, id: string): Promise<(PostingSummary & Posting) | null> {
  const row = await tx
    .selectFrom('postings')
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.organization_id', '=', 'postings.organization_id')
        .onRef('revisions.posting_id', '=', 'postings.posting_id')
        .onRef('revisions.revision', '=', 'postings.revision'),
    )
    .select(summaryColumns)
    .select('revisions.text')
    .where('postings.posting_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const facts: Fact[] = await listFacts(tx, id)
  return { ...toSummary(row), text: row.text, facts }
}

export async function findPostingSummary(tx: Tx, id: string): Promise<PostingSummary | null> {
  const row = await tx
    .selectFrom('postings')
    .select(summaryColumns)
    .where('postings.posting_id', '=', id)
    .executeTakeFirst()
  return row ? toSummary(row) : null
}

/** The postings with these ids or external ids, and those not closed whose document or text has one of these hashes. */
export async function findKnownPostings(
  tx: Tx,
  by: { ids: readonly string[]; externalIds: readonly string[]; hashes: readonly Buffer[] },
): Promise<KnownPosting[]> {
  const rows = await tx
    .selectFrom('postings')
    .select(summaryColumns)
    .select(['source_sha256', 'text_sha256'])
    .where(({ or, and, eb }) =>
      or([
        eb('posting_id', '=', eb.fn.any(eb.val([...by.ids]))),
        eb('external_id', '=', eb.fn.any(eb.val([...by.externalIds]))),
        and([
          eb('state', '!=', 'closed'),
          or([
            eb('source_sha256', '=', eb.fn.any(eb.val([...by.hashes]))),
            eb('text_sha256', '=', eb.fn.any(eb.val([...by.hashes]))),
          ]),
        ]),
      ]),
    )
    .orderBy('created_at')
    .execute()
  return rows.map(row => ({ ...toSummary(row), sourceSha256: row.source_sha256, textSha256: row.text_sha256 }))
}

/** Until this transaction ends, nobody else publishes this text: without an external id, nothing else would tell. */
export async function lockText(tx: Tx, textSha256: Buffer): Promise<void> {
  const key = `rolecall.text:${textSha256.toString('hex')}`
  await sql`select pg_advisory_xact_lock(hashtextextended(current_organization() || ${key}, 0))`.execute(tx)
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
    expiresAt: row.expires_at?.toISOString() ?? null,
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
    source_sha256: change.sourceSha256,
    text_sha256: change.textSha256,
    search: sql`setweight(search_vector(${title}), 'A')
      || setweight(search_vector(${[hiringOrganization, location].join(' ')}), 'B')
      || search_vector(${text})`,
  }
}
