import { listRolesOf, rememberPerson } from '../store/people.ts'
import { type ConnectDeps, connectSpace } from './connect-space.ts'
import type { Identity } from './identity.ts'
import type { Member } from './member.ts'
import { highestRole } from './role.ts'

/**
 * Finds the person behind a vouched identity, or meets them for the first time. Their role is what the space's own admins
 * have by right, or the highest that was granted to them or to a platform role that they hold.
 */
export async function identifyMember(deps: ConnectDeps, identity: Identity): Promise<Member> {
  const { id: spaceId, organizationId } = await connectSpace(deps, identity)
  return deps.database.withOrganization(organizationId, async tx => {
    const { user, displayName = null, roleIds } = identity
    const personId = await rememberPerson(tx, { spaceId, user, displayName })
    const role = identity.isSpaceAdmin ? 'admin' : highestRole(await listRolesOf(tx, { spaceId, user, roleIds }))
    return { organizationId, spaceId, personId, role }
  })
}
