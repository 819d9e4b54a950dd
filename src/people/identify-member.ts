import { enterOrganization, type Tx } from '../store/database.ts'
import { findSpace, type Space } from '../store/organizations.ts'
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
  const { platform, space: externalId } = identity
  // Every call begins with this, so a space that is known costs one transaction rather than two.
  const known = await deps.database.withSystem(async tx => {
    const space = await findSpace(tx, { platform, externalId })
    if (space === null) return null
    await enterOrganization(tx, space.organizationId)
    return meet(tx, space, identity)
  })
  if (known !== null) return known
  const space = await connectSpace(deps, identity)
  return deps.database.withOrganization(space.organizationId, tx => meet(tx, space, identity))
}

async function meet(tx: Tx, { id: spaceId, organizationId }: Space, identity: Identity): Promise<Member> {
  const { user, displayName = null, roleIds } = identity
  const personId = await rememberPerson(tx, { spaceId, user, displayName })
  const role = identity.isSpaceAdmin ? 'admin' : highestRole(await listRolesOf(tx, { spaceId, user, roleIds }))
  return { organizationId, spaceId, personId, role }
}
