import { readDocuments } from '../postings/reading/read-documents.ts'
import type { ReadResult } from '../postings/reading/source-document.ts'
import type { Database } from '../store/database.ts'
import { type FieldsBeside, findUpload } from '../store/uploads.ts'
import type { ImportItem } from './name-items.ts'
import type { Reading } from './publish-items.ts'

/**
 * The documents of a stored file, in their order: it is read the same each time, so their places are their names. Null when
 * somebody else has read it meanwhile.
 */
export async function readUpload({ database }: { database: Database }, reading: Reading): Promise<ImportItem[] | null> {
  const { organizationId, id, file } = reading
  const upload = await database.withOrganization(organizationId, tx => findUpload(tx, id))
  if (upload === null) return null
  const items: ImportItem[] = []
  for await (const read of readDocuments({ name: file ?? '', bytes: upload.content })) {
    const ordinal = items.length
    const result = ordinal === 0 ? withBeside(read, upload.beside) : read
    items.push({ key: `document ${ordinal + 1}`, ordinal, result })
  }
  return items
}

function withBeside(read: ReadResult, beside: FieldsBeside): ReadResult {
  return 'error' in read ? read : { ...read, document: { ...read.document, ...beside } }
}
