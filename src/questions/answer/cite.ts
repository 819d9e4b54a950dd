import type { Quote } from '../../postings/facts/fact.ts'
import type { Citation } from '../answer.ts'
import type { ReadablePosting } from './rank-passages.ts'

/** A citation of a stretch of the posting's text; the quote is cut from the text itself, so that it is verbatim. */
export function cite(posting: ReadablePosting, span: Pick<Quote, 'start' | 'end'>): Citation {
  const quote = posting.text.slice(span.start, span.end)
  return { posting: posting.id, revision: posting.revision, quote, start: span.start, end: span.end }
}
