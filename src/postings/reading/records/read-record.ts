import { AppError } from '../../../errors.ts'
import { asReadingError } from '../reading-error.ts'
import type { ReadResult, SourceDocument } from '../source-document.ts'
import { isAshbyRecord, readAshbyRecord } from './ashby-record.ts'
import { isGreenhouseRecord, readGreenhouseRecord } from './greenhouse-record.ts'
import { isJobPostingRecord, readJobPostingRecord } from './job-posting-record.ts'
import { isLeverRecord, readLeverRecord } from './lever-record.ts'
import { isObject } from './list-records.ts'
import { isSimpleRecord, readSimpleRecord } from './simple-record.ts'

/** One JSON record as a document, whichever of the known shapes it has; an error begins with `where` it stands. */
export function readRecord(record: unknown, where: string): ReadResult {
  try {
    return { document: shapeOf(record).read(record as Record<string, unknown>), where }
  } catch (cause) {
    return { error: asReadingError(cause, where), where }
  }
}

interface RecordShape {
  is: (record: Record<string, unknown>) => boolean
  read: (record: Record<string, unknown>) => SourceDocument
}

/** Tried in this order: the boards' shapes have more telling keys than the simple one. */
const SHAPES: RecordShape[] = [
  { is: isJobPostingRecord, read: readJobPostingRecord },
  { is: isGreenhouseRecord, read: readGreenhouseRecord },
  { is: isLeverRecord, read: readLeverRecord },
  { is: isAshbyRecord, read: readAshbyRecord },
  { is: isSimpleRecord, read: readSimpleRecord },
]

function shapeOf(record: unknown): RecordShape {
  const shape = isObject(record) ? SHAPES.find(({ is }) => is(record)) : undefined
  if (shape !== undefined) return shape
  throw new AppError(
    'unreadable-document',
    'not a posting that can be read: expected a schema.org JobPosting (with "@type": "JobPosting") ' +
      'or an object with "title" and "text" (or "description").',
  )
}
