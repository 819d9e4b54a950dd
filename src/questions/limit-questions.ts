import { AppError } from '../errors.ts'
import { findPersonRoom } from '../people/storage-room.ts'
import type { Database } from '../store/database.ts'
import { countRequest } from '../store/request-counts.ts'

export interface QuestionLimits {
  /** A minute. */
  personQuestions: number
  organizationQuestions: number
  /** How many bytes may be stored of one person. */
  personStoredBytes: number
}

/**
 * Counts a question against the asker's limit and their organization's, in every process on this database. Rejects with
 * 'rate-limited' when it is one too many, and then counts nothing: `details.of` says whose limit it is, `limit` how many
 * questions a minute, `retryAfterMs` when to ask again. Rejects with 'storage-full' where a person has no room for it.
 */
export async function limitQuestions(
  { database, limits }: { database: Database; limits: QuestionLimits },
  { organizationId, personId, text }: { organizationId: string; personId: string; text: string },
): Promise<void> {
  // Always in this order: two questions of one organization cannot wait for each other.
  const counted = [
    { of: 'person', key: `${organizationId}:${personId}`, most: limits.personQuestions },
    { of: 'organization', key: organizationId, most: limits.organizationQuestions },
  ]
  await database.withOrganization(organizationId, async tx => {
    const full = (await findPersonRoom(tx, personId, limits.personStoredBytes)).take(Buffer.byteLength(text))
    if (full) throw full
    for (const { of, ...count } of counted) {
      const retryAfterMs = await countRequest(tx, { ...count, seconds: 60 })
      if (retryAfterMs === null) continue
      throw new AppError('rate-limited', `This ${of} has asked ${count.most} questions in a minute.`, {
        details: { of, limit: count.most, retryAfterMs },
      })
    }
  })
}
