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
export type ReadResult = { document: SourceDocument; where: string } | { error: AppError; where: string }

/** A file before it is read; `name` is how its giver calls it, for messages and for its extension. */
export interface DocumentInput {
  name: string
  bytes: Uint8Array
}

/** A document of which only the text is known, and whatever else `given` says. */
export function sourceDocument(text: string, given: Partial<Omit<SourceDocument, 'text'>> = {}): SourceDocument {
  return {
    externalId: null,
    title: null,
    hiringOrganization: null,
    location: null,
    datePosted: null,
    validThrough: null,
    kind: null,
    ...given,
    url: webAddress(given.url ?? null),
    text,
  }
}

/** An address that can be followed, or null: boards also write "T.B.D.", "www.…" or a file's name there. */
function webAddress(url: string | null): string | null {
  const given = url?.trim() ?? ''
  const address = /^www\./iu.test(given) ? `https://${given}` : given
  return /^https?:\/\//iu.test(address) && URL.canParse(address) ? address : null
}
