import type { Database } from '../store/database.ts'
import {
  awaitTurnToConnect,
  createOrganization,
  findSpace,
  listOrganizations,
  type Space,
  connectSpace as storeSpace,
} from '../store/organizations.ts'
import type { Identity } from './identity.ts'

export interface ConnectDeps {
  database: Database
  organizations: 'one' | 'many'
}

/**
 * The space that somebody speaks from, connected to an organization at first contact: to the only one there is
 * ('one', an embedded database's single team), or to a new one of its own ('many'), so that nobody lands among another
 * organization's roles by default.
 */
export async function connectSpace(deps: ConnectDeps, { platform, space }: Identity): Promise<Space> {
  const key = { platform, externalId: space }
  const known = await deps.database.withSystem(tx => findSpace(tx, key))
  if (known) return known
  return deps.database.withSystem(async tx => {
    await awaitTurnToConnect(tx)
    const connected = await findSpace(tx, key)
    if (connected) return connected
    const existing = deps.organizations === 'one' ? (await listOrganizations(tx))[0] : undefined
    const { id } = existing ?? (await createOrganization(tx, `${platform} ${space}`))
    return storeSpace(tx, { ...key, organizationId: id })
  })
}
