import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** A role shown, or about to be shown, in a channel of a space. */
export interface Announcement {
  id: string
  spaceId: string
  postingId: string
  channel: string
  /** The platform's id of the message; null until it was posted. */
  message: string | null
  /** When it was asked for: no message of it is older. */
  createdAt: Date
}

/** Notes that a posting is to be shown in a channel; the same one when it already is. */
export async function findOrCreateAnnouncement(
  tx: Tx,
  { spaceId, postingId, channel }: { spaceId: string; postingId: string; channel: string },
): Promise<string> {
  const row = await tx
    .insertInto('announcements')
    .values({ space_id: spaceId, posting_id: postingId, channel })
    .onConflict(conflict =>
      conflict.columns(['organization_id', 'space_id', 'posting_id', 'channel']).doUpdateSet({ channel }),
    )
    .returning('announcement_id')
    .executeTakeFirstOrThrow()
  return row.announcement_id
}

/** Wherever a posting is shown, oldest first. */
export async function listAnnouncements(tx: Tx, postingId: string): Promise<Announcement[]> {
  const rows = await selectAnnouncements(tx)
    .where('posting_id', '=', postingId)
    .orderBy('created_at')
    .orderBy('announcement_id')
    .execute()
  return rows.map(toAnnouncement)
}

export async function findAnnouncement(tx: Tx, id: string): Promise<Announcement | null> {
  const row = await selectAnnouncements(tx).where('announcement_id', '=', id).executeTakeFirst()
  return row ? toAnnouncement(row) : null
}

/** The posting that a space's message shows; null when it shows none. */
export async function findAnnouncedPosting(
  tx: Tx,
  { spaceId, message }: { spaceId: string; message: string },
): Promise<string | null> {
  const row = await tx
    .selectFrom('announcements')
    .select('posting_id')
    .where('space_id', '=', spaceId)
    .where('message', '=', message)
    .executeTakeFirst()
  return row?.posting_id ?? null
}

/** Keeps the message that a delivery of an announcement became. */
export async function setAnnouncedMessage(
  tx: Tx,
  { deliveryId, message }: { deliveryId: string; message: string },
): Promise<void> {
  await sql`
    update announcements set message = ${message}
    from deliveries
    where deliveries.organization_id = announcements.organization_id and deliveries.delivery_id = ${deliveryId}
      and announcements.announcement_id = (deliveries.payload->>'announcement')::uuid`.execute(tx)
}

function selectAnnouncements(tx: Tx) {
  return tx
    .selectFrom('announcements')
    .select(['announcement_id', 'space_id', 'posting_id', 'channel', 'message', 'created_at'])
}

function toAnnouncement(row: {
  announcement_id: string
  space_id: string
  posting_id: string
  channel: string
  message: string | null
  created_at: Date
}): Announcement {
  const { announcement_id: id, space_id: spaceId, posting_id: postingId, channel, message, created_at: createdAt } = row
  return { id, spaceId, postingId, channel, message, createdAt }
}
