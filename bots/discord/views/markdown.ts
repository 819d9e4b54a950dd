// C0 and C1 controls, and the marks that reorder what follows them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const controls = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu
const ellipsis = '…'

/** Somebody else's text on one line: its signs are signs, and no mention, link, heading or list comes out of it. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*[\]<]/gu, '\\$&')
    .replace(/~{2,}|\|{2,}/gu, run => run.replace(/./gu, '\\$&'))
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^(?:#{1,3} |-#|[-+>])/u, '\\$&')
    .replace(/^(\d+)([.)])(?= )/u, '$1\\$2')
}

/** Already escaped text within a limit: never in the middle of a character or an escape. */
export function clip(escaped: string, limit: number): string {
  if (escaped.length <= limit) return escaped
  let cut = ''
  for (const [part] of escaped.matchAll(/\\?[\s\S]/gu)) {
    if (cut.length + part.length > limit - ellipsis.length) break
    cut += part
  }
  return cut.trimEnd() + ellipsis
}

/** A label that shows signs as they are (buttons, menus, titles); Discord refuses an empty one. */
export function plainText(text: string, limit: number): string {
  const line = oneLine(text)
  if (line === '') return ellipsis
  if (line.length <= limit) return line
  let cut = ''
  for (const character of line) {
    if (cut.length + character.length > limit - ellipsis.length) break
    cut += character
  }
  return cut.trimEnd() + ellipsis
}

export function strong(text: string): string {
  const line = escapeMarkdown(text)
  return line === '' ? '' : `**${line}**`
}

/** Small grey print. Only at the beginning of a line. */
export function small(text: string): string {
  return `-# ${escapeMarkdown(text)}`
}

export function joined(parts: readonly (string | null | undefined)[], separator = ' · '): string {
  return parts.filter(part => part).join(separator)
}

/** A word joiner keeps "@everyone" readable and makes it no mention, whatever the client makes of it. */
function oneLine(text: string): string {
  return text
    .replace(controls, ' ')
    .replace(/@(?=everyone|here)/giu, '@\u2060')
    .replace(/\s+/gu, ' ')
    .trim()
}
