import type { Tx } from './database.ts'

/** Keeps a space's code, in the place of the one before it. */
export async function saveLinkCode(
  tx: Tx,
  code: { spaceId: string; codeSha256: Buffer; expiresAt: Date },
): Promise<void> {
  const { spaceId, codeSha256: code_sha256, expiresAt: expires_at } = code
  await tx
    .insertInto('link_codes')
    .values({ space_id: spaceId, code_sha256, expires_at })
    .onConflict(conflict => conflict.columns(['organization_id', 'space_id']).doUpdateSet({ code_sha256, expires_at }))
    .execute()
}

/** System. Whose a code is that is still good, or null. */
export async function findCodeOwner(
  tx: Tx,
  code: { codeSha256: Buffer; now: Date },
): Promise<{ organizationId: string } | null> {
  const row = await tx
    .selectFrom('link_codes')
    .select('organization_id')
    .where('code_sha256', '=', code.codeSha256)
    .where('expires_at', '>', code.now)
    .executeTakeFirst()
  return row ? { organizationId: row.organization_id } : null
}

/** Uses up a code; false when somebody else has, or its time is over. */
export async function takeLinkCode(tx: Tx, code: { codeSha256: Buffer; now: Date }): Promise<boolean> {
  const result = await tx
    .deleteFrom('link_codes')
    .where('code_sha256', '=', code.codeSha256)
    .where('expires_at', '>', code.now)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
