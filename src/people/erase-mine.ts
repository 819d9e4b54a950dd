import type { Database } from '../store/database.ts'
import { type ErasedData, erasePersonalData } from '../store/personal-data.ts'
import type { Member } from './member.ts'

/**
 * Erases the caller's questions, the conversations that were theirs alone, and who they are. Postings that they published
 * stay, as nobody's in particular, and so does a role that was given to their user id: an admin takes that back.
 */
export async function eraseMine(
  deps: { database: Database },
  { organizationId, personId }: Member,
): Promise<ErasedData> {
  return deps.database.withOrganization(organizationId, tx => erasePersonalData(tx, personId))
}
