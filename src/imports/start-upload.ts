import { AppError } from '../errors.ts'
import type { Member } from '../people/member.ts'
import { findStorageRoom, type StorageLimits } from '../people/storage-room.ts'
import type { Database } from '../store/database.ts'
import { enqueueJob } from '../store/enqueue.ts'
import { insertUpload, type NewUpload } from '../store/uploads.ts'

export interface UploadInput extends Pick<NewUpload, 'language' | 'publishAs' | 'beside' | 'replyTo'> {
  member: Member
  requestKey: string
  file: { name: string; content: Uint8Array }
}

/** `isRepeat`: it was handed over before under this key, and whoever did that shows what comes of it, or a delivery does. */
export interface StartedUpload {
  id: string
  reading: number
  isRepeat: boolean
}

/**
 * Keeps a file and queues, in the same transaction, that its roles are read: from here on they are, whoever dies. Rejects
 * with 'too-large', or with 'storage-full' where there is no room for the file as it is.
 */
export async function startUpload(
  { database, limits }: { database: Database; limits: StorageLimits & { uploadBytes: number } },
  { member, requestKey, file, ...options }: UploadInput,
): Promise<StartedUpload> {
  const { organizationId, spaceId, personId } = member
  refuseTooLarge({ name: file.name, bytes: file.content.byteLength }, limits.uploadBytes)
  return database.withOrganization(organizationId, async tx => {
    const key = `${spaceId}:${requestKey}`
    const { stored, isNew } = await insertUpload(tx, { ...file, ...options, key, spaceId, personId })
    if (isNew) {
      // What was just stored is counted already.
      const full = (await findStorageRoom(tx, personId, limits)).take(0)
      if (full) throw full
      await enqueueJob(tx, { queue: 'read-uploads', key: stored.id, data: { import: stored.id } })
    }
    return { id: stored.id, reading: stored.reading, isRepeat: !isNew }
  })
}

export function refuseTooLarge({ name, bytes }: { name: string; bytes: number }, limit: number): void {
  if (bytes <= limit) return
  throw new AppError('too-large', `${name} has ${bytes} bytes; ${limit} is the most.`, {
    details: { limit, unit: 'bytes' },
  })
}
