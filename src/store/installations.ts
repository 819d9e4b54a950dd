import type { Tx } from './database.ts'

/** Keeps a space's sealed tokens, in the place of what was kept before. */
export async function saveInstallation(
  tx: Tx,
  installation: { spaceId: string; sealed: Buffer; at: Date },
): Promise<void> {
  const { spaceId, sealed, at } = installation
  await tx
    .insertInto('installations')
    .values({ space_id: spaceId, sealed, updated_at: at })
    .onConflict(conflict => conflict.columns(['organization_id', 'space_id']).doUpdateSet({ sealed, updated_at: at }))
    .execute()
}

export async function findInstallation(tx: Tx, spaceId: string): Promise<Buffer | null> {
  const row = await tx.selectFrom('installations').select('sealed').where('space_id', '=', spaceId).executeTakeFirst()
  return row?.sealed ?? null
}

export async function deleteInstallation(tx: Tx, spaceId: string): Promise<void> {
  await tx.deleteFrom('installations').where('space_id', '=', spaceId).execute()
}

/** System. The platform's own ids of the spaces that are installed. */
export async function listInstalledSpaces(tx: Tx, platform: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('installations')
    .innerJoin('spaces', join =>
      join
        .onRef('spaces.organization_id', '=', 'installations.organization_id')
        .onRef('spaces.space_id', '=', 'installations.space_id'),
    )
    .select('spaces.external_id')
    .where('spaces.platform', '=', platform)
    .orderBy('spaces.external_id')
    .execute()
  return rows.map(row => row.external_id)
}
