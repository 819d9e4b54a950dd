import { AppError } from '../errors.ts'
import type { Member } from '../people/member.ts'
import { holdsRole } from '../people/role.ts'
import type { Database } from '../store/database.ts'
import { findPosting } from '../store/postings.ts'
import type { Posting } from './posting.ts'

/** A posting of the reader's organization at its current revision. A draft is there for recruiters only. */
export async function getPosting(
  deps: { database: Database },
  input: { reader: Member; id: string },
): Promise<Posting> {
  const { reader, id } = input
  const found = await deps.database.withOrganization(reader.organizationId, tx => findPosting(tx, id))
  if (!found || (found.state === 'draft' && !holdsRole(reader, 'recruiter'))) {
    throw new AppError('not-found', 'There is no such posting.')
  }
  const { ownerId: _owner, ...posting } = found
  return posting
}
