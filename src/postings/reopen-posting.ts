import { updateAnnouncements } from '../deliveries/announce-posting.ts'
import { AppError } from '../errors.ts'
import { setPostingState } from '../store/posting-changes.ts'
import { findPostingSummary, type PostingSummary } from '../store/postings.ts'
import type { StateDeps, StateInput } from './close-posting.ts'
import { noSuchPosting } from './recognise-documents.ts'

/**
 * Opens a closed posting again; opening an open one changes nothing. Rejects with 'not-found', or with 'conflict' for a
 * draft, which is published instead, and for one whose `validThrough` has passed, which would close it again at once.
 */
export function reopenPosting(deps: StateDeps, { organizationId, posting }: StateInput): Promise<PostingSummary> {
  return deps.database.withOrganization(organizationId, async tx => {
    const found = await findPostingSummary(tx, posting)
    if (!found) throw noSuchPosting(posting)
    if (found.state === 'open') return found
    if (found.state === 'draft') throw new AppError('conflict', 'This posting is a draft: publish it to open it.')
    const at = deps.now()
    if (found.expiresAt !== null && new Date(found.expiresAt) <= at) {
      const message = `This posting was valid through ${found.validThrough}: update that date before opening it again.`
      throw new AppError('conflict', message)
    }
    await setPostingState(tx, posting, { state: 'open', at })
    await updateAnnouncements(tx, { postingId: posting, change: 'open', at })
    return { ...found, state: 'open', openedAt: at.toISOString(), closedAt: null, updatedAt: at.toISOString() }
  })
}
