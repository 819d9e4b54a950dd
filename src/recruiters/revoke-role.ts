import { AppError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { deleteGrant } from '../store/people.ts'
import type { RoleChange, RoleGrant } from './grant-role.ts'

/** Takes back a role that was given in this space. What the platform itself makes an admin stays one. */
export async function revokeRole(deps: { database: Database }, { by, grantee, role }: RoleGrant): Promise<RoleChange> {
  const { organizationId, spaceId } = by
  const isTaken = await deps.database.withOrganization(organizationId, tx =>
    deleteGrant(tx, { spaceId, grantee, role }),
  )
  if (!isTaken) throw new AppError('not-found', 'That role was not granted here, so there is nothing to take back.')
  return { grantee, role }
}
