import type { SourceDocument } from '../postings/reading/source-document.ts'
import type { Tx } from './database.ts'
import { type StoredImport, toImport } from './imports.ts'
import { storableText, toJson } from './storable.ts'

/** A file that was handed over, and what is to become of it. */
export interface NewUpload {
  /** What its giver calls it. */
  name: string
  content: Uint8Array
  /** Of what brought it, unique in the organization. */
  key: string
  spaceId: string
  personId: string
  language: string | null
  publishAs: 'draft' | 'open'
  beside: FieldsBeside
  replyTo: ReplyTo | null
}

/** What somebody typed beside a file: it stands before what the file says of its first role. */
export type FieldsBeside = Partial<Pick<SourceDocument, 'title' | 'hiringOrganization' | 'location'>>

/** Where something belongs, in the words of the bot that asked for it. */
export type ReplyTo = Readonly<Record<string, string>>

/** Stores a file as an import that waits to be read. With a key that was there before, that import, and nothing is stored. */
export async function insertUpload(tx: Tx, upload: NewUpload): Promise<{ stored: StoredImport; isNew: boolean }> {
  const { name, key, spaceId, personId, language, publishAs, beside, replyTo } = upload
  const created = await tx
    .insertInto('imports')
    .values({
      ...{
        file_name: storableText(name),
        upload_key: storableText(key),
        space_id: spaceId,
        person_id: personId,
        language,
      },
      ...{ publish_as: publishAs, repeats: 'never', state: 'waiting' },
    })
    .onConflict(conflict => conflict.columns(['organization_id', 'upload_key']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (created === undefined) {
    const held = await tx
      .selectFrom('imports')
      .selectAll()
      .where('upload_key', '=', storableText(key))
      .executeTakeFirstOrThrow()
    return { stored: toImport(held), isNew: false }
  }
  await tx
    .insertInto('uploads')
    .values({
      ...{ import_id: created.import_id, content: Buffer.from(upload.content), beside: toJson(beside) },
      reply_to: replyTo && toJson(replyTo),
    })
    .execute()
  return { stored: toImport(created), isNew: true }
}

/** What is kept of a file; null once it was read. */
export async function findUpload(
  tx: Tx,
  importId: string,
): Promise<{ content: Uint8Array; beside: FieldsBeside } | null> {
  const row = await tx
    .selectFrom('uploads')
    .select(['content', 'beside'])
    .where('import_id', '=', importId)
    .executeTakeFirst()
  return row ? { content: row.content, beside: row.beside as FieldsBeside } : null
}

export async function findReplyTo(tx: Tx, importId: string): Promise<ReplyTo | null> {
  const row = await tx.selectFrom('uploads').select('reply_to').where('import_id', '=', importId).executeTakeFirst()
  return (row?.reply_to as ReplyTo | undefined) ?? null
}

export async function deleteUpload(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('uploads').where('import_id', '=', importId).execute()
}

/** Deletes the files of imports that were given up before then, and that nobody had read again. */
export async function deleteOldUploads(tx: Tx, before: Date): Promise<void> {
  await tx
    .deleteFrom('uploads')
    .where('import_id', 'in', eb =>
      eb.selectFrom('imports').select('import_id').where('state', '=', 'failed').where('ended_at', '<', before),
    )
    .execute()
}
