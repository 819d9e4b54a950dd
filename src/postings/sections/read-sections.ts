import type { SectionKind } from '../passage.ts'
import { countWords, isBlank, isBullet, keyAndValue, splitLines, type TextLine } from '../text/text-line.ts'
import { type HeadingLine, readHeadingLine } from './heading-line.ts'
import { findInlineHeadings } from './inline-headings.ts'
import { headingWords, matchHeading } from './match-heading.ts'
import type { Section } from './section.ts'

interface Mark {
  start: number
  bodyStart: number
  heading: string | null
  /** null: nothing usual; inherited from the heading above. */
  kind: SectionKind | null
  level: number
  speaks: boolean
  /** "Salary: £40,000" speaks for its own line only. */
  until: number | null
  /** It is a paragraph of its own, behind which nothing of the section above goes on. */
  endsAbove?: true
}

const INLINE_LEVEL = 8
/** Under these an unknown sub-heading ("Mindset" under "Requirements") stays what the heading above says. */
const INHERITED: ReadonlySet<SectionKind> = new Set([
  ...(['responsibilities', 'requirements', 'preferred', 'skills', 'benefits', 'interview', 'application'] as const),
  ...(['about-organization', 'legal', 'pay'] as const),
])

/**
 * Splits a canonical text into sections by its headings: Markdown, bold or underlined lines, capitals, "Heading:",
 * short lines with a list under them, and headings that lost their line break. Covers the text without a gap.
 */
export function readSections(text: string): Section[] {
  const lines = splitLines(text)
  const bodyFrom = headerEnd(lines)
  const marks: Mark[] = []
  for (const [index, line] of lines.entries()) {
    if (line.start < bodyFrom || isBlank(line)) continue
    const heading = readHeadingLine(lines, index)
    if (heading) {
      marks.push(marks.length === 0 && heading.level === 1 ? titleMark(line, heading) : markOf(line, heading))
    } else {
      marks.push(...(labelledParagraph(lines, index) ?? marksInside(line)))
    }
  }
  return toSections(marks, bodyFrom, text.length)
}

/** A text's first lines, when they are short and a blank line ends them, name the role: title, organization, location. */
function headerEnd(lines: readonly TextLine[]): number {
  const blank = lines.findIndex(line => isBlank(line))
  if (blank < 1 || blank > 4) return 0
  const head = lines.slice(0, blank)
  const known = head.some(({ text }) => matchHeading(text)?.whole)
  return head.every(({ text }) => isName(text)) && !known ? lines[blank]!.start : 0
}

/** "Baker (m/f/d)", "Oven & Sons, Inc.", "remote": no sentence, no list, no markup. */
function isName(text: string): boolean {
  const words = countWords(text)
  if (words > 16 || isBullet(text) || /^\s*[#*>|]|[?:]$/.test(text)) return false
  // "Yahoo!" is a name; "Join our growing team!" calls out.
  if (text.endsWith('!') && words > 2) return false
  if (/\.$/.test(text) && words > 5) return false
  return words <= 4 || !/^(?:\p{Ll}|(?:We|You|Our|I|Wir|Du|Sie|Nous|Vous)\s)/u.test(text) || /^\p{Lu}[^.]*,/u.test(text)
}

function markOf(line: TextLine, { words, match, level }: HeadingLine): Mark {
  const kind = match?.kind ?? null
  return { start: line.start, bodyStart: line.end, heading: words, kind, level, speaks: !match?.whole, until: null }
}

/** Markdown's first "# …" names the role, unless it is one of the usual headings. */
function titleMark(line: TextLine, heading: HeadingLine): Mark {
  if (heading.match?.whole) return markOf(line, heading)
  return { ...markOf(line, heading), kind: 'header', bodyStart: line.start, until: line.end }
}

function marksInside(line: TextLine): Mark[] {
  const pair = isBullet(line.text) ? null : keyAndValue(line.text)
  const keyMatch = pair && headingWords(pair.key).length <= 5 ? matchHeading(pair.key) : null
  if (pair && keyMatch?.whole && countWords(pair.value) <= 25 && findInlineHeadings(line.text).length <= 1) {
    const mark = { start: line.start, bodyStart: line.start, heading: pair.key, kind: keyMatch.kind, level: 10 }
    return [{ ...mark, speaks: true, until: line.end }]
  }
  if (countWords(line.text) < 6) return []
  return findInlineHeadings(line.text).map(({ words, kind, start, bodyStart }) => ({
    start: line.start + start,
    bodyStart: line.start + bodyStart,
    heading: words,
    kind,
    level: INLINE_LEVEL,
    speaks: !matchHeading(words)?.whole,
    until: null,
  }))
}

const LABEL = /^[*_\s]*(\p{Lu}[^.!?:*_]{1,48}?)[*_\s]*:[*_\s]*(?=[\p{L}\p{N}£€$“"])/u
const LONGEST_LABEL = 6
const SHORTEST_PARAGRAPH = 5

/**
 * "Dust: all benches have extraction, …" as a paragraph of its own: the label speaks for that paragraph, and neither it
 * nor the list above for the next. A list below it is still its own.
 */
function labelledParagraph(lines: readonly TextLine[], index: number): Mark[] | null {
  const line = lines[index]!
  const label = isBullet(line.text) ? null : LABEL.exec(line.text)
  const words = label?.[1]?.trim()
  if (!label || words === undefined || countWords(words) > LONGEST_LABEL) return null
  const next = lines.slice(index + 1).find(candidate => !isBlank(candidate))
  const isParagraph = isBlank(lines[index - 1]) && isBlank(lines[index + 1]) && !isBullet(next?.text ?? '')
  if (!isParagraph || countWords(line.text) - countWords(words) < SHORTEST_PARAGRAPH) return null
  if (findInlineHeadings(line.text).length > 1) return null
  const match = matchHeading(words)
  const kind = match && (match.whole || match.leads) ? match.kind : null
  const { start } = line
  const until = next?.start ?? lines.at(-1)!.end
  const bodyStart = match?.whole ? start + label[0].length : start
  const speaks = !match?.whole
  return [{ start, bodyStart, heading: words, kind, level: INLINE_LEVEL, speaks, until, endsAbove: true }]
}

function toSections(marks: readonly Mark[], bodyFrom: number, length: number): Section[] {
  const sections: Section[] = []
  const open: { kind: SectionKind; level: number }[] = []
  let current: { kind: SectionKind; heading: string | null } = { kind: 'about-role', heading: null }
  if (bodyFrom > 0) sections.push(untitled('header', null, 0, bodyFrom))
  const first = marks[0]?.start ?? length
  if (first > bodyFrom) sections.push(untitled(current.kind, null, bodyFrom, first))
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.start ?? length
    if (mark.until !== null) {
      sections.push(section(mark, mark.kind ?? 'other', mark.until))
      if (mark.endsAbove && INHERITED.has(current.kind)) {
        open.length = 0
        current = { kind: 'other', heading: null }
      }
      if (mark.until < end) sections.push(untitled(current.kind, current.heading, mark.until, end))
      continue
    }
    while (open.length > 0 && open.at(-1)!.level >= mark.level) open.pop()
    const above = open.at(-1)?.kind
    // A first line that is no usual heading names the role, and what follows it is about it.
    const unknown = index === 0 ? 'about-role' : 'other'
    const kind = mark.kind ?? (above && INHERITED.has(above) ? above : unknown)
    open.push({ kind, level: mark.level })
    current = { kind, heading: mark.heading }
    sections.push(section(mark, kind, end))
  }
  return sections
}

function section(mark: Mark, kind: SectionKind, end: number): Section {
  const { heading, start, bodyStart, speaks } = mark
  return { kind, heading, start, bodyStart, end, headingSpeaks: speaks }
}

function untitled(kind: SectionKind, heading: string | null, start: number, end: number): Section {
  return { kind, heading, start, bodyStart: start, end, headingSpeaks: false }
}
