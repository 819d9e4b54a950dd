import type { PdfLine } from './pdf-lines.ts'

/** Takes away what is repeated at the top or bottom of every page: page numbers, a letterhead, a confidentiality note. */
export function withoutRunningLines(pages: PdfLine[][]): PdfLine[][] {
  const written = pages.filter(page => page.length > 0)
  if (written.length < 2) return pages
  const running = new Set<string>()
  for (const edge of [edgeLines(written[0]!), edgeLines(written.at(-1)!)].flat()) {
    const everywhere = written.every(page => edgeLines(page).some(line => pattern(line) === pattern(edge)))
    if (everywhere) running.add(pattern(edge))
  }
  return pages.map(page => {
    const edges = new Set(edgeLines(page))
    return page.filter(line => !(edges.has(line) && running.has(pattern(line))))
  })
}

/** The two highest and the two lowest lines, wherever the page draws them. */
function edgeLines(page: PdfLine[]): PdfLine[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y)
  return page.length <= 4 ? byHeight : [...byHeight.slice(0, 2), ...byHeight.slice(-2)]
}

/** "Page 1 of 3" and "Page 2 of 3" are the same line, at the same height. */
function pattern(line: PdfLine): string {
  return `${Math.round(line.y)} ${line.text.replaceAll(/\d+/g, '#')}`
}
