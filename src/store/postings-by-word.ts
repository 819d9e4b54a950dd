import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './database.ts'

// As it is and by its stem.
const query = sql`plainto_tsquery('english', word) || plainto_tsquery('simple', word)`

/** Kept apart: behind row-level security an index serves a bare comparison, not one that computes its query. */
function asked(words: readonly string[]): RawBuilder<unknown> {
  return sql`(select word, ${query} as query from unnest(${[...words]}::text[]) as word offset 0) as asked`
}

/**
 * For each word the ids of the postings and guides whose title, organization, location or text contain it, by its stem or
 * as it is; drafts are left out. At most `most` ids, some of them, of a word that stands in more. Words that stand nowhere
 * are missing from the result.
 */
export async function listPostingsByWord(
  tx: Tx,
  words: readonly string[],
  most: number,
): Promise<Map<string, string[]>> {
  if (words.length === 0) return new Map()
  // As JSON: an array of uuids is parsed one by one, and costs three times as much.
  const { rows } = await sql<{ word: string; postings: string[] | null }>`
    select asked.word, found.postings from ${asked(words)} cross join lateral (
      select json_agg(posting_id) as postings from (
        select posting_id from postings where search @@ asked.query and state <> 'draft' limit ${most}
      ) as few
    ) as found`.execute(tx)
  return new Map(rows.flatMap(({ word, postings }) => (postings ? [[word, postings] as const] : [])))
}

/** In how many postings and guides each word stands, as `listPostingsByWord` finds them. */
export async function countPostingsByWord(tx: Tx, words: readonly string[]): Promise<Map<string, number>> {
  if (words.length === 0) return new Map()
  const { rows } = await sql<{ word: string; count: number }>`
    select asked.word, found.count from ${asked(words)} cross join lateral (
      select count(*)::int as count from postings where search @@ asked.query and state <> 'draft'
    ) as found`.execute(tx)
  return new Map(rows.map(({ word, count }) => [word, count]))
}

/** Which of these postings each word stands in. */
export async function findWordsIn(
  tx: Tx,
  words: readonly string[],
  postings: readonly string[],
): Promise<Map<string, string[]>> {
  if (words.length === 0 || postings.length === 0) return new Map()
  // A search vector is fetched from beside its row at each comparison; appending nothing to it fetches it once.
  const { rows } = await sql<{ word: string; postings: string[] }>`
    with few as materialized (
      select posting_id, search || ''::tsvector as search from postings
      where posting_id = any(${[...postings]}::uuid[]) offset 0
    )
    select asked.word, json_agg(posting_id) as postings
    from ${asked(words)} join few on few.search @@ asked.query group by asked.word`.execute(tx)
  return new Map(rows.map(({ word, postings }) => [word, postings]))
}
