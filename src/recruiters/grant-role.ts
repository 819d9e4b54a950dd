import type { Member } from '../people/member.ts'
import type { Database } from '../store/database.ts'
import { type GrantedRole, type Grantee, insertGrant } from '../store/people.ts'

export interface RoleGrant {
  by: Member
  grantee: Grantee
  role: GrantedRole
}

/** Gives a role in the granter's space to a user, who may never have spoken to Rolecall yet, or to a platform role. */
export async function grantRole(deps: { database: Database; now: () => Date }, grant: RoleGrant): Promise<RoleChange> {
  const { by, grantee, role } = grant
  const { organizationId, spaceId, personId: grantedBy } = by
  await deps.database.withOrganization(organizationId, tx =>
    insertGrant(tx, { spaceId, grantee, role, grantedBy, at: deps.now() }),
  )
  return { grantee, role }
}

/** What now holds, or no longer does. */
export type RoleChange = Pick<RoleGrant, 'grantee' | 'role'>
