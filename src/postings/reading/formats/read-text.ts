import { type SourceDocument, sourceDocument } from '../source-document.ts'

/** Plain text says nothing beside itself: title, organization and location are read from it later. */
export function readText(text: string): SourceDocument {
  return sourceDocument(text)
}
