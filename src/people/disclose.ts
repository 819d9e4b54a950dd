import type { Database } from '../store/database.ts'
import { markDisclosed } from '../store/people.ts'
import type { Member } from './member.ts'

/** Whether this person still has to be told that they talk to an AI and what it keeps; true once. */
export async function disclose(
  deps: { database: Database; now: () => Date },
  { organizationId, personId }: Member,
): Promise<{ isFirst: boolean }> {
  const isFirst = await deps.database.withOrganization(organizationId, tx => markDisclosed(tx, personId, deps.now()))
  return { isFirst }
}
