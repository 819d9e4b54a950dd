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
  personId: string
  displayName: string | null
  /** Those given to this user, directly or through the platform roles held there; one may come twice. */
  roles: GrantedRole[]
}

/**
 * Two statements, for the opening of a transaction that is the system's: the first makes it the organization's that the
 * caller's space is connected to, or nobody's, and the second reads the `KnownCaller` under that organization's row-level
 * security, if they were ever met. The space goes from one to the other as a setting, because planning a join of three
 * tables takes PostgreSQL longer than all the rest of this.
 */
export function findCaller({ platform, space, user, roleIds }: CallerKey): string {
  const held = roleIds.map(literal).join(', ')
  return `select
      set_config('rolecall.organization', coalesce(organization_id::text, ''), true),
      set_config('rolecall.space', coalesce(space_id::text, ''), true),
      set_config('role', 'rolecall_app', true)
    from (select) as always left join spaces on platform = ${literal(platform)} and external_id = ${literal(space)};
    select organization_id as "organizationId", space_id as "spaceId", person_id as "personId",
      display_name as "displayName",
      array(
        select role from grants
        where space_id = ${SPACE} and (
          grantee_kind = 'user' and grantee_external_id = ${literal(user)}
          or grantee_kind = 'role' and grantee_external_id = any(array[${held}]::text[])
        )
      ) as roles
    from people where space_id = ${SPACE} and external_id = ${literal(user)}`
}

const SPACE = "nullif(current_setting('rolecall.space'), '')::uuid"
