import { AppError } from '../errors.ts'
import type { Member } from '../people/member.ts'
import { holdsRole } from '../people/role.ts'
import type { OrganizationTransactions } from '../store/database.ts'
import { findPostings } from '../store/postings.ts'
import type { Posting } from './posting.ts'

/** A posting of the reader's organization at its current revision. A draft is there for recruiters only. */
export async function getPosting(
  deps: { database: OrganizationTransactions },
  { reader, id }: { reader: Member; id: string },
): Promise<Posting> {
  const [posting] = await getPostings(deps, { reader, ids: [id] })
  return posting!
}

/** The same for several, in the order asked for. */
export async function getPostings(
  deps: { database: OrganizationTransactions },
  { reader, ids }: { reader: Member; ids: readonly string[] },
): Promise<Posting[]> {
  const found = await deps.database.withOrganization(reader.organizationId, tx => findPostings(tx, ids))
  return ids.map(id => {
    const stored = found.get(id)
    if (!stored || (stored.state === 'draft' && !holdsRole(reader, 'recruiter'))) {
      throw new AppError('not-found', 'There is no such posting.')
    }
    const { ownerId: _owner, ...posting } = stored
    return posting
  })
}
