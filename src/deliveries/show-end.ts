import type { Member } from '../people/member.ts'
import type { Database } from '../store/database.ts'
import { completeDelivery } from './complete-delivery.ts'
import { setEndShown, type Unfinished } from './unfinished.ts'

/** Ends what waits to be finished by somebody else, because its person has seen what came of it. */
export async function showEnd(
  { database, now }: { database: Database; now: () => Date },
  { member, unfinished }: { member: Member; unfinished: Unfinished },
): Promise<{ wasExpected: boolean }> {
  const { organizationId, spaceId } = member
  const at = now()
  const id = await database.withOrganization(organizationId, tx => setEndShown(tx, member, { ...unfinished, at }))
  if (id !== null) await completeDelivery(database, { spaceId, id })
  return { wasExpected: id !== null }
}
