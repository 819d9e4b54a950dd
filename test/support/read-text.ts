import { cutPassages } from '../../src/postings/cut-passages.ts'
import type { FactSource } from '../../src/postings/facts/fact-source.ts'
import type { SourceDocument } from '../../src/postings/reading/source-document.ts'
import { readSections } from '../../src/postings/sections/read-sections.ts'
import { canonicalText } from '../../src/postings/text/canonical-text.ts'

/** A document with nothing given beside its text, but for what is said. */
export function sourceDocument(given: Partial<SourceDocument>): SourceDocument {
  const nothing = { externalId: null, title: null, hiringOrganization: null, location: null, url: null }
  return { ...nothing, datePosted: null, validThrough: null, kind: null, text: '', ...given }
}

/** What the readers of facts see of a text. */
export function factSource(given: Partial<SourceDocument>): FactSource {
  const text = canonicalText(sourceDocument(given))
  return { text, passages: cutPassages(text, readSections(text)) }
}
