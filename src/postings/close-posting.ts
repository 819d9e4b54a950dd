import { updateAnnouncements } from '../deliveries/announce-posting.ts'
import type { Database } from '../store/database.ts'
import { setPostingState } from '../store/posting-changes.ts'
import { findPostingSummary, type PostingSummary } from '../store/postings.ts'
import { noSuchPosting } from './recognise-documents.ts'

export interface StateDeps {
  database: Database
  now: () => Date
}

export interface StateInput {
  organizationId: string
  posting: string
}

/** Closes a posting, or withdraws a draft; closing it again changes nothing. Rejects with 'not-found'. */
export function closePosting(deps: StateDeps, { organizationId, posting }: StateInput): Promise<PostingSummary> {
  return deps.database.withOrganization(organizationId, async tx => {
    const found = await findPostingSummary(tx, posting)
    if (!found) throw noSuchPosting(posting)
    if (found.state === 'closed') return found
    const at = deps.now()
    await setPostingState(tx, posting, { state: 'closed', at })
    await updateAnnouncements(tx, { postingId: posting, change: 'closed', at })
    return { ...found, state: 'closed', closedAt: at.toISOString(), updatedAt: at.toISOString() }
  })
}
