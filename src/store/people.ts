import type { Role } from '../people/role.ts'
import type { Tx } from './database.ts'
import { storableText } from './storable.ts'

export type GrantedRole = Exclude<Role, 'candidate'>

/** To whom a role is given: a user of a space, or everybody who holds a platform role there. */
export type Grantee = { kind: 'user'; user: string } | { kind: 'role'; roleId: string }

export interface Grant {
  grantee: Grantee
  role: GrantedRole
  grantedAt: string
}

/** A person of a space, remembered under the platform's user id; returns Rolecall's own id. */
export async function rememberPerson(
  tx: Tx,
  person: { spaceId: string; user: string; displayName: string | null },
): Promise<string> {
  const known = await tx
    .selectFrom('people')
    .select(['person_id', 'display_name'])
    .where('space_id', '=', person.spaceId)
    .where('external_id', '=', person.user)
    .executeTakeFirst()
  const displayName = person.displayName && storableText(person.displayName)
  const isSame = displayName === null || displayName === known?.display_name
  if (known && isSame) return known.person_id
  const row = await tx
    .insertInto('people')
    .values({ space_id: person.spaceId, external_id: person.user, display_name: displayName })
    .onConflict(conflict =>
      conflict.columns(['organization_id', 'space_id', 'external_id']).doUpdateSet(({ fn, ref }) => ({
        display_name: fn.coalesce(ref('excluded.display_name'), ref('people.display_name')),
      })),
    )
    .returning('person_id')
    .executeTakeFirstOrThrow()
  return row.person_id
}

/** Notes that somebody was told what they talk to; false when they had been told before. */
export async function markDisclosed(tx: Tx, personId: string, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('people')
    .set({ disclosed_at: at })
    .where('person_id', '=', personId)
    .where('disclosed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The roles given to this user of a space, directly or through the platform roles held there. */
export async function listRolesOf(
  tx: Tx,
  person: { spaceId: string; user: string; roleIds: readonly string[] },
): Promise<GrantedRole[]> {
  const rows = await tx
    .selectFrom('grants')
    .select('role')
    .distinct()
    .where('space_id', '=', person.spaceId)
    .where(({ or, and, eb }) =>
      or([
        and([eb('grantee_kind', '=', 'user'), eb('grantee_external_id', '=', person.user)]),
        and([eb('grantee_kind', '=', 'role'), eb('grantee_external_id', '=', eb.fn.any(eb.val([...person.roleIds])))]),
      ]),
    )
    .execute()
  return rows.map(row => row.role)
}

/** Gives a role; giving it again changes nothing. */
export async function insertGrant(
  tx: Tx,
  grant: { spaceId: string; grantee: Grantee; role: GrantedRole; grantedBy: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('grants')
    .values({
      space_id: grant.spaceId,
      ...granteeColumns(grant.grantee),
      role: grant.role,
      granted_by: grant.grantedBy,
      granted_at: grant.at,
    })
    .onConflict(conflict =>
      conflict.columns(['organization_id', 'space_id', 'grantee_kind', 'grantee_external_id', 'role']).doNothing(),
    )
    .execute()
}

/** Takes a role back; false when it was not given. */
export async function deleteGrant(
  tx: Tx,
  grant: { spaceId: string; grantee: Grantee; role: GrantedRole },
): Promise<boolean> {
  const { grantee_kind, grantee_external_id } = granteeColumns(grant.grantee)
  const result = await tx
    .deleteFrom('grants')
    .where('space_id', '=', grant.spaceId)
    .where('grantee_kind', '=', grantee_kind)
    .where('grantee_external_id', '=', grantee_external_id)
    .where('role', '=', grant.role)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** What was given in a space, oldest first. */
export async function listGrants(tx: Tx, spaceId: string): Promise<Grant[]> {
  const rows = await tx
    .selectFrom('grants')
    .select(['grantee_kind', 'grantee_external_id', 'role', 'granted_at'])
    .where('space_id', '=', spaceId)
    .orderBy('granted_at')
    .orderBy('grantee_external_id')
    .execute()
  return rows.map(row => ({
    grantee:
      row.grantee_kind === 'user'
        ? { kind: 'user', user: row.grantee_external_id }
        : { kind: 'role', roleId: row.grantee_external_id },
    role: row.role,
    grantedAt: row.granted_at.toISOString(),
  }))
}

function granteeColumns(grantee: Grantee) {
  return {
    grantee_kind: grantee.kind,
    grantee_external_id: grantee.kind === 'user' ? grantee.user : grantee.roleId,
  }
}

/** How a person's platform names them. */
export async function findPlatformUser(tx: Tx, personId: string): Promise<{ platform: string; user: string } | null> {
  const row = await tx
    .selectFrom('people')
    .innerJoin('spaces', join =>
      join
        .onRef('spaces.organization_id', '=', 'people.organization_id')
        .onRef('spaces.space_id', '=', 'people.space_id'),
    )
    .select(['spaces.platform', 'people.external_id as user'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ?? null
}
