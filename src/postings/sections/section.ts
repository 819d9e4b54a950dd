import type { SectionKind } from '../passage.ts'

/**
 * A stretch of a text under one heading. Sections follow each other without a gap and cover the whole text; offsets are
 * UTF-16 units. `start..bodyStart` is the heading with its markup, `bodyStart..end` what stands under it.
 */
export interface Section {
  kind: SectionKind
  /** The heading's own words, without markup and final colon; null when the text begins without one. */
  heading: string | null
  start: number
  bodyStart: number
  end: number
  /** False when the heading says nothing beyond the section's kind ("Requirements:"), so that nobody would quote it. */
  headingSpeaks: boolean
}
