import { AppError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { isRefusal } from '../store/database-error.ts'
import type { PublishedPosting } from './publish-posting.ts'
import {
  createFromReadings,
  type KnownReading,
  type NewReading,
  type Reading,
  reviseFromReading,
  type Writing,
} from './write-reading.ts'

type Written = PublishedPosting | AppError | 'moved'

/**
 * Stores readings, an outcome each, in order: the new ones in one transaction, or, when the database refuses one of them,
 * each in its own, so that it fails alone.
 */
export async function writeReadings(
  database: Database,
  readings: readonly Reading[],
  writing: Writing,
): Promise<Written[]> {
  const run = database.withOrganization
  const { organizationId } = writing
  const outcomes = new Map<Reading, Written>()
  const created = readings.filter(isNew)
  try {
    const together = await run(organizationId, tx => createFromReadings(tx, created, writing))
    for (const [i, reading] of created.entries()) outcomes.set(reading, together[i]!)
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
  for (const reading of readings) {
    if (outcomes.has(reading)) continue
    try {
      const alone = await run(organizationId, async tx =>
        isNew(reading)
          ? (await createFromReadings(tx, [reading], writing))[0]!
          : reviseFromReading(tx, reading as KnownReading, writing),
      )
      outcomes.set(reading, alone)
    } catch (error) {
      if (!isRefusal(error)) throw error
      const message =
        'The database cannot hold this document. Shorten its longest field, or leave out its broken characters.'
      outcomes.set(reading, new AppError('unreadable-document', message, { cause: error }))
    }
  }
  return readings.map(reading => outcomes.get(reading)!)
}

function isNew(reading: Reading): reading is NewReading {
  return reading.known === null
}
