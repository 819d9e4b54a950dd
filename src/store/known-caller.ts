import { literal } from './literal.ts'
import type { GrantedRole } from './people.ts'

/** Who calls, in the platform's own ids. */
export interface CallerKey {
  platform: string
  space: string
  user: string
  roleIds: readonly string[]
}

/** What is stored of a caller now. */
export interface KnownCaller {
  organizationId: string
  spaceId: string
  /** Null for somebody who was never met in this space. */
  personId: string | null
  displayName: string | null
  /** Those given to this user, directly or through the platform roles held there. */
  roles: GrantedRole[]
}

/**
 * Two statements, for the opening of a transaction that is the system's: the first makes it the organization's that the
 * caller's space is connected to, or nobody's, and the second reads the `KnownCaller` under that organization's row-level
 * security.
 */
export function findCaller({ platform, space, user, roleIds }: CallerKey): string {
  const [platformName, externalId, userId] = [literal(platform), literal(space), literal(user)]
  const held = roleIds.map(literal).join(', ')
  return `select
      set_config('rolecall.organization', coalesce((
        select organization_id::text from spaces where platform = ${platformName} and external_id = ${externalId}
      ), ''), true),
      set_config('role', 'rolecall_app', true);
    select spaces.organization_id as "organizationId", spaces.space_id as "spaceId",
      people.person_id as "personId", people.display_name as "displayName",
      array(
        select distinct role from grants
        where grants.space_id = spaces.space_id
          and (grantee_kind = 'user' and grantee_external_id = ${userId}
            or grantee_kind = 'role' and grantee_external_id = any(array[${held}]::text[]))
      ) as roles
    from spaces left join people on people.space_id = spaces.space_id and people.external_id = ${userId}
    where spaces.platform = ${platformName} and spaces.external_id = ${externalId}`
}
