import type { Tx } from '../store/database.ts'
import { settleNews } from '../store/import-items.ts'
import { endReading, type StoredImport } from '../store/imports.ts'
import { deleteUpload, findReplyTo } from '../store/uploads.ts'
import type { ImportFailure, Remedy } from './import-failure.ts'
import { reportReading } from './report-import.ts'
import { tellFailing } from './tell-failing.ts'

export interface FinishedReading {
  at: Date
  failure: ImportFailure | null
  version: StoredImport['version']
  /** Of a failure. */
  remedy?: Remedy
}

const DAY_MS = 24 * 3_600_000

/**
 * Ends a reading, and queues that whoever asked for it is told. A file is kept where reading it once more could help: its
 * job is a dead letter.
 */
export async function finishReading(
  tx: Tx,
  reading: StoredImport,
  { at, remedy = 'final', ...ending }: FinishedReading,
): Promise<void> {
  const nextAt = reading.repeats === 'daily' ? new Date(at.getTime() + DAY_MS) : null
  const { isNews, ...failing } = tellFailing(reading, ending.failure === null ? 'went well' : 'failed', at)
  await endReading(tx, reading.id, { ...ending, ...failing, at, nextAt })
  const hasNews = ending.failure === null && (await settleNews(tx, reading))
  const replyTo = reading.file === null ? null : await findReplyTo(tx, reading.id)
  if (reading.isAsked || isNews || hasNews) await reportReading(tx, reading, { at, replyTo })
  if (remedy === 'final') await deleteUpload(tx, reading.id)
}
