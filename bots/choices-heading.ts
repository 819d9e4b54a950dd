import type { Answer } from '../src/questions/answer.ts'
import type { Wording } from './wording.ts'

/** What stands above the roles to choose from: one of them is meant, or what is meant is not open and they are near it. */
export function choicesHeading({ status }: Answer, wording: Wording): string {
  return status === 'no-match' ? wording.nearest : wording.whichOne
}
