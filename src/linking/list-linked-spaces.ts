import type { Member } from '../people/member.ts'
import { type LinkedSpace, listSpaces } from '../store/linked-spaces.ts'
import type { LinkingDeps } from './linking.ts'

/** `mayLeave`: the asker may let it leave. */
export type ListedSpace = LinkedSpace & { isOwn: boolean; mayLeave: boolean }

/** The spaces of the asker's organization; none where all belong to one anyway. */
export async function listLinkedSpaces(deps: LinkingDeps, by: Member): Promise<ListedSpace[]> {
  if (deps.organizations === 'one') return []
  const spaces = await deps.database.withOrganization(by.organizationId, tx => listSpaces(tx, by.organizationId))
  const isHost = spaces.some(({ id, joinedAt }) => id === by.spaceId && joinedAt === null)
  return spaces.map(space => {
    const isOwn = space.id === by.spaceId
    return { ...space, isOwn, mayLeave: space.joinedAt !== null && (isHost || isOwn) }
  })
}
