import { readPosting } from '../../src/postings/read-posting.ts'
import { sourceDocument } from './read-text.ts'
import { glazierRole } from './role-texts.ts'

/**
 * The first posting that a process reads has every vocabulary compiled, which takes a second of a busy machine: too
 * much of the three that Slack and Discord wait, for a test that is about something else.
 */
export function warmUp(): void {
  readPosting(sourceDocument(glazierRole), new Date())
}
