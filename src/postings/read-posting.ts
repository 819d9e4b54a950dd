import { cutPassages } from './cut-passages.ts'
import { readFacts } from './facts/read-facts.ts'
import type { ReadPosting } from './posting.ts'
import type { SourceDocument } from './reading/source-document.ts'
import { readSections } from './sections/read-sections.ts'
import { canonicalText, oneLine } from './text/canonical-text.ts'

/** Reads a document into a posting or guide with its passages and facts. Throws 'not-a-posting'. */
export function readPosting(document: SourceDocument, _now: Date): ReadPosting {
  const text = canonicalText(document)
  const sections = readSections(text)
  const passages = cutPassages(text, sections)
  const facts = readFacts(text, sections, passages)
  const { url, datePosted, validThrough } = document
  return {
    kind: document.kind ?? 'posting',
    title: oneLine(document.title) || passages[0]?.text || '',
    hiringOrganization: oneLine(document.hiringOrganization) || null,
    location: oneLine(document.location) || null,
    url,
    datePosted,
    validThrough,
    text,
    facts,
    passages,
    gaps: [],
  }
}
