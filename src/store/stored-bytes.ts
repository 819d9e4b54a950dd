import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** How many bytes an organization stores: the text of every revision of every posting, and files that are not read yet. */
export async function sumStoredBytes(tx: Tx): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select (select coalesce(sum(bytes), 0) from revisions) + (select coalesce(sum(bytes), 0) from uploads) as bytes`.execute(
    tx,
  )
  return Number(rows[0]!.bytes)
}

/** How many of them came from one person, together with what they have asked and were answered. */
export async function sumPersonBytes(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select (select coalesce(sum(bytes), 0) from revisions where created_by = ${personId})
      + (select coalesce(sum(bytes), 0) from uploads join imports using (organization_id, import_id)
         where person_id = ${personId})
      + (select coalesce(sum(bytes), 0) from questions where person_id = ${personId}) as bytes`.execute(tx)
  return Number(rows[0]!.bytes)
}
