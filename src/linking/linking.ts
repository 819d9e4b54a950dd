import type { Database } from '../store/database.ts'

export interface LinkingDeps {
  database: Database
  now: () => Date
  organizations: 'one' | 'many'
}

/** Why two spaces do not become one organization's. */
export type LinkRefusal =
  | 'one-organization' // every space of this core belongs to the one that there is
  | 'unknown-code' // mistyped, used, replaced by a newer one, or too old
  | 'too-many-attempts'
  | 'already-linked' // both belong to one organization
  | 'hosts-others' // the redeemer's organization has other spaces, which nobody asked

/** Why a space does not leave its organization. */
export type UnlinkRefusal =
  | 'one-organization'
  | 'not-found'
  | 'not-joined' // the organization began with it: the others leave, not it
  | 'not-yours' // another space that joined: only it and the spaces that the organization began with may say so
