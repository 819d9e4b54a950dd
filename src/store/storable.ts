/** PostgreSQL's text and jsonb hold neither NUL nor half a surrogate pair; the first is left out, the second replaced. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

/** A value for a jsonb column. */
export function toJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) => (typeof part === 'string' ? storableText(part) : part))
}
