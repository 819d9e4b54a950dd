import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** To be called after postings were written, once for many: what a server's autovacuum does, an embedded database needs done. */
export async function keepSearchQuick(tx: Tx): Promise<void> {
  await sql`select keep_search_quick()`.execute(tx)
}
