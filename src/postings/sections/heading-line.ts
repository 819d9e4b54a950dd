import { countWords, isBlank, isBullet, keyAndValue, type TextLine } from '../text/text-line.ts'
import { type HeadingMatch, matchHeading } from './match-heading.ts'

export interface HeadingLine {
  /** The heading's own words. */
  words: string
  match: HeadingMatch | null
  /** Outline depth: Markdown's own level; underlined 2, bold or capitals 7, a bare line 8, "…:" 9. */
  level: number
}

const MAX_HEADING_WORDS = 12

/** Reads the line at `index` as a heading that stands on a line of its own, or null. */
export function readHeadingLine(lines: readonly TextLine[], index: number): HeadingLine | null {
  const line = lines[index]!.text.trim()
  if (line === '' || line.length > 120) return null
  return marked(line) ?? underlined(lines, index) ?? (isBullet(line) ? null : unmarked(lines, index))
}

/** Markdown's "## Heading" and a line that is bold, or underscored, as a whole. */
function marked(line: string): HeadingLine | null {
  const hash = /^>?\s*(#{1,6})\s*(.*?)[\s#]*$/.exec(line)
  if (hash?.[2]) {
    const words = bare(hash[2])
    const isTag = !line.includes(' ') && !matchHeading(words)?.whole
    return isTag || countWords(words) > 25 ? null : { words, match: usable(words), level: hash[1]!.length }
  }
  const bold = /^>?\s*(\*{1,3}|_{1,3})([^*_].{0,90}?)\1\s*:?$/.exec(line)
  if (!bold || bold[2]!.includes(bold[1]!) || keyAndValue(bare(line))) return null
  const words = bare(bold[2]!)
  // A bold sentence is emphasis, not a heading.
  if (countWords(words) > MAX_HEADING_WORDS || /[.!]$/.test(words)) return null
  return { words, match: usable(words), level: 7 }
}

function underlined(lines: readonly TextLine[], index: number): HeadingLine | null {
  const next = lines[index + 1]?.text.trim() ?? ''
  const line = lines[index]!.text.trim()
  if (!/^(={3,}|-{3,}|~{3,})$/.test(next) || isBullet(line) || countWords(line) > MAX_HEADING_WORDS) return null
  const words = bare(line)
  return /[.;,]$/.test(words) || keyAndValue(line) ? null : { words, match: usable(words), level: 2 }
}

/** "Requirements:", "WHAT WE OFFER", or a short line with a list or a paragraph under it. */
function unmarked(lines: readonly TextLine[], index: number): HeadingLine | null {
  const line = lines[index]!.text.trim()
  const words = bare(line)
  const count = countWords(words)
  if (count === 0 || count > MAX_HEADING_WORDS || /^[\p{Ll}\d"'(,;:]/u.test(words) || keyAndValue(line)) return null
  const next = lines.slice(index + 1, index + 4).find(candidate => !isBlank(candidate))
  // A lone "Mentoring" over ": we …" is a list item's first words, torn off by its markup.
  if (!next || /^\s*[:;,]/.test(next.text)) return null
  const match = usable(words)
  if (/[:：]\s*[*_]*$/.test(line)) return { words, match, level: 9 }
  if (/[.;,]$/.test(words)) return null
  if (isCapitals(words) && (match || count <= 6) && !/\d/.test(words)) return { words, match, level: 7 }
  if (count > 9) return null
  const exact = matchHeading(words)
  if (exact?.whole) return { words, match: exact, level: 8 }
  const nextIsList = isBullet(next.text)
  const isAlone = isBlank(lines[index - 1])
  const hasBody = nextIsList || countWords(next.text) >= 12 || (isAlone && isSentence(lines[index + 1]))
  if (!hasBody || !(isAlone || nextIsList) || /\d/.test(words)) return null
  return match || count <= 7 || (isAlone && nextIsList) ? { words, match, level: 8 } : null
}

const SHORT_SENTENCE = 4

/** "We open a second shop." right under a line that ends without a stop. */
function isSentence(line: TextLine | undefined): boolean {
  return line !== undefined && /[.!?]\W*$/u.test(line.text) && countWords(line.text) >= SHORT_SENTENCE
}

/** A phrase in the middle of other words ("Work with the team that leads") says little about the section. */
function usable(words: string): HeadingMatch | null {
  const match = matchHeading(words)
  return match && (match.whole || match.leads) ? match : null
}

export function isCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)
}

/** The words without Markdown's marks, leading signs and a final colon. */
export function bare(line: string): string {
  return line
    .replace(/^[\s>#*_=~|•·▪▶►:\-–—]+/u, '')
    .replace(/[\s*_#|:：]+$/u, '')
    .trim()
}
