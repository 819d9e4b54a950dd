import { type SqlBool, sql } from 'kysely'
import type { ErrorCode } from '../errors.ts'
import type { ImportFailure } from '../imports/import-failure.ts'
import type { PostingState } from '../postings/posting.ts'
import type { Tx } from './database.ts'
import { toJson } from './storable.ts'

export type ItemOutcome = 'created' | 'revised' | 'unchanged' | 'failed'

/** What became of one item of a source at its last reading. */
export interface ImportedItem {
  key: string
  ordinal: number
  outcome: ItemOutcome
  /** The role that it is; of one that failed, the role that it was before, if any. */
  posting: string | null
  /** Where in the source it stands and why it failed; null of one that was read. */
  place: string | null
  failure: Pick<ImportFailure, 'code' | 'details'> | null
}

export interface ItemCounts {
  created: number
  revised: number
  unchanged: number
  failed: number
  /** Roles of this reading that nobody published yet. */
  drafts: number
  /** Roles of earlier readings, not closed, that this one did not find. */
  gone: number
}

export interface ReadingOf {
  id: string
  reading: number
}

export async function saveItems(tx: Tx, of: ReadingOf, items: readonly ImportedItem[]): Promise<void> {
  if (items.length === 0) return
  await tx
    .insertInto('import_items')
    .values(
      items.map(({ key, ordinal, outcome, posting, place, failure }) => ({
        ...{ import_id: of.id, reading: of.reading, item_key: key, ordinal, outcome, posting_id: posting, place },
        is_news: outcome !== 'unchanged',
        failure: failure && toJson(failure),
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['organization_id', 'import_id', 'item_key']).doUpdateSet(({ ref, fn }) => ({
        reading: ref('excluded.reading'),
        ordinal: ref('excluded.ordinal'),
        outcome: ref('excluded.outcome'),
        posting_id: fn.coalesce(ref('excluded.posting_id'), ref('import_items.posting_id')),
        place: ref('excluded.place'),
        failure: ref('excluded.failure'),
        // What fails again is known to fail.
        is_news: sql`excluded.is_news and (excluded.outcome <> 'failed' or import_items.outcome <> 'failed')`,
        missed_in: null,
      })),
    )
    .execute()
}

/** The items that this reading has settled already. */
export async function listSettledKeys(tx: Tx, { id, reading }: ReadingOf): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('import_items')
    .select('item_key')
    .where('import_id', '=', id)
    .where('reading', '=', reading)
    .execute()
  return new Set(rows.map(row => row.item_key))
}

/** The source is as it was when it was last read whole: so are its items. */
export async function keepItems(tx: Tx, { id, reading }: ReadingOf): Promise<number> {
  const result = await tx
    .updateTable('import_items')
    .set({ reading, outcome: sql`case outcome when 'failed' then 'failed' else 'unchanged' end`, is_news: false })
    .where('import_id', '=', id)
    .where('reading', '=', eb =>
      eb
        .selectFrom('import_items as others')
        .select(({ fn }) => fn.max('others.reading').as('last'))
        .where('others.import_id', '=', id),
    )
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/**
 * Whether a reading that has seen all of its source found anything new, changed, or unreadable or gone for the first time.
 * Notes which items it missed.
 */
export async function settleNews(tx: Tx, { id, reading }: ReadingOf): Promise<boolean> {
  const { rows } = await sql<{ news: boolean }>`
    with missed as (
      update import_items set missed_in = ${reading}
      where import_id = ${id} and reading < ${reading} and missed_in is null
      returning posting_id
    )
    select exists (select from missed join postings using (posting_id) where state <> 'closed')
        or exists (select from import_items where import_id = ${id} and reading = ${reading} and is_news) as news`.execute(
    tx,
  )
  return rows[0]!.news
}

/**
 * Of these postings those that were stored since then, and how: a reading that was interrupted between storing roles and
 * saying so finds them unchanged.
 */
export async function findStoredSince(
  tx: Tx,
  ids: readonly string[],
  since: Date,
): Promise<Map<string, 'created' | 'revised'>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('revisions')
    .select(['posting_id', ({ fn }) => fn.min('revision').as('first')])
    .where('posting_id', 'in', [...ids])
    .where('created_at', '>=', since)
    .groupBy('posting_id')
    .execute()
  return new Map(rows.map(row => [row.posting_id, Number(row.first) === 1 ? 'created' : 'revised']))
}

export async function countItems(tx: Tx, { id, reading }: ReadingOf): Promise<ItemCounts> {
  const { rows } = await sql<ItemCounts>`
    select ${countWhere(sql`reading = ${reading} and outcome = 'created'`)} as created,
           ${countWhere(sql`reading = ${reading} and outcome = 'revised'`)} as revised,
           ${countWhere(sql`reading = ${reading} and outcome = 'unchanged'`)} as unchanged,
           ${countWhere(sql`reading = ${reading} and outcome = 'failed'`)} as failed,
           ${countWhere(sql`reading = ${reading} and state = 'draft'`)} as drafts,
           ${countWhere(sql`reading < ${reading} and state <> 'closed'`)} as gone
    from import_items left join postings using (organization_id, posting_id)
    where import_id = ${id}`.execute(tx)
  return rows[0]!
}

/** How many items failed with another code than these. */
export async function countPassing(tx: Tx, { id, reading }: ReadingOf, lasting: readonly ErrorCode[]): Promise<number> {
  const { count } = await tx
    .selectFrom('import_items')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('import_id', '=', id)
    .where('reading', '=', reading)
    .where('outcome', '=', 'failed')
    .where(sql<SqlBool>`failure->>'code' <> all(${[...lasting]}::text[])`)
    .executeTakeFirstOrThrow()
  return count
}

function countWhere(condition: ReturnType<typeof sql>) {
  return sql`(count(*) filter (where ${condition}))::int`
}

/** In the order of the source. */
export async function listItems(
  tx: Tx,
  { id, reading }: ReadingOf,
  page: { outcomes: readonly ItemOutcome[]; offset: number; limit: number },
): Promise<ImportedItem[]> {
  if (page.limit === 0) return []
  const rows = await tx
    .selectFrom('import_items')
    .select(['item_key as key', 'ordinal', 'outcome', 'posting_id as posting', 'place', 'failure'])
    .where('import_id', '=', id)
    .where('reading', '=', reading)
    .where('outcome', 'in', [...page.outcomes])
    .orderBy('ordinal')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return rows.map(row => ({ ...row, failure: row.failure as ImportedItem['failure'] }))
}

/** Roles that this reading found, in one state. */
export async function listPostingsOf(tx: Tx, { id, reading }: ReadingOf, state: PostingState): Promise<string[]> {
  const rows = await itemPostings(tx, id)
    .select('postings.posting_id as id')
    .where('reading', '=', reading)
    .where('postings.state', '=', state)
    .orderBy('ordinal')
    .execute()
  return rows.map(row => row.id)
}

export interface GonePosting {
  id: string
  title: string
  state: PostingState
}

/** Roles of earlier readings, not closed, that this one did not find. */
export function listGone(tx: Tx, { id, reading }: ReadingOf, limit: number): Promise<GonePosting[]> {
  return itemPostings(tx, id)
    .select(['postings.posting_id as id', 'postings.title', 'postings.state'])
    .where('reading', '<', reading)
    .where('postings.state', '<>', 'closed')
    .orderBy('ordinal')
    .limit(limit)
    .execute()
}

function itemPostings(tx: Tx, id: string) {
  return tx
    .selectFrom('import_items')
    .innerJoin('postings', join =>
      join
        .onRef('postings.organization_id', '=', 'import_items.organization_id')
        .onRef('postings.posting_id', '=', 'import_items.posting_id'),
    )
    .where(sql<SqlBool>`import_items.import_id = ${id}`)
}
