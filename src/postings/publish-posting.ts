import { AppError } from '../errors.ts'
import type { Assistant } from '../models/assistant.ts'
import type { Embedder } from '../models/embedder.ts'
import type { StorageLimits } from '../people/storage-room.ts'
import type { Database } from '../store/database.ts'
import type { Gap, PostingState } from './posting.ts'
import { publishBatch } from './publish-batch.ts'
import type { SourceDocument } from './reading/source-document.ts'

export interface PublishDeps {
  database: Database
  embedder: Embedder
  now: () => Date
  /** Without one, and wherever it fails, facts are read by rules alone. */
  assistant?: Assistant | null
  /** How many bytes may be stored; without it, any number. */
  limits?: StorageLimits
}

export interface PublishInput {
  organizationId: string
  /** Who publishes it, and will own it when it is new; null when nobody in particular does. */
  personId: string | null
  document: SourceDocument
  /** What a new posting becomes. A draft is opened by 'open'; an open or closed one stays what it is. */
  state: 'draft' | 'open'
  /** The posting that this is a new text of; otherwise it is recognised by external id, or by having the same text. */
  posting?: string | null
}

/** `gaps` is empty when nothing changed, because nothing was read. */
export interface PublishedPosting {
  id: string
  change: 'created' | 'revised' | 'unchanged'
  title: string
  state: PostingState
  revision: number
  gaps: Gap[]
}

/**
 * Reads, embeds and stores a document as a posting or guide. The same text again changes nothing and embeds nothing; a
 * changed text becomes the next revision, of which only changed passages are embedded. Rejects with 'not-a-posting',
 * 'not-found' (no such `posting`), 'storage-full', or 'conflict' when others keep changing it meanwhile. Without the
 * embedder it is stored all the same and found by its words.
 */
export async function publishPosting(deps: PublishDeps, input: PublishInput): Promise<PublishedPosting> {
  const { organizationId, personId, state, document, posting = null } = input
  const [published] = await publishBatch(deps, { organizationId, personId, state }, [{ document, posting }])
  if (published === undefined) throw new Error('a batch of one has one outcome')
  if (published instanceof AppError) throw published
  return published
}
