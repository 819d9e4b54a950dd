import type { RoleName } from '../../store/postings.ts'
import { type NamedRole, nameRole } from './resolve-roles.ts'

// Some megabytes; an organization's directory is far smaller.
const REMEMBERED = 20_000

/** `nameRole` that takes each name apart once: a directory is asked about far more often than it changes. */
export function createRoleNamer(): (role: RoleName) => NamedRole {
  const remembered = new Map<string, NamedRole>()
  return role => {
    const key = [role.id, role.title, role.hiringOrganization, role.location].join('\n')
    const known = remembered.get(key)
    if (known) return { ...known, role }
    if (remembered.size >= REMEMBERED) remembered.clear()
    const named = nameRole(role)
    remembered.set(key, named)
    return named
  }
}
