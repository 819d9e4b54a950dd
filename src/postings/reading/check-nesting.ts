import { AppError } from '../../errors.ts'

/**
 * Refuses HTML that nests deeper than any page does: the converters' time grows with the square and the cube of the
 * depth (measured: Readability 1.6 s for 500 levels, 8 s for 1,000). Throws `AppError` 'unreadable-document'.
 */
export function checkNesting(html: string): void {
  let depth = 0
  // One after the other, unlike `allMatches`: it ends at the first that is too deep.
  for (const [, closing] of html.matchAll(NESTING_TAG)) {
    depth = closing === '/' ? Math.max(depth - 1, 0) : depth + 1
    if (depth > DEEPEST) {
      throw new AppError('unreadable-document', 'the HTML nests too deeply to be read. Send the description as text.')
    }
  }
}

const DEEPEST = 300

/** Elements that end only with their closing tag; a page may leave any number of `<p>` and `<li>` open. */
const NESTING_TAG =
  /<(\/?)(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|html|head|body|path|rect|circle|use|line|polygon|g)\b)[a-z][a-z0-9-]*(?:\s[^<>]*[^/<>]|\s)?>/gi
