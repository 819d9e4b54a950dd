import type { PostingKind } from '../postings/posting.ts'
import type { PostingCard } from '../questions/answer.ts'
import { postingCard } from '../questions/posting-card.ts'
import { findAnnouncement } from '../store/announcements.ts'
import type { Database, Tx } from '../store/database.ts'
import { claimDeliveries as claimStored, type Delivery } from '../store/deliveries.ts'
import type { Space } from '../store/organizations.ts'
import { findPosting } from '../store/postings.ts'

/** Time for a bot to bring one message somewhere, rate limits included; after it the delivery is offered again. */
const leaseMs = 120_000

/**
 * A delivery with what it is about, as that is now. `announce` posts it unless `message` says that it was posted before;
 * `announcement-update` changes that message.
 */
export interface ClaimedDelivery extends Pick<Delivery, 'id' | 'key' | 'kind' | 'attempt'> {
  announcement: { channel: string; message: string | null; posting: AnnouncedPosting } | null
}

export interface AnnouncedPosting extends PostingCard {
  kind: PostingKind
  closedAt: string | null
}

/** What waits for a bot's space, oldest first, offered to this claim alone until its lease ends. */
export async function claimDeliveries(
  deps: { database: Database; now: () => Date },
  { space, limit }: { space: Space; limit: number },
): Promise<ClaimedDelivery[]> {
  return deps.database.withOrganization(space.organizationId, async tx => {
    const claimed = await claimStored(tx, { spaceId: space.id, limit }, { now: deps.now(), leaseMs })
    const deliveries: ClaimedDelivery[] = []
    for (const { target: _target, payload, ...delivery } of claimed) {
      deliveries.push({ ...delivery, announcement: await announcementOf(tx, payload) })
    }
    return deliveries
  })
}

async function announcementOf(tx: Tx, payload: unknown): Promise<ClaimedDelivery['announcement']> {
  const id = announcementIn(payload)
  const found = id === null ? null : await findAnnouncement(tx, id)
  const posting = found && (await findPosting(tx, found.postingId))
  if (!found || !posting) return null
  const { channel, message } = found
  const { kind, closedAt } = posting
  return { channel, message, posting: { ...postingCard(posting, posting.facts, []), kind, closedAt } }
}

function announcementIn(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null || !('announcement' in payload)) return null
  return String(payload.announcement)
}
