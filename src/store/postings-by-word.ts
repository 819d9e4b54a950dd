import { sql } from 'kysely'
import type { Tx } from './database.ts'

/**
 * For each word the ids of the postings and guides whose title, organization, location or text contain it, by its stem or
 * as it is; drafts are left out. Words that stand nowhere are missing from the result.
 */
export async function postingsByWord(tx: Tx, words: readonly string[]): Promise<Map<string, Set<string>>> {
  if (words.length === 0) return new Map()
  const { rows } = await sql<{ word: string; postings: string[] }>`
    select asked.word, array_agg(postings.posting_id) as postings
    from unnest(${[...words]}::text[]) as asked (word)
    join postings on postings.search @@ (plainto_tsquery('english', asked.word) || plainto_tsquery('simple', asked.word))
    where postings.state <> 'draft'
    group by asked.word`.execute(tx)
  return new Map(rows.map(({ word, postings }) => [word, new Set(postings)]))
}
