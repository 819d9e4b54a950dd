import type { Member } from '../people/member.ts'
import { findCodeOwner } from '../store/link-codes.ts'
import { listSpaces } from '../store/linked-spaces.ts'
import { countRequest } from '../store/request-counts.ts'
import { hashLinkCode } from './link-code.ts'
import type { LinkingDeps, LinkRefusal } from './linking.ts'

export interface CodeAttempt {
  by: Member
  code: string
}

/** The organization that issued the code. */
export type CheckedCode = { state: 'good'; organizationId: string; codeSha256: Buffer } | { state: LinkRefusal }

const MOST_ATTEMPTS = 10
const ATTEMPTS_WITHIN_S = 600

/** Whether the attempt may go on; every one counts, so that nobody guesses. */
export async function checkLinkCode(deps: LinkingDeps, { by, code }: CodeAttempt): Promise<CheckedCode> {
  if (deps.organizations === 'one') return { state: 'one-organization' }
  const { organizationId, spaceId } = by
  const attempt = { key: `${organizationId}:link:${spaceId}`, most: MOST_ATTEMPTS, seconds: ATTEMPTS_WITHIN_S }
  const { wait, spaces } = await deps.database.withOrganization(organizationId, async tx => ({
    wait: await countRequest(tx, attempt),
    spaces: await listSpaces(tx, organizationId),
  }))
  if (wait !== null) return { state: 'too-many-attempts' }
  const codeSha256 = hashLinkCode(code)
  const owner = await deps.database.withSystem(tx => findCodeOwner(tx, { codeSha256, now: deps.now() }))
  if (owner === null) return { state: 'unknown-code' }
  if (owner.organizationId === organizationId) return { state: 'already-linked' }
  if (spaces.length > 1) return { state: 'hosts-others' }
  return { state: 'good', organizationId: owner.organizationId, codeSha256 }
}
