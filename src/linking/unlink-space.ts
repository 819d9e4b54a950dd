import { randomUUID } from 'node:crypto'
import type { Member } from '../people/member.ts'
import { listSpaces, lockOrganizations, moveSpaceOut } from '../store/linked-spaces.ts'
import type { LinkingDeps, UnlinkRefusal } from './linking.ts'

/** `organizationId` is the one that the asker's own space belongs to from now on. */
export interface UnlinkOutcome {
  result: { state: 'unlinked'; questions: number } | { state: UnlinkRefusal }
  organizationId: string
}

/**
 * Lets a space leave the organization that it joined, for a new one of its own. Who joined may leave, and the spaces that
 * the organization began with may send it away. Roles stay with the organization; `questions` tells how many of the space
 * were forgotten.
 */
export async function unlinkSpace(
  deps: LinkingDeps,
  { by, space: spaceId }: { by: Member; space: string },
): Promise<UnlinkOutcome> {
  const { organizationId: from } = by
  const refused = (state: UnlinkRefusal): UnlinkOutcome => ({ result: { state }, organizationId: from })
  if (deps.organizations === 'one') return refused('one-organization')
  const to = randomUUID()
  return deps.database.withOrganizations({ from, to }, async tx => {
    await lockOrganizations(tx)
    const spaces = await listSpaces(tx, from)
    const leaving = spaces.find(({ id }) => id === spaceId)
    if (!leaving) return refused('not-found')
    if (leaving.joinedAt === null) return refused('not-joined')
    const isHost = spaces.some(({ id, joinedAt }) => id === by.spaceId && joinedAt === null)
    if (!isHost && leaving.id !== by.spaceId) return refused('not-yours')
    const name = `${leaving.platform} ${leaving.externalId}`
    const { questions } = await moveSpaceOut(tx, { spaceId, to, name })
    const organizationId = leaving.id === by.spaceId ? to : from
    return { result: { state: 'unlinked', questions }, organizationId }
  })
}
