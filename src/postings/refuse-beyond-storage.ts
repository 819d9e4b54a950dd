import { AppError } from '../errors.ts'
import type { Tx } from '../store/database.ts'
import type { KnownPosting } from '../store/known-postings.ts'
import { sumStoredBytes } from '../store/revisions.ts'
import type { Reading } from './write-reading.ts'

export interface Recognised {
  documents: readonly Pick<Reading, 'read' | 'textSha256'>[]
  recognised: readonly (KnownPosting | null | AppError)[]
}

/**
 * What was recognised, with 'storage-full' in the place of each whose text the organization has no room for. A text that
 * is stored already takes none. What others write at this very moment is not seen: the limit may be passed by as much.
 */
export async function refuseBeyondStorage(
  tx: Tx,
  { documents, recognised }: Recognised,
  limit: number,
): Promise<(KnownPosting | null | AppError)[]> {
  let stored = await sumStoredBytes(tx)
  return documents.map(({ read, textSha256 }, index) => {
    const known = recognised[index] ?? null
    if (known instanceof AppError || known?.textSha256.equals(textSha256)) return known
    const bytes = Buffer.byteLength(read.text)
    if (stored + bytes > limit) return storageFull(limit)
    stored += bytes
    return known
  })
}

function storageFull(limit: number): AppError {
  return new AppError(
    'storage-full',
    `This organization may store ${limit} bytes of text: see ROLECALL_STORED_BYTES.`,
    {
      details: { limit },
    },
  )
}
