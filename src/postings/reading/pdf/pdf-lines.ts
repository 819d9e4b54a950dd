/** A run of text as PDF.js gives it: `transform` ends in x and y, in points from the page's lower left corner. */
export interface PdfRun {
  str: string
  transform: number[]
  width: number
  height: number
  fontName: string
}

/** A line as it stands on the page; lengths in points. */
export interface PdfLine {
  text: string
  left: number
  right: number
  /** Of the baseline, from the page's lower edge. */
  y: number
  fontSize: number
  /** Of most of its letters. */
  fontName: string
  /** Whether the whole line is in that font. */
  isUniform: boolean
  /** Where the text behind a bullet begins; `left` when there is none. */
  textLeft: number
}

/**
 * Puts runs together into lines, in the order in which the page draws them (which follows columns). Within a line a
 * gap of several letters is a table's, written " | ".
 */
export function pdfLines(runs: PdfRun[]): PdfLine[] {
  const lines: PdfRun[][] = []
  for (const run of runs) {
    if (run.str.trim() === '') continue
    const line = lines.at(-1)
    if (line !== undefined && continuesLine(line.at(-1)!, run)) line.push(run)
    else lines.push([run])
  }
  return withMarkers(lines).map(lineOf)
}

function continuesLine(last: PdfRun, run: PdfRun): boolean {
  const size = Math.max(sizeOf(last), sizeOf(run))
  return isLevel(last, run) && gapBetween(last, run) > -size
}

/** Some programs draw a list's bullets and numbers after its text; each belongs before the line at its height. */
function withMarkers(lines: PdfRun[][]): PdfRun[][] {
  const isMarker = (line: PdfRun[]) => line.length === 1 && (isBulletRun(line[0]!) || isNumber(line[0]!))
  const markers = lines.filter(isMarker).map(([marker]) => marker!)
  const texts = lines.filter(line => !isMarker(line))
  for (const marker of markers) {
    const behind = texts.filter(([first]) => isLevel(first!, marker) && xOf(first!) > xOf(marker))
    behind.sort((a, b) => xOf(a[0]!) - xOf(b[0]!))[0]?.unshift(marker)
  }
  return texts
}

function lineOf(runs: PdfRun[]): PdfLine {
  const first = runs[0]!
  const last = runs.at(-1)!
  const fontName = mostLetters(runs)
  const behindMarker = isBulletRun(first) || isNumber(first) ? runs[1] : undefined
  return {
    text: textOf(runs),
    left: xOf(first),
    right: xOf(last) + last.width,
    y: yOf(first),
    fontSize: Math.max(...runs.map(sizeOf)),
    fontName,
    isUniform: runs.every(run => run.fontName === fontName),
    textLeft: behindMarker === undefined ? xOf(first) : xOf(behindMarker),
  }
}

function textOf(runs: PdfRun[]): string {
  let text = ''
  runs.forEach((run, index) => {
    const before = runs[index - 1]
    text += before === undefined ? '' : separator(before, run)
    text += index === 0 && runs.length > 1 && isBulletRun(run) ? '•' : run.str
  })
  // Ligatures ("ﬁ") are one character in some fonts; a search for "fit" has to find them.
  return text
    .replaceAll(/[\uFB00-\uFB06]/g, ligature => ligature.normalize('NFKC'))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function separator(before: PdfRun, run: PdfRun): string {
  const gap = gapBetween(before, run) / sizeOf(run)
  if (isBulletRun(before) || isNumber(before)) return ' '
  if (gap > COLUMN_GAP) return ' | '
  return gap > WORD_GAP ? ' ' : ''
}

/** A lone sign before the text; symbol fonts put theirs in the private use area, Word's second level is an "o". */
function isBulletRun(run: PdfRun): boolean {
  return /^[•●○◦▪▫■□‣⁃∙·➢➤►✓✔❖\uE000-\uF8FFo*–-]$/u.test(run.str.trim())
}

function isNumber(run: PdfRun): boolean {
  return /^(?:\d{1,2}|[a-z])[.)]$/.test(run.str.trim())
}

function mostLetters(runs: PdfRun[]): string {
  const letters = new Map<string, number>()
  for (const run of runs) letters.set(run.fontName, (letters.get(run.fontName) ?? 0) + run.str.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]![0]
}

/** At one height; a raised run (a footnote's number) still is. */
function isLevel(a: PdfRun, b: PdfRun): boolean {
  return Math.abs(yOf(a) - yOf(b)) < Math.max(sizeOf(a), sizeOf(b)) * 0.5
}

function gapBetween(before: PdfRun, run: PdfRun): number {
  return xOf(run) - xOf(before) - before.width
}

function xOf(run: PdfRun): number {
  return run.transform[4] ?? 0
}

function yOf(run: PdfRun): number {
  return run.transform[5] ?? 0
}

function sizeOf(run: PdfRun): number {
  return run.height || Math.hypot(run.transform[2] ?? 0, run.transform[3] ?? 0) || 10
}

/** In font sizes. Words are some 0.25 apart; justified text stretches that to about 1. */
const WORD_GAP = 0.15
const COLUMN_GAP = 3
