import { describeDate } from './describe-date.ts'
import type { Wording } from './wording.ts'

/** "Closed on 12 March.", said before anything else of a closed role; without the day where it is not known. */
export function closedSentence(closedAt: string | null, wording: Wording): string {
  if (closedAt === null) return wording.statuses.closed
  const said = wording.closedOn(describeDate(closedAt, wording))
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}
