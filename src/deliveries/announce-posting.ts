import { findOrCreateAnnouncement, listAnnouncements } from '../store/announcements.ts'
import type { Tx } from '../store/database.ts'
import { enqueueDelivery } from '../store/deliveries.ts'

/** Queues, in the transaction that opens it, that a posting be shown in a channel; asking twice shows it once. */
export async function announcePosting(
  tx: Tx,
  { spaceId, postingId, channel }: { spaceId: string; postingId: string; channel: string },
): Promise<void> {
  const announcement = await findOrCreateAnnouncement(tx, { spaceId, postingId, channel })
  const key = messageKeyOf(announcement)
  await enqueueDelivery(tx, {
    ...{ spaceId, key, messageKey: key, kind: 'announce', target: { channel }, payload: { announcement } },
  })
}

/** Queues, in the transaction that changes a posting, that what channels show of it be brought up to date. */
export async function updateAnnouncements(
  tx: Tx,
  { postingId, change, at }: { postingId: string; change: string; at: Date },
): Promise<void> {
  for (const { id: announcement, spaceId, channel } of await listAnnouncements(tx, postingId)) {
    const key = `announcement-update:${announcement}:${change}:${at.getTime()}`
    const update = { spaceId, key, messageKey: messageKeyOf(announcement), kind: 'announcement-update' }
    await enqueueDelivery(tx, { ...update, target: { channel }, payload: { announcement } })
  }
}

/** The post and every change of it are of one message. */
function messageKeyOf(announcement: string): string {
  return `announce:${announcement}`
}
