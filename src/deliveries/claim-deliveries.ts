import { type ClaimedReport, findReport, reportKind } from '../imports/report-import.ts'
import type { PostingKind } from '../postings/posting.ts'
import type { PostingCard } from '../questions/answer.ts'
import type { ExpectedAnswer } from '../questions/expected-answer.ts'
import { postingCard } from '../questions/posting-card.ts'
import { findAnnouncement } from '../store/announcements.ts'
import type { Database, Tx } from '../store/database.ts'
import { type Delivery, findDeliveries, setDelivered } from '../store/deliveries.ts'
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
  announcement: ClaimedAnnouncement | null
  /** What came of an import, for the person who asked for it. */
  report: ClaimedReport | null
  question: UnfinishedQuestion | null
  form: UnfinishedForm | null
}

/** A question that nobody has said to have shown the answer of: to be asked again, under its key, for its asker. */
export interface UnfinishedQuestion extends ExpectedAnswer {
  /** The platform's id of who asked. */
  user: string
}

/** A form that nobody has said to have shown the outcome of: to be done with, under its key, for its sender. */
export interface UnfinishedForm {
  requestKey: string
  form: Readonly<Record<string, string>>
  /** The platform's id of who sent it. */
  user: string
}

export interface ClaimedAnnouncement {
  channel: string
  /** The platform's id of the message that shows it; null as long as nobody has told of one. */
  message: string | null
  /**
   * Where nobody told of a message, one may stand there all the same, by somebody who ended before telling: since then at
   * the earliest. Null when nobody can have posted it yet.
   */
  postedSince: string | null
  posting: AnnouncedPosting
}

export interface AnnouncedPosting extends PostingCard {
  kind: PostingKind
  closedAt: string | null
}

/**
 * What waits for a bot's space, oldest first and one of a message at a time, offered to this caller alone until it is
 * settled or its time is up.
 */
export function takeDeliveries({ queue }: Database, { space, limit }: { space: Space; limit: number }): Promise<Job[]> {
  return queue.take(`deliveries/${space.id}`, limit)
}

/** What these jobs of a space bring, as that is now; a job whose delivery nobody needs any more is ended. */
export async function claimDeliveries(
  { database, now }: { database: Database; now: () => Date },
  { space, jobs }: { space: Space; jobs: readonly Job[] },
): Promise<ClaimedDelivery[]> {
  if (jobs.length === 0) return []
  const ids = jobs.map(deliveryOf)
  const claimed = await database.withOrganization(space.organizationId, async tx => {
    const found = await findDeliveries(tx, { spaceId: space.id, ids })
    const deliveries: (ClaimedDelivery | Job)[] = []
    for (const job of jobs) {
      const delivery = found.get(deliveryOf(job))
      const claimed = delivery ? await toClaimed(tx, { delivery, job, now: now() }) : null
      if (delivery && !claimed) await setDelivered(tx, { id: delivery.id, spaceId: space.id }, now())
      deliveries.push(claimed ?? job)
    }
    return deliveries
  })
  const deliveries: ClaimedDelivery[] = []
  for (const each of claimed) {
    if ('announcement' in each) deliveries.push(each)
    // It was delivered by somebody whose time was up, or erased, or nobody needs it any more.
    else await database.queue.complete(each)
  }
  return deliveries
}

/** Null when there is nothing to bring any more. */
async function toClaimed(
  tx: Tx,
  { delivery, job, now }: { delivery: Delivery; job: Job; now: Date },
): Promise<ClaimedDelivery | null> {
  const { id, messageKey: key, kind, payload } = delivery
  const { attempt, isRerun } = job
  const isFirst = attempt === 1 && !isRerun
  const claimed = { id, key, kind, attempt, question: questionOf(delivery), form: formOf(delivery) }
  if (kind === reportKind) {
    const report = await findReport(tx, { payload, isFirst, now })
    return report && { ...claimed, announcement: null, report }
  }
  const state = kind === 'announce' && isFirst ? 'new' : 'maybe posted'
  return { ...claimed, announcement: await announcementOf(tx, payload, state), report: null }
}

function questionOf({ kind, payload, user }: Delivery): UnfinishedQuestion | null {
  if (kind !== 'unfinished-question' || user === null) return null
  return { ...(payload as ExpectedAnswer), user }
}

function formOf({ kind, payload, user }: Delivery): UnfinishedForm | null {
  if (kind !== 'unfinished-form' || user === null) return null
  return { ...(payload as Omit<UnfinishedForm, 'user'>), user }
}

function deliveryOf({ data }: Job): string {
  return String(data.delivery)
}

async function announcementOf(
  tx: Tx,
  payload: unknown,
  state: 'new' | 'maybe posted',
): Promise<ClaimedAnnouncement | null> {
  const id = announcementIn(payload)
  const found = id === null ? null : await findAnnouncement(tx, id)
  const posting = found && (await findPosting(tx, found.postingId))
  if (!found || !posting) return null
  const { channel, message, createdAt } = found
  const postedSince = state === 'new' ? null : createdAt.toISOString()
  const { kind, closedAt } = posting
  return { channel, message, postedSince, posting: { ...postingCard(posting, posting.facts, []), kind, closedAt } }
}

function announcementIn(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null || !('announcement' in payload)) return null
  return String(payload.announcement)
}
