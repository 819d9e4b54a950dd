import { cutPassages } from './cut-passages.ts'
import { readFacts } from './facts/read-facts.ts'
import { readHeading } from './heading/read-heading.ts'
import { readHeadingFacts, readHeadingPlaces } from './heading/read-heading-facts.ts'
import type { ReadPosting } from './posting.ts'
import type { SourceDocument } from './reading/source-document.ts'
import { addressesMachines } from './recognition/addresses-machines.ts'
import { findGaps } from './recognition/find-gaps.ts'
import { isGuide } from './recognition/is-guide.ts'
import { refuseOtherTexts } from './recognition/refuse-other-texts.ts'
import { readSections } from './sections/read-sections.ts'
import { canonicalText } from './text/canonical-text.ts'

/**
 * Reads a document: its canonical text, passages, facts with their quotes, and what a recruiter should look at. Pure;
 * `now` decides whether a deadline has passed. Throws 'not-a-posting' for a text that is no job description.
 */
export function readPosting(document: SourceDocument, now: Date): ReadPosting {
  const text = canonicalText(document)
  const sections = readSections(text)
  refuseOtherTexts(document, text, sections)
  const passages = cutPassages(text, sections)
  const stated = readFacts({ text, passages: passages.filter(passage => !addressesMachines(passage.text)) })
  const heading = readHeading(document, { text, passages, facts: stated })
  const facts = [...readHeadingFacts(text, heading), ...stated, ...readHeadingPlaces(text, heading, stated)]
  const kind = document.kind ?? (isGuide(text, heading) ? 'guide' : 'posting')
  const { url, datePosted, validThrough } = document
  const posting = { kind, ...heading, url, datePosted, validThrough, text, facts, passages }
  return { ...posting, gaps: findGaps(posting, now) }
}
