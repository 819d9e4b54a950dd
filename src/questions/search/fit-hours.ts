import type { Tx } from '../../store/database.ts'
import { type Fitting, type FoundPassage, findPassagesMatching } from '../../store/search-postings.ts'
import { hoursAsked, hoursMeet, readWeeklyHours } from './weekly-hours.ts'

/** Of roles that fit otherwise those with the hours asked for. */
export interface FittingHours {
  ids: string[]
  /** The passages that say so. */
  saying: FoundPassage[]
  /** How many of all state no weekly hours. */
  silent: number
}

/** As PostgreSQL matches it, without case: a number beside a word for hours, and a week. */
const SPEAKS_OF_HOURS = String.raw`\d\s?-?(h|hours?|hrs?|stunden|std\.?|heures?|horas?)\M|wochenstunden`

/**
 * Reads the weekly hours that the roles' own passages state, because no fact holds them. Null of more roles than can be
 * read while somebody waits.
 */
export async function fitHours(tx: Tx, { ids }: Fitting, said: string): Promise<FittingHours | null> {
  if (ids === null) return null
  const asked = hoursAsked(said)
  const stating = (await findPassagesMatching(tx, SPEAKS_OF_HOURS, ids)).flatMap(passage => {
    const stated = readWeeklyHours(passage.text)
    return stated.length > 0 ? [{ passage, isFitting: stated.some(hours => hoursMeet(asked, hours)) }] : []
  })
  const saying = stating.filter(({ isFitting }) => isFitting).map(({ passage }) => passage)
  const silent = ids.length - new Set(stating.map(({ passage }) => passage.posting)).size
  return { ids: [...new Set(saying.map(({ posting }) => posting))], saying, silent }
}
