import type { ReadPosting } from './posting.ts'
import { readPosting } from './read-posting.ts'
import type { SourceDocument } from './reading/source-document.ts'

/** What publishing this document would read from it; nothing is stored. Throws 'not-a-posting'. */
export function previewPosting(deps: { now: () => Date }, document: SourceDocument): ReadPosting {
  return readPosting(document, deps.now())
}
