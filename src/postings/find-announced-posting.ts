import type { Member } from '../people/member.ts'
import { findAnnouncedPosting as findStored } from '../store/announcements.ts'
import type { OrganizationTransactions } from '../store/database.ts'

/** The posting that a message of the reader's space announced; null when it announced none. */
export async function findAnnouncedPosting(
  deps: { database: OrganizationTransactions },
  { reader, message }: { reader: Member; message: string },
): Promise<{ id: string } | null> {
  const { organizationId, spaceId } = reader
  const id = await deps.database.withOrganization(organizationId, tx => findStored(tx, { spaceId, message }))
  return id === null ? null : { id }
}
