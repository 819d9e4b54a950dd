import type { Member } from '../people/member.ts'
import type { Database } from '../store/database.ts'
import { getPosting } from './get-posting.ts'
import type { Gap, Posting } from './posting.ts'
import { readPosting } from './read-posting.ts'

/** A posting with what a recruiter should look at, found in its text as it stands. Rejects with 'not-found'. */
export async function reviewPosting(
  deps: { database: Database; now: () => Date },
  input: { reader: Member; id: string },
): Promise<{ posting: Posting; gaps: Gap[] }> {
  const posting = await getPosting(deps, input)
  return { posting, gaps: gapsOf(posting, deps.now()) }
}

/** What a stored posting lacks, found in its text as it stands. */
export function gapsOf(posting: Posting, now: Date): Gap[] {
  const { externalId, url, datePosted, validThrough, kind, text } = posting
  const beside = { title: null, hiringOrganization: null, location: null }
  const { gaps } = readPosting({ ...beside, externalId, url, datePosted, validThrough, kind, text }, now)
  const known: Partial<Record<Gap, boolean>> = {
    'no-organization': posting.hiringOrganization !== null,
    'no-location': posting.location !== null,
  }
  return gaps.filter(gap => !known[gap])
}
