import type { Passage } from './passage.ts'
import type { Section } from './sections/section.ts'
import { splitBlock } from './text/split-block.ts'
import { type Span, textBlocks } from './text/text-blocks.ts'
import { splitLines } from './text/text-line.ts'

/**
 * Cuts a canonical text into quotable passages: one bullet, sentence, table row or "key: value" line each, at most 60
 * words. Every passage is a verbatim stretch of the text; only Markdown's marks, bullets and plain headings are left out.
 */
export function cutPassages(text: string, sections: readonly Section[]): Passage[] {
  const passages: Passage[] = []
  for (const section of sections) {
    const { kind, heading } = section
    for (const span of spansOf(text, section)) {
      const trimmed = trimDecoration(text, span)
      if (trimmed.end <= trimmed.start) continue
      const words = text.slice(trimmed.start, trimmed.end)
      passages.push({ ordinal: passages.length, section: kind, heading, text: words, ...trimmed })
    }
  }
  return passages
}

function spansOf(text: string, section: Section): Span[] {
  const body = blocksOf(text, section).flatMap(block => splitBlock(text, block))
  // A heading that says something of its own ("Remote within Europe") is quotable as well.
  return section.headingSpeaks && section.bodyStart > section.start
    ? [{ start: section.start, end: section.bodyStart }, ...body]
    : body
}

/** Title, organization and location are a line each, whatever letter they begin with. */
function blocksOf(text: string, { kind, bodyStart, end }: Section): Span[] {
  if (kind !== 'header') return textBlocks(text, { start: bodyStart, end })
  return splitLines(text.slice(bodyStart, end)).map(line => ({
    start: bodyStart + line.start,
    end: bodyStart + line.end,
  }))
}

const LEADING =
  /^(?:[\s>|]+|[•·▪●◦‣○■□▶►➢➤✓✔✅⁃∙]+|[*_=~`]+|#{1,6}(?=[\s#*\p{L}])(?!\p{L}\S*$)|[-–—+]+(?=[\s\p{L}*_("“]|$)|o\s+(?=\p{Lu})|\(?(?:\d{1,2}|[a-h])[.)]\s+(?=[\p{L}*"“(]))/u
const TRAILING = /(?:[\s|`_•·▪●]+|\*+|(?<=\s)[#=~]+|\s[-–—]+)$/u

/** Leaves out markup around the words: bullets, numbering, quote signs, emphasis, table edges. */
export function trimDecoration(text: string, { start, end }: Span): Span {
  const before = { start, end }
  for (let match = LEADING.exec(text.slice(start, end)); match?.[0]; match = LEADING.exec(text.slice(start, end))) {
    start += match[0].length
  }
  for (let match = TRAILING.exec(text.slice(start, end)); match?.[0]; match = TRAILING.exec(text.slice(start, end))) {
    end -= match[0].length
  }
  // "**Salary:** 40k": marks that close inside the words stay, or half a pair would be left.
  const marks = /[*_]+$/.exec(text.slice(before.start, start))?.[0]
  if (marks && text.slice(start, end).includes(marks)) start -= marks.length
  return { start, end }
}
