import { AppError } from '../errors.ts'
import type { Tx } from '../store/database.ts'
import { findKnownPostings, type KnownPosting } from '../store/known-postings.ts'
import type { SourceDocument } from './reading/source-document.ts'

/** A document on its way into the store. `textSha256` is null until it is read. */
export interface ArrivingDocument {
  document: SourceDocument
  /** The id of the posting that it was given for. */
  posting: string | null
  sourceSha256: Buffer
  textSha256: Buffer | null
}

/**
 * For each document the posting that it is of: the one it was given for, the one with its external id, or, when it has
 * neither, one that is not closed and has the same text. Null when it is new; 'not-found' when it was given for none.
 */
export async function recogniseDocuments(
  tx: Tx,
  documents: readonly ArrivingDocument[],
): Promise<(KnownPosting | null | AppError)[]> {
  const known = await findKnownPostings(tx, {
    ids: documents.flatMap(({ posting }) => posting ?? []),
    externalIds: documents.flatMap(({ document }) => document.externalId ?? []),
    hashes: documents.flatMap(each => [each.sourceSha256, ...(each.textSha256 ? [each.textSha256] : [])]),
  })
  return documents.map(each => {
    const { posting, document } = each
    if (posting !== null) return known.find(({ id }) => id === posting) ?? noSuchPosting(posting)
    if (document.externalId !== null) return known.find(({ externalId }) => externalId === document.externalId) ?? null
    return known.find(other => other.state !== 'closed' && hasSameText(other, each)) ?? null
  })
}

export function noSuchPosting(id: string): AppError {
  return new AppError('not-found', `There is no posting ${id} in this organization.`)
}

function hasSameText(known: KnownPosting, arriving: ArrivingDocument): boolean {
  return (
    known.sourceSha256.equals(arriving.sourceSha256) ||
    (arriving.textSha256 !== null && known.textSha256.equals(arriving.textSha256))
  )
}
