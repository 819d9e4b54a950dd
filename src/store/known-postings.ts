import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { type PostingSummary, summaryColumns, toSummary } from './postings.ts'

/** What tells whether a document was published before, and whether it differs now. */
export interface KnownPosting extends PostingSummary {
  sourceSha256: Buffer
  textSha256: Buffer
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

/**
 * Until this transaction ends, nobody else publishes these texts: without an external id, nothing else would tell. Locked
 * in one order by all, so that two who share several don't wait for each other.
 */
export async function lockTexts(tx: Tx, hashes: readonly Buffer[]): Promise<void> {
  if (hashes.length === 0) return
  const keys = hashes.map(hash => `rolecall.text:${hash.toString('hex')}`)
  await sql`
    select pg_advisory_xact_lock(lock) from (
      select distinct hashtextextended(current_organization() || key, 0) as lock
      from unnest(${keys}::text[]) as key order by lock
      offset 0
    ) as ordered`.execute(tx)
}
