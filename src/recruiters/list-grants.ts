import type { Member } from '../people/member.ts'
import type { Database } from '../store/database.ts'
import { type Grant, listGrants as listStoredGrants } from '../store/people.ts'

/** Who was made a recruiter or an admin in the asker's space, oldest first; the space's own admins are not listed. */
export async function listGrants(deps: { database: Database }, { organizationId, spaceId }: Member): Promise<Grant[]> {
  return deps.database.withOrganization(organizationId, tx => listStoredGrants(tx, spaceId))
}
