import { isBlank, isBullet, keyAndValue, splitLines, type TextLine } from './text-line.ts'

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

const WRAP_FROM = 45

/**
 * The blocks of a stretch of text: a bullet with its continuation lines, a "key: value" line, a table row, a paragraph.
 * Lines are joined only where one plainly goes on in the next (hard-wrapped text, a word torn off its list item).
 */
export function textBlocks(text: string, { start, end }: Span): Span[] {
  const lines = splitLines(text.slice(start, end))
  const wrapped = wrappedParagraphs(lines)
  const blocks: Span[] = []
  let previous: TextLine | null = null
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) {
      previous = null
      continue
    }
    const last = blocks.at(-1)
    if (previous && last && goesOn(previous.text.trimEnd(), line.text, wrapped.has(index))) last.end = start + line.end
    else blocks.push({ start: start + line.start, end: start + line.end })
    previous = line
  }
  return blocks
}

function goesOn(previous: string, line: string, wrapped: boolean): boolean {
  if (isBullet(line) || /^\s*[|#>]/.test(line)) return false
  const next = line.trimStart()
  if (/^[,;:.)]/.test(next)) return true
  if (keyAndValue(line) || /^\s*\|/.test(previous)) return false
  if (/[.!?:;]["'”)*_]*$/.test(previous)) return wrapped && !/:$/.test(previous) && /[.!?]/.test(previous)
  if (/^\p{Ll}/u.test(next)) return previous.length >= WRAP_FROM || !/^\s*\p{Ll}/u.test(previous)
  return wrapped || (/[,(&/–-]$/.test(previous) && previous.length >= WRAP_FROM)
}

/** Indexes of lines in paragraphs that are hard-wrapped: among long lines, many go on in lower case. */
function wrappedParagraphs(lines: readonly TextLine[]): Set<number> {
  const wrapped = new Set<number>()
  for (let from = 0; from < lines.length; from++) {
    if (isBlank(lines[from])) continue
    let to = from
    while (to + 1 < lines.length && !isBlank(lines[to + 1]) && !isBullet(lines[to + 1]!.text)) to++
    const inner = lines.slice(from + 1, to + 1)
    const long = lines.slice(from, to).every(line => line.text.length >= WRAP_FROM && line.text.length <= 130)
    const lower = inner.filter(line => /^\s*[\p{Ll}\d]/u.test(line.text)).length
    if (inner.length > 0 && long && lower * 3 >= inner.length) for (let i = from + 1; i <= to; i++) wrapped.add(i)
    from = to
  }
  return wrapped
}
