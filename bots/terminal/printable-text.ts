import { stripVTControlCharacters } from 'node:util'

// C0 and C1 controls, and the marks that reorder what follows them (U+202A–U+202E, U+2066–U+2069). Joiners stay: emoji
// and several scripts need them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const controls = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu
const breaks = /[\s\u0085\u2028\u2029]+/gu

/** Text of others made fit for a terminal, on one line: a posting must not move the cursor, set a title or a clipboard. */
export function printableText(text: string): string {
  return stripVTControlCharacters(text).replace(breaks, ' ').replace(controls, '').trim()
}
