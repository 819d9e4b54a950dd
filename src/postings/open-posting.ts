import { announcePosting, updateAnnouncements } from '../deliveries/announce-posting.ts'
import { AppError } from '../errors.ts'
import { setPostingState } from '../store/posting-changes.ts'
import { findPostingSummary, type PostingSummary } from '../store/postings.ts'
import type { StateDeps, StateInput } from './close-posting.ts'
import { noSuchPosting } from './recognise-documents.ts'

export interface OpenInput extends StateInput {
  /** The channel that shows it, and the space that the channel is of; null to announce it nowhere. */
  announceIn: { spaceId: string; channel: string } | null
}

/**
 * Opens a draft and queues its announcement in one transaction. An open posting stays open and may be announced in a
 * further channel. Rejects with 'not-found', or with 'conflict' for a closed one, which is reopened instead.
 */
export function openPosting(deps: StateDeps, input: OpenInput): Promise<PostingSummary> {
  const { organizationId, posting, announceIn } = input
  return deps.database.withOrganization(organizationId, async tx => {
    const found = await findPostingSummary(tx, posting)
    if (!found) throw noSuchPosting(posting)
    if (found.state === 'closed') throw new AppError('conflict', 'This posting is closed: reopen it.')
    const at = deps.now()
    if (found.state === 'draft') {
      await setPostingState(tx, posting, { state: 'open', at })
      await updateAnnouncements(tx, { postingId: posting, change: 'open', at })
    }
    if (announceIn) await announcePosting(tx, { ...announceIn, postingId: posting })
    const openedAt = found.openedAt ?? at.toISOString()
    return { ...found, state: 'open', openedAt, updatedAt: at.toISOString() }
  })
}
