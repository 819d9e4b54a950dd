/** The kinds of section that postings share, whatever their headings say. `other` has a heading that is none of these. */
export type SectionKind =
  | 'header' // the heading lines: title, organization, location, and structured fields
  | 'about-role'
  | 'about-organization'
  | 'responsibilities'
  | 'requirements'
  | 'preferred'
  | 'skills' // tools, stack, technologies
  | 'benefits'
  | 'pay'
  | 'location'
  | 'interview'
  | 'application'
  | 'legal' // equal opportunity, privacy, agencies
  | 'other'

/**
 * A quotable stretch of a revision's text: one bullet or one sentence, at most 60 words, longer ones cut at a clause.
 * `text === revision.text.slice(start, end)`; offsets are UTF-16 units. `heading` is the heading's own words.
 */
export interface Passage {
  ordinal: number
  section: SectionKind
  heading: string | null
  text: string
  start: number
  end: number
}
