import { sql } from 'kysely'
import type { PostingKind, PostingState } from '../postings/posting.ts'
import type { Tx } from './database.ts'
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

/** What a changed document changes; state, owner and external id stay. */
export type PostingChange = Omit<PostingDraft, 'state' | 'externalId' | 'ownerId'>

// A tsvector holds 1 MiB; the words of a role stand in far less.
const SEARCHED_CHARACTERS = 200_000

/**
 * Stores postings at revision 1 under these ids, and returns the ids of those that were stored: the external ids of the
 * others are taken. Stored together they count as opened one microsecond after another, so that a feed keeps its order.
 */
export async function insertPostings(tx: Tx, drafts: readonly (PostingDraft & { id: string })[]): Promise<Set<string>> {
  if (drafts.length === 0) return new Set()
  const placed = drafts.map((draft, place) => ({ draft, place }))
  // In one order by all, so that two who store the same feed don't wait for each other.
  const sorted = placed.toSorted((a, b) => compare(a.draft.externalId ?? '', b.draft.externalId ?? ''))
  const rows = await tx
    .insertInto('postings')
    .values(
      sorted.map(({ draft, place }) => ({
        posting_id: draft.id,
        state: draft.state,
        external_id: draft.externalId,
        owner_id: draft.ownerId,
        revision: 1,
        created_at: sql<Date>`now() + ${place} * interval '1 microsecond'`,
        opened_at: draft.state === 'open' ? momentAfter(draft.at, place) : null,
        ...columnsOf(draft),
      })),
    )
    .onConflict(conflict => conflict.columns(['organization_id', 'external_id']).doNothing())
    .returning('posting_id')
    .execute()
  return new Set(rows.map(row => row.posting_id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function momentAfter(at: Date, microseconds: number) {
  return sql<Date>`${at}::timestamptz + ${microseconds} * interval '1 microsecond'`
}

/**
 * Changes a posting, if `from` is still its current revision: to the next one, or to the same when the text is. What was
 * read from it before goes: the passages and facts, and every vector.
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
  await tx.deleteFrom('posting_embeddings').where('posting_id', '=', posting.id).execute()
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

/** Closes open postings whose `validThrough` has passed at `now`, as of when it passed: at most `limit`. Returns their ids. */
export async function closeExpired(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ posting_id: string }>`
    update postings set state = 'closed', closed_at = expires_at, updated_at = ${now}
    where state = 'open' and posting_id in (
      select posting_id from postings where state = 'open' and expires_at <= ${now}
      order by expires_at limit ${limit} for update skip locked
    ) returning posting_id`.execute(tx)
  return rows.map(row => row.posting_id)
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
