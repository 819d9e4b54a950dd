import { setImmediate as breathe } from 'node:timers/promises'
import type { Database, Tx } from '../../store/database.ts'
import {
  beginReadingRoleNames,
  listChangedRoleNames,
  listRoleNames,
  type RoleNamesRead,
} from '../../store/role-names.ts'
import { OrganizationRoles } from './organization-roles.ts'
import { createWordCounts, type WordCounts } from './word-counts.ts'

/** What one organization's roles are called. */
export interface RoleDirectory {
  /** The roles as they are in this transaction. To be called in each before anything is looked up. */
  refresh(tx: Tx): Promise<OrganizationRoles>
  counts: WordCounts
  /** As of the last refresh. */
  size(): number
}

/** Directories of the organizations that are asked about, read when one is first asked for. */
export interface RoleDirectories {
  of(organizationId: string): Promise<RoleDirectory>
}

/** So many roles of all organizations together are kept, some 100 MB: those of the organization asked longest ago go. */
const MOST_ROLES = 400_000
const PAGE = 2_000

export function createRoleDirectories(database: Database): RoleDirectories {
  const directories = new Map<string, Promise<RoleDirectory>>()
  const sizes = new Map<string, () => number>()
  return {
    async of(organizationId) {
      const known = directories.get(organizationId)
      const directory = known ?? read(organizationId)
      // The one asked last stands last.
      directories.delete(organizationId)
      directories.set(organizationId, directory)
      return directory
    },
  }

  function read(organizationId: string): Promise<RoleDirectory> {
    const reading = readDirectory(database, organizationId)
    reading.then(
      directory => {
        sizes.set(organizationId, directory.size)
        letGo(organizationId)
      },
      () => directories.delete(organizationId),
    )
    return reading
  }

  function letGo(except: string): void {
    let all = [...sizes.values()].reduce((sum, size) => sum + size(), 0)
    for (const organizationId of directories.keys()) {
      if (all <= MOST_ROLES) return
      const size = sizes.get(organizationId)
      if (organizationId === except || !size) continue
      all -= size()
      directories.delete(organizationId)
      sizes.delete(organizationId)
    }
  }
}

/** Page by page in transactions of their own, so that neither the database nor this process is held up by thousands. */
async function readDirectory(database: Database, organizationId: string): Promise<RoleDirectory> {
  let read: RoleNamesRead = await database.withOrganization(organizationId, beginReadingRoleNames)
  let roles = new OrganizationRoles()
  for (let after: string | null = null; ; ) {
    const page = await database.withOrganization(organizationId, tx => listRoleNames(tx, { after, limit: PAGE }))
    for (const role of page) roles.put(role)
    after = page.at(-1)?.id ?? null
    if (page.length < PAGE) break
    await breathe()
  }
  // One at a time: what a later snapshot shows must not be overwritten by an earlier one's.
  let refreshed: Promise<unknown> = Promise.resolve()
  return {
    refresh: tx => {
      const turn = refreshed.then(() => apply(tx))
      refreshed = turn.catch(() => {})
      return turn
    },
    counts: createWordCounts(() => roles),
    size: () => roles.size,
  }

  async function apply(tx: Tx): Promise<OrganizationRoles> {
    const { changed, ...now } = await listChangedRoleNames(tx, read)
    if (now.removedIn !== read.removedIn) return readAgain(tx)
    for (const role of changed) roles.put(role)
    read = now
    return roles
  }

  async function readAgain(tx: Tx): Promise<OrganizationRoles> {
    const begun = await beginReadingRoleNames(tx)
    const again = new OrganizationRoles()
    for (let after: string | null = null; ; ) {
      const page = await listRoleNames(tx, { after, limit: PAGE })
      for (const role of page) again.put(role)
      after = page.at(-1)?.id ?? null
      if (page.length < PAGE) break
    }
    again.changes = roles.changes + again.changes
    ;[roles, read] = [again, begun]
    return roles
  }
}
