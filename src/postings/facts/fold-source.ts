import type { FactSource } from './fact-source.ts'

const folded = new WeakMap<FactSource, string>()

/** The source's text in lower case and without diacritics, unit for unit: offsets in it are offsets in the text. */
export function foldSource(source: FactSource): string {
  let text = folded.get(source)
  if (text === undefined) {
    text = foldText(source.text)
    folded.set(source, text)
  }
  return text
}

/** Lower case, straight quotes and hyphens, no diacritics; the length stays, so "Größe" becomes "große" and "İ" stays. */
export function foldText(text: string): string {
  return text.replace(/\P{ASCII}|[A-Z]/gu, foldUnit)
}

const known = new Map<string, string>([
  ['ł', 'l'],
  ['Ł', 'l'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['đ', 'd'],
  ['’', "'"],
  ['‘', "'"],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
  ['—', '-'],
  ['\u00a0', ' '],
])

function foldUnit(unit: string): string {
  let plain = known.get(unit)
  if (plain === undefined) {
    plain = unit
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
    if (plain.length !== unit.length) plain = unit
    known.set(unit, plain)
  }
  return plain
}
