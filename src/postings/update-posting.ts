import { type PublishDeps, type PublishedPosting, publishPosting } from './publish-posting.ts'
import type { SourceDocument } from './reading/source-document.ts'

export interface UpdateInput {
  organizationId: string
  personId: string | null
  posting: string
  document: SourceDocument
}

/** Gives a posting a new text. Whether it is a draft, open or closed stays as it is. Rejects as `publishPosting` does. */
export function updatePosting(deps: PublishDeps, input: UpdateInput): Promise<PublishedPosting> {
  return publishPosting(deps, { ...input, state: 'draft' })
}
