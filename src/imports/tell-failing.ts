import type { StoredImport } from '../store/imports.ts'

type Known = 'failingSince' | 'failureToldIn' | 'toldReading' | 'reading' | 'isAsked'

export interface Failing extends Pick<StoredImport, 'failingSince' | 'failureToldIn'> {
  /** Whether whoever asked for the import is to hear of it. */
  isNews: boolean
}

const DAYS_OF_SILENCE = 7

/**
 * What the end of a reading changes in how long an import has been failing, and whether that is told: when it begins, again
 * after each week of daily readings, and when it ends. What somebody asked for is told them in any case, and what no bot
 * has brought since is told anew. Pure.
 */
export function tellFailing(
  { failingSince, failureToldIn, toldReading, reading, isAsked }: Pick<StoredImport, Known>,
  ending: 'failed' | 'went well',
  at: Date,
): Failing {
  const wasTold = failingSince !== null && failureToldIn !== null && toldReading >= failureToldIn
  if (ending === 'went well') {
    return { failingSince: null, failureToldIn: wasTold ? failureToldIn : null, isNews: wasTold }
  }
  const isDue = isAsked || !wasTold || reading - failureToldIn >= DAYS_OF_SILENCE
  return { failingSince: failingSince ?? at, failureToldIn: isDue ? reading : failureToldIn, isNews: isDue }
}
