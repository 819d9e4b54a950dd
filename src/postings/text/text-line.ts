/** A line of a text with its offsets (UTF-16 units, the line feed not included). */
export interface TextLine {
  text: string
  start: number
  end: number
}

const BULLET =
  /^\s*(?:>\s*)?(?:[-*+•·▪●◦‣○■□▶►➢➤✓✔✅⁃∙–—]+\s*(?=[^\s\d*\-–—])|[-*+–—]\s+|o\s+(?=\p{Lu})|\(?(?:\d{1,2}|[a-hA-H])[.)]\s+)/u

export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = []
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    lines.push({ text: text.slice(start, end), start, end })
    start = end + 1
  }
  return lines
}

export const isBlank = (line: TextLine | undefined): boolean => line === undefined || line.text.trim() === ''

/** "- x", "• x", "* x", "1. x", "a) x", "o X" (Word's hollow bullet), but not "**bold**" and "-5 %". */
export function isBullet(line: string): boolean {
  return BULLET.test(line) && !/^\s*(\*\*|__)/.test(line) && !/^\s*([-*_=–—]\s*){3,}$/.test(line)
}

/** "Salary: £40,000", "**Location:** Berlin", "Working model - Hybrid": the key and the value, or null. */
export function keyAndValue(line: string): { key: string; value: string } | null {
  const match = /^[\s>*_|•·▪-]*([\p{L}][\p{L}\p{M}\p{N} /&'’().+-]{1,48}?)[\s*_]*[:：][\s*_|]*(\S.*)$/u.exec(line)
  if (!match || /^\/\//.test(match[2]!)) return null
  return { key: match[1]!.trim(), value: match[2]!.trim() }
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.+#&/-]*/gu)?.length ?? 0
}
