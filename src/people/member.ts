import type { Role } from './role.ts'

/** A person of an organization, as this call sees them: who they are, where they speak from and what they may do. */
export interface Member {
  organizationId: string
  spaceId: string
  personId: string
  role: Role
}
