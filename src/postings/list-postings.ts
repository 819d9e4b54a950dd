import type { Member } from '../people/member.ts'
import { holdsRole } from '../people/role.ts'
import type { OrganizationTransactions } from '../store/database.ts'
import { countListed, listPostings as listStored, type PostingListing, type PostingSummary } from '../store/postings.ts'

export interface PostingList {
  postings: Omit<PostingSummary, 'ownerId'>[]
  /** How many there are in all, on every page. */
  total: number
}

/** Postings and guides, newest first. A candidate sees open ones, whatever was asked for; a recruiter every state. */
export async function listPostings(
  deps: { database: OrganizationTransactions },
  { reader, ...asked }: { reader: Member; isMine: boolean } & Omit<PostingListing, 'ownerId'>,
): Promise<PostingList> {
  const { isMine, ...listing } = asked
  const seen = holdsRole(reader, 'recruiter') ? listing : { ...listing, state: 'open' as const }
  const wanted = isMine ? { ...seen, ownerId: reader.personId } : seen
  return deps.database.withOrganization(reader.organizationId, async tx => ({
    postings: (await listStored(tx, wanted)).map(({ ownerId: _owner, ...posting }) => posting),
    total: await countListed(tx, wanted),
  }))
}
