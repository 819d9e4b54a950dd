import { AppError } from '../errors.ts'
import { findStorageRoom, type StorageLimits } from '../people/storage-room.ts'
import type { Tx } from '../store/database.ts'
import type { KnownPosting } from '../store/known-postings.ts'
import type { Reading } from './write-reading.ts'

export interface Recognised {
  /** Who publishes them; null when nobody in particular does. */
  personId: string | null
  documents: readonly Pick<Reading, 'read' | 'textSha256'>[]
  recognised: readonly (KnownPosting | null | AppError)[]
}

/**
 * What was recognised, with 'storage-full' in the place of each whose text the person or the organization has no room for.
 * A text that is stored already takes none.
 */
export async function refuseBeyondStorage(
  tx: Tx,
  { personId, documents, recognised }: Recognised,
  limits: StorageLimits,
): Promise<(KnownPosting | null | AppError)[]> {
  const room = await findStorageRoom(tx, personId, limits)
  return documents.map(({ read, textSha256 }, index) => {
    const known = recognised[index] ?? null
    if (known instanceof AppError || known?.textSha256.equals(textSha256)) return known
    return room.take(Buffer.byteLength(read.text)) ?? known
  })
}
