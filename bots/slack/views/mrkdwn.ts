import type { types } from '@slack/bolt'

// C0 and C1 controls but the line feed, and the marks that reorder what follows them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const controls = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const ellipsis = '…'

/** Somebody else's text inside mrkdwn: no link, no mention and no @channel comes out of it. */
export function escapeMrkdwn(text: string): string {
  return withoutBroadcasts(text.replace(controls, ' ')).replace(/[&<>]/g, sign => entities[sign]!)
}

/** Somebody else's text inside Markdown, on one line: as `escapeMrkdwn`, and its signs are signs. */
export function escapeMarkdown(text: string): string {
  return escapeMrkdwn(text)
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*~[\]|]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .trim()
}

/** Already escaped text within a limit: never in the middle of an entity, a character or an escape. */
export function clip(escaped: string, limit: number): string {
  if (escaped.length <= limit) return escaped
  let cut = ''
  for (const [part] of escaped.matchAll(/&(?:amp|lt|gt);|\\?[\s\S]/gu)) {
    if (cut.length + part.length > limit - ellipsis.length) break
    cut += part
  }
  return cut.trimEnd() + ellipsis
}

/** Plain text shows signs as they are; Slack refuses an empty one. */
export function plainText(text: string, limit: number): types.PlainTextElement {
  const line = withoutBroadcasts(text.replace(controls, ' ')).replace(/\s+/gu, ' ').trim()
  const cut = line.length <= limit ? line : `${clip(line.slice(0, limit * 2), limit)}`
  return { type: 'plain_text', text: cut === '' ? ellipsis : cut, emoji: false }
}

/** mrkdwn that we put together from escaped parts. `verbatim`: Slack makes no links or mentions of its own from it. */
function mrkdwn(escaped: string, limit = 3_000): types.MrkdwnElement {
  return { type: 'mrkdwn', text: clip(escaped, limit) || ellipsis, verbatim: true }
}

export function section(escaped: string): types.SectionBlock {
  return { type: 'section', text: mrkdwn(escaped) }
}

export function context(escaped: string): types.ContextBlock {
  return { type: 'context', elements: [mrkdwn(escaped)] }
}

export function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plainText(text, 150) }
}

/** A word joiner keeps "@channel" readable and makes it no mention, whatever the client parses. */
function withoutBroadcasts(text: string): string {
  return text.replace(/@(?=channel|here|everyone)/giu, '@\u2060')
}
