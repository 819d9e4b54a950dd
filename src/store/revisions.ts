import type { Tx } from './database.ts'

export interface Revision {
  posting: string
  revision: number
  text: string
  createdAt: string
}

export interface NewRevision {
  posting: string
  revision: number
  text: string
  createdBy: string | null
  at: Date
}

export async function insertRevisions(tx: Tx, revisions: readonly NewRevision[]): Promise<void> {
  if (revisions.length === 0) return
  await tx
    .insertInto('revisions')
    .values(
      revisions.map(revision => ({
        posting_id: revision.posting,
        revision: revision.revision,
        text: revision.text,
        created_by: revision.createdBy,
        created_at: revision.at,
      })),
    )
    .execute()
}

/** The text that a citation of that revision quotes, or null. */
export async function findRevision(tx: Tx, posting: string, revision: number): Promise<Revision | null> {
  const row = await tx
    .selectFrom('revisions')
    .select(['text', 'created_at'])
    .where('posting_id', '=', posting)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row ? { posting, revision, text: row.text, createdAt: row.created_at.toISOString() } : null
}
