import type { Tx } from '../store/database.ts'
import { enqueueDelivery } from '../store/deliveries.ts'
import { findImport, type StoredImport } from '../store/imports.ts'
import { findPlatformUser } from '../store/people.ts'
import type { ReplyTo } from '../store/uploads.ts'
import { type ImportView, viewImport } from './view-import.ts'

/** What came of a reading, to be brought to whoever asked for it. */
export interface ClaimedReport {
  /** As the platform calls them. */
  user: string
  /** In which they are told; null for the usual one. */
  language: string | null
  /** A message may stand there already, by a bot that ended before telling: since then at the earliest; else null. */
  postedSince: string | null
  /** Where it belongs, in the bot's own words; null: with the person alone. */
  replyTo: ReplyTo | null
  import: ImportView
}

export const reportKind = 'import-report'

/** For as long a bot that shows the import may say that the person has seen the end of it. */
const SEEN_WITHIN_MS = 30_000
/** Of a file in a form: whoever goes on with the form shows it first. */
const FORM_SEEN_WITHIN_MS = 150_000
const SHOWN_ITEMS = 10

const newsOutcomes = ['created', 'revised', 'failed'] as const
/** Whoever sends a file wants to see its roles, also when they were here before. */
const allOutcomes = [...newsOutcomes, 'unchanged'] as const

interface ReportPayload {
  import: string
  reading: number
  /** Of a file; missing in what an older core has queued. */
  replyTo?: ReplyTo | null
}

/** Queues, in the transaction that ends a reading, that the person is told privately unless they saw it end. */
export async function reportReading(
  tx: Tx,
  { id, file, reading, personId, spaceId }: StoredImport,
  { at, replyTo }: { at: Date; replyTo: ReplyTo | null },
): Promise<void> {
  const person = personId === null ? null : await findPlatformUser(tx, personId)
  // Nobody is sent messages at a terminal.
  if (person === null || spaceId === null || person.platform === 'terminal') return
  const key = `${reportKind}:${id}:${reading}`
  const waitMs = file !== null && replyTo === null ? FORM_SEEN_WITHIN_MS : SEEN_WITHIN_MS
  await enqueueDelivery(tx, {
    ...{ spaceId, key, messageKey: key, kind: reportKind, target: {}, payload: { import: id, reading, replyTo } },
    notBefore: new Date(at.getTime() + waitMs),
  })
}

/** Null when it was told, when a later reading was asked for, or when the import or the person is gone. */
export async function findReport(
  tx: Tx,
  { payload, isFirst, now }: { payload: unknown; isFirst: boolean; now: Date },
): Promise<ClaimedReport | null> {
  const { import: id, reading, replyTo = null } = payload as ReportPayload
  const found = await findImport(tx, id)
  if (!found || found.reading !== reading || found.toldReading >= reading || found.personId === null) return null
  const person = await findPlatformUser(tx, found.personId)
  if (!person) return null
  const { language, endedAt } = found
  const outcomes = found.file === null ? newsOutcomes : allOutcomes
  const items = { outcomes, offset: 0, limit: SHOWN_ITEMS }
  return {
    ...{ user: person.user, language, replyTo, postedSince: isFirst ? null : (endedAt?.toISOString() ?? null) },
    import: await viewImport(tx, found, { items, now }),
  }
}
