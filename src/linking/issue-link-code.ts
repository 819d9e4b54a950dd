import type { Member } from '../people/member.ts'
import { saveLinkCode } from '../store/link-codes.ts'
import { createLinkCode, hashLinkCode } from './link-code.ts'
import type { LinkingDeps } from './linking.ts'

export type IssuedCode = { state: 'issued'; code: string; expiresAt: string } | { state: 'one-organization' }

const GOOD_FOR_MS = 10 * 60_000

/** A code with which an admin of another space joins that space to this organization: good once, for ten minutes. */
export async function issueLinkCode(deps: LinkingDeps, { organizationId, spaceId }: Member): Promise<IssuedCode> {
  if (deps.organizations === 'one') return { state: 'one-organization' }
  const code = createLinkCode()
  const expiresAt = new Date(deps.now().getTime() + GOOD_FOR_MS)
  await deps.database.withOrganization(organizationId, tx =>
    saveLinkCode(tx, { spaceId, codeSha256: hashLinkCode(code), expiresAt }),
  )
  return { state: 'issued', code, expiresAt: expiresAt.toISOString() }
}
