import type { Tx } from '../store/database.ts'
import type { KnownCaller } from '../store/known-caller.ts'
import { type GrantedRole, listRolesOf, rememberPerson } from '../store/people.ts'
import { storableText } from '../store/storable.ts'
import { type ConnectDeps, connectSpace } from './connect-space.ts'
import type { Identity } from './identity.ts'
import type { Member } from './member.ts'
import { highestRole, type Role } from './role.ts'

/**
 * Finds the person behind a vouched identity, or meets them for the first time. Their role is what the space's own admins
 * have by right, or the highest that was granted to them or to a platform role that they hold.
 */
export function identifyMember(deps: ConnectDeps, identity: Identity): Promise<Member> {
  return withMember(deps, identity, async (_tx, member) => member)
}

/**
 * The same, and `work` in the transaction that found them, which sees their organization: what only reads need not open
 * another one.
 */
export async function withMember<T>(
  deps: ConnectDeps,
  identity: Identity,
  work: (tx: Tx, member: Member) => Promise<T>,
): Promise<T> {
  const known = await deps.database.withCaller(identity, async (tx, found) => {
    const member = found && toMember(found, identity)
    return member && { result: await work(tx, member) }
  })
  if (known) return known.result
  const member = await meet(deps, identity)
  return deps.database.withOrganization(member.organizationId, tx => work(tx, member))
}

/** Null for whoever has a new name, which is to be remembered first. */
function toMember({ organizationId, spaceId, personId, ...stored }: KnownCaller, identity: Identity): Member | null {
  const isNamed = identity.displayName === undefined || storableText(identity.displayName) === stored.displayName
  if (!isNamed) return null
  return { organizationId, spaceId, personId, role: roleOf(identity, stored.roles) }
}

async function meet(deps: ConnectDeps, identity: Identity): Promise<Member> {
  const { id: spaceId, organizationId } = await connectSpace(deps, identity)
  const { user, displayName = null, roleIds } = identity
  return deps.database.withOrganization(organizationId, async tx => {
    const personId = await rememberPerson(tx, { spaceId, user, displayName })
    const role = roleOf(identity, await listRolesOf(tx, { spaceId, user, roleIds }))
    return { organizationId, spaceId, personId, role }
  })
}

function roleOf({ isSpaceAdmin }: Identity, granted: readonly GrantedRole[]): Role {
  return isSpaceAdmin ? 'admin' : highestRole(granted)
}
