import type { AppError } from '../../errors.ts'
import type { PostingKind } from '../posting.ts'

/** A document as it came: the text, and what was given beside it (form fields, JSON-LD, a line of an import). */
export interface SourceDocument {
  /** The giver's own id for it, by which a second import of the same role finds it again. */
  externalId: string | null
  title: string | null
  hiringOrganization: string | null
  location: string | null
  url: string | null
  datePosted: string | null
  validThrough: string | null
  /** null: decided by reading (a text that is no single opening is a guide). */
  kind: PostingKind | null
  text: string
}

/** One outcome per document in a file; `where` names the file and, in a bulk file, the line. */
export type ReadResult = { document: SourceDocument } | { error: AppError; where: string }
