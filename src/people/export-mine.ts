import { AppError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { findPersonalData, type PersonalData } from '../store/personal-data.ts'
import type { Member } from './member.ts'

export interface ExportedData extends PersonalData {
  exportedAt: string
}

/** Everything that is stored about the caller, in the space that they call from. */
export async function exportMine(
  deps: { database: Database; now: () => Date },
  { organizationId, personId }: Member,
): Promise<ExportedData> {
  const found = await deps.database.withOrganization(organizationId, tx => findPersonalData(tx, personId))
  if (!found) throw new AppError('not-found', 'Nothing is stored about this person any more.')
  return { exportedAt: deps.now().toISOString(), ...found }
}
