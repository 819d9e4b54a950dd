import type { Tx } from '../store/database.ts'
import { enqueueDelivery } from '../store/deliveries.ts'
import { findImport, type StoredImport } from '../store/imports.ts'
import { findPlatformUser } from '../store/people.ts'
import { type ImportView, viewImport } from './view-import.ts'

/** What came of a reading, to be brought to whoever asked for it. */
export interface ClaimedReport {
  /** As the platform calls them. */
  user: string
  /** In which they are told; null for the usual one. */
  language: string | null
  /** A message may stand there already, by a bot that ended before telling: since then at the earliest; else null. */
  postedSince: string | null
  import: ImportView
}

export const reportKind = 'import-report'

/** For as long a bot that shows the import may say that the person has seen the end of it. */
const SEEN_WITHIN_MS = 30_000
const SHOWN_ITEMS = 10

/** Queues, in the transaction that ends a reading, that the person is told privately unless they saw it end. */
export async function reportReading(tx: Tx, { id, reading, personId, spaceId }: StoredImport, at: Date): Promise<void> {
  const person = personId === null ? null : await findPlatformUser(tx, personId)
  // Nobody is sent messages at a terminal.
  if (person === null || spaceId === null || person.platform === 'terminal') return
  const key = `${reportKind}:${id}:${reading}`
  await enqueueDelivery(tx, {
    ...{ spaceId, key, messageKey: key, kind: reportKind, target: {}, payload: { import: id, reading } },
    notBefore: new Date(at.getTime() + SEEN_WITHIN_MS),
  })
}

/** Null when it was told, when a later reading was asked for, or when the import or the person is gone. */
export async function findReport(
  tx: Tx,
  { payload, isFirst, now }: { payload: unknown; isFirst: boolean; now: Date },
): Promise<ClaimedReport | null> {
  const { import: id, reading } = payload as { import: string; reading: number }
  const found = await findImport(tx, id)
  if (!found || found.reading !== reading || found.toldReading >= reading || found.personId === null) return null
  const person = await findPlatformUser(tx, found.personId)
  if (!person) return null
  const { language, endedAt } = found
  const items = { outcomes: ['created', 'revised', 'failed'], offset: 0, limit: SHOWN_ITEMS } as const
  return {
    ...{ user: person.user, language, postedSince: isFirst ? null : (endedAt?.toISOString() ?? null) },
    import: await viewImport(tx, found, { items, now }),
  }
}
