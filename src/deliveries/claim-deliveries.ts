import type { PostingKind } from '../postings/posting.ts'
import type { PostingCard } from '../questions/answer.ts'
import { postingCard } from '../questions/posting-card.ts'
import { findAnnouncement } from '../store/announcements.ts'
import type { Database, Tx } from '../store/database.ts'
import { findDeliveries } from '../store/deliveries.ts'
import type { Space } from '../store/organizations.ts'
import { findPosting } from '../store/postings.ts'
import type { Job } from '../store/queue.ts'

/**
 * A delivery with what it is about, as that is now: the message of an announcement is to show that, and is posted where
 * it was not yet.
 */
export interface ClaimedDelivery {
  id: string
  /** The same for every delivery and attempt that is about one message: by it a platform recognises a repeat. */
  key: string
  kind: string
  /** 1 the first time that it is claimed. */
  attempt: number
  announcement: { channel: string; message: string | null; posting: AnnouncedPosting } | null
}

export interface AnnouncedPosting extends PostingCard {
  kind: PostingKind
  closedAt: string | null
}

/**
 * What waits for a bot's space, oldest first and one of a message at a time, offered to this claim alone until it is
 * settled or its time is up.
 */
export async function claimDeliveries(
  { database }: { database: Database },
  { space, limit }: { space: Space; limit: number },
): Promise<ClaimedDelivery[]> {
  const jobs = await database.queue.take(`deliveries/${space.id}`, limit)
  const ids = jobs.map(deliveryOf)
  const found = await database.withOrganization(space.organizationId, async tx => {
    const claimed = new Map<string, Omit<ClaimedDelivery, 'attempt'>>()
    for (const delivery of (await findDeliveries(tx, { spaceId: space.id, ids })).values()) {
      const { id, messageKey: key, kind, payload } = delivery
      claimed.set(id, { id, key, kind, announcement: await announcementOf(tx, payload) })
    }
    return claimed
  })
  const deliveries: ClaimedDelivery[] = []
  for (const job of jobs) {
    const delivery = found.get(deliveryOf(job))
    if (delivery) deliveries.push({ ...delivery, attempt: job.attempt })
    // It was delivered by somebody whose time was up, or erased.
    else await database.queue.complete(job)
  }
  return deliveries
}

function deliveryOf({ data }: Job): string {
  return String(data.delivery)
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
