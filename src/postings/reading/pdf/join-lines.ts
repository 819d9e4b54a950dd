import type { PdfLine } from './pdf-lines.ts'

type Hyphenation = 'divides-words' | 'keeps-words'

/** What a page's lines have in common, by which a heading, a paragraph's end or a full line shows. */
interface Layout {
  fontSize: number
  fontName: string
  /** The usual distance between two baselines of one paragraph. */
  leading: number
}

/**
 * Joins wrapped lines into paragraphs and list items, one per line of the result; headings become Markdown headings.
 * A line goes on in the next one when the next word would not have fitted on it.
 */
export function joinLines(pages: PdfLine[][], hyphenation: Hyphenation): string {
  const lines = pages.flat()
  const layout = layoutOf(lines)
  const words = new Set(lines.flatMap(line => line.text.toLowerCase().match(/[\p{L}-]+/gu) ?? []))
  const blocks: { text: string; first: PdfLine; last: PdfLine }[] = []
  for (const page of pages) {
    for (const line of page) {
      const block = blocks.at(-1)
      if (block !== undefined && goesOn({ ...block, line, page, layout })) {
        block.text = joined(block.text, line.text, { words, hyphenation })
        block.last = line
      } else blocks.push({ text: line.text, first: line, last: line })
    }
  }
  return blocks
    .map((block, index) => rendered(block, blocks[index - 1], layout))
    .join('\n')
    .trim()
}

interface Junction {
  first: PdfLine
  last: PdfLine
  line: PdfLine
  page: PdfLine[]
  layout: Layout
}

function goesOn({ first, last, line, page, layout }: Junction): boolean {
  if (startsItem(line.text)) return false
  const level = headingLevel(last, layout)
  if (level !== headingLevel(line, layout)) return false
  if (!page.includes(last)) return !/[.!?:]$/.test(last.text) && /^\p{Ll}/u.test(line.text) && level === 0
  const drop = last.y - line.y
  if (drop <= 0 || drop > Math.max(layout.leading, line.fontSize * 1.25) * 1.45) return false
  if (startsItem(first.text)) {
    if (line.left < first.left - 2) return false
    if (line.left >= first.textLeft - 2 && first.textLeft > first.left) return true
  } else if (Math.abs(line.left - last.left) > line.fontSize * 3) return false
  return isFull(last, line, page)
}

/** Whether the next line's first word would not have fitted behind this line any more. */
function isFull(line: PdfLine, next: PdfLine, page: PdfLine[]): boolean {
  const letter = (next.right - next.left) / Math.max(next.text.length, 1)
  const firstWord = next.text.split(' ')[0]!.length + 1
  return line.right + firstWord * letter > rightMargin(line, page) - letter
}

/** Where text at this line's height has to end: at the longest line's end, or before the next column. */
function rightMargin(line: PdfLine, page: PdfLine[]): number {
  const above = page.filter(other => other.left < line.right && other.right > line.left)
  const beside = page.filter(other => other.left > line.right && Math.abs(other.y - line.y) < line.fontSize)
  const column = Math.min(...beside.map(other => other.left - line.fontSize))
  return Math.min(Math.max(...above.map(other => other.right)), column)
}

function joined(
  before: string,
  after: string,
  { words, hyphenation }: { words: Set<string>; hyphenation: Hyphenation },
) {
  const soft = /\u00AD$/.test(before)
  const head = before.replace(/\u00AD$/, '')
  const first = /([\p{L}-]+)-$/u.exec(before)?.[1]?.toLowerCase()
  const second = /^[\p{Ll}]+/u.exec(after)?.[0]
  if (soft) return head + after
  if (first === undefined || second === undefined)
    return /[-/]$/.test(before) && !/ [-/]$/.test(before) ? before + after : `${before} ${after}`
  if (SUSPENDED.has(second)) return `${before} ${after}`
  const isOneWord = words.has(first + second) || (hyphenation === 'divides-words' && !words.has(`${first}-${second}`))
  return isOneWord ? before.slice(0, -1) + after : before + after
}

function rendered(
  block: { text: string; first: PdfLine },
  before: { last: PdfLine; text: string } | undefined,
  layout: Layout,
): string {
  const level = headingLevel(block.first, layout)
  if (level > 0) return `\n${'#'.repeat(level)} ${block.text}\n`
  if (isBullet(block.text)) return block.text.replace(BULLET, '- ')
  const gap = before === undefined ? 0 : before.last.y - block.first.y
  const isApart = gap < 0 || gap > layout.leading * 1.3 || (before !== undefined && isBullet(before.text))
  return before !== undefined && isApart && headingLevel(before.last, layout) === 0 ? `\n${block.text}` : block.text
}

/** 0 for body text; a larger line is a heading, and so is a short one wholly in another font than the body's. */
function headingLevel(line: PdfLine, layout: Layout): 0 | 1 | 2 | 3 {
  if (isBullet(line.text) || line.text.length > 90 || !/\p{L}{2}/u.test(line.text)) return 0
  if (line.fontSize > layout.fontSize * 1.5) return 1
  if (line.fontSize > layout.fontSize * 1.12) return 2
  const standsOut = line.isUniform && line.fontName !== layout.fontName && line.fontSize >= layout.fontSize * 0.95
  return standsOut && line.text.length <= 60 && /^[\p{Lu}\d]/u.test(line.text) && !/[.,;]$|:\s*\S/.test(line.text)
    ? 3
    : 0
}

function layoutOf(lines: PdfLine[]): Layout {
  const fontSize = mostCommon(lines.map(line => [Math.round(line.fontSize * 2) / 2, line.text.length]))
  const body = lines.filter(line => Math.abs(line.fontSize - fontSize) < 0.5)
  const drops = body.slice(1).map((line, index) => Math.round((body[index]!.y - line.y) * 2) / 2)
  return {
    fontSize,
    fontName: mostCommon(body.map(line => [line.fontName, line.text.length])),
    leading:
      mostCommon(drops.filter(drop => drop > fontSize * 0.8 && drop < fontSize * 3).map(drop => [drop, 1])) ??
      fontSize * 1.2,
  }
}

/** The value with the largest sum of weights. */
function mostCommon<T>(weighted: [T, number][]): T {
  const sums = new Map<T, number>()
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] as T
}

/** A bullet or a number: the beginning of a list's item. */
function startsItem(text: string): boolean {
  return isBullet(text) || /^(?:\d{1,2}|[a-z])[.)]\s/.test(text)
}

function isBullet(text: string): boolean {
  return BULLET.test(text)
}

const BULLET = /^(?:[•●○◦▪▫■□‣⁃∙·➢➤►✓✔❖*\uE000-\uF8FF]\s*|[-–]\s+)/u

/** "Back- und Frontend", "full- or part-time": the hyphen stands for the second half of the word. */
const SUSPENDED: ReadonlySet<string> = new Set([
  'and',
  'or',
  'to',
  'und',
  'oder',
  'bis',
  'et',
  'ou',
  'y',
  'o',
  'en',
  'of',
])
