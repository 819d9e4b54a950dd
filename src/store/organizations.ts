import { sql } from 'kysely'
import type { Tx } from './database.ts'

export interface Organization {
  id: string
  name: string
}

/** A Slack workspace, Discord guild or terminal, and the organization that it is connected to. */
export interface Space {
  id: string
  organizationId: string
}

/** How a platform names one of its spaces. */
export interface SpaceKey {
  platform: string
  externalId: string
}

/** System. The organization of a space, or null when the space is not connected to any. */
export async function findSpace(tx: Tx, { platform, externalId }: SpaceKey): Promise<Space | null> {
  const row = await tx
    .selectFrom('spaces')
    .select(['space_id', 'organization_id'])
    .where('platform', '=', platform)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  return row ? { id: row.space_id, organizationId: row.organization_id } : null
}

/** System. Connects a space to an organization; when somebody else was faster, theirs is returned. */
export async function connectSpace(tx: Tx, space: SpaceKey & { organizationId: string }): Promise<Space> {
  await tx
    .insertInto('spaces')
    .values({ organization_id: space.organizationId, platform: space.platform, external_id: space.externalId })
    .onConflict(conflict => conflict.columns(['platform', 'external_id']).doNothing())
    .execute()
  const found = await findSpace(tx, space)
  if (!found) throw new Error('a space that was just connected cannot be found')
  return found
}

/** System. */
export async function createOrganization(tx: Tx, name: string): Promise<Organization> {
  const row = await tx
    .insertInto('organizations')
    .values({ name })
    .returning(['organization_id as id', 'name'])
    .executeTakeFirstOrThrow()
  return row
}

/** System. Oldest first. */
export async function listOrganizations(tx: Tx): Promise<Organization[]> {
  return tx
    .selectFrom('organizations')
    .select(['organization_id as id', 'name'])
    .orderBy('created_at')
    .orderBy('organization_id')
    .execute()
}

/** System. Until this transaction ends, no other one connects a new space: two first calls make one organization. */
export async function awaitTurnToConnect(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('rolecall connect space'))`.execute(tx)
}
