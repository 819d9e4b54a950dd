import { isDuplicate } from '../store/database-error.ts'
import { takeLinkCode } from '../store/link-codes.ts'
import { countMoving, joinOrganizations, listSpaces, lockForJoining } from '../store/linked-spaces.ts'
import { type CodeAttempt, checkLinkCode } from './check-link-code.ts'
import type { LinkingDeps, LinkRefusal } from './linking.ts'

/** `organizationId` is the one that the redeemer's space belongs to from now on. */
export interface LinkOutcome {
  result: { state: 'linked'; roles: number } | { state: LinkRefusal }
  organizationId: string
}

/**
 * Joins the redeemer's space, with everything that its organization has, to the organization that issued the code. One
 * transaction: all of it moves and the code is used, or nothing is.
 */
export async function linkSpace(deps: LinkingDeps, attempt: CodeAttempt): Promise<LinkOutcome> {
  const from = attempt.by.organizationId
  const checked = await checkLinkCode(deps, attempt)
  if (checked.state !== 'good') return { result: { state: checked.state }, organizationId: from }
  const { organizationId: to, codeSha256 } = checked
  for (let tried = 1; ; tried++) {
    try {
      return await join(deps, { from, to, codeSha256 })
    } catch (error) {
      // Where it goes somebody has just stored what was the moving organization's alone: an external id, an address.
      if (!isDuplicate(error) || tried === ATTEMPTS) throw error
    }
  }
}

const ATTEMPTS = 3

async function join(
  deps: LinkingDeps,
  { from, to, codeSha256 }: { from: string; to: string; codeSha256: Buffer },
): Promise<LinkOutcome> {
  const refused = (state: LinkRefusal): LinkOutcome => ({ result: { state }, organizationId: from })
  return deps.database.withOrganizations({ from, to }, async tx => {
    await lockForJoining(tx, { from, to })
    const now = deps.now()
    // Another space may have joined the redeemer's since the code was checked.
    if ((await listSpaces(tx, from)).length > 1) return refused('hosts-others')
    if (!(await takeLinkCode(tx, { codeSha256, now }))) return refused('unknown-code')
    const { roles } = await countMoving(tx, { from, to })
    await joinOrganizations(tx, { from, to, at: now })
    return { result: { state: 'linked', roles }, organizationId: to }
  })
}
