import { decodeHTML } from 'entities'
import { isObject } from './list-records.ts'

/**
 * The text of a loosely written JSON(-LD) value: a string or number, the name or value of an object, the texts of a
 * list joined by commas; null if it says nothing. HTML entities are decoded ("R&amp;D").
 */
export function readJsonText(value: unknown): string | null {
  if (typeof value === 'string') return decodeHTML(value).replaceAll(/\s+/g, ' ').trim() || null
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value))
    return [...new Set(value.map(readJsonText))].filter(text => text !== null).join(', ') || null
  if (!isObject(value)) return null
  for (const key of ['name', '@value', 'value', 'credentialCategory', 'description', 'text', 'label']) {
    const text = readJsonText(value[key])
    if (text !== null) return text
  }
  return null
}

/**
 * An ISO 8601 date or time from what a record calls a date: itself if it is one, milliseconds since 1970, or
 * another form that names year, month and day beyond doubt. null for anything else.
 */
export function readJsonDate(value: unknown): string | null {
  if (typeof value === 'number') return value > 1e11 && value < 1e14 ? new Date(value).toISOString() : null
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Number.isNaN(Date.parse(text)) ? null : text
  if (/^\d{4}-\d{2}-\d{2}[T ]\d/.test(text)) return readTime(text)
  // "03/04/2026" is two different days; a month's name leaves no doubt.
  if (!(/\b\d{4}\b/.test(text) && /\p{L}{3}/u.test(text))) return null
  const time = Date.parse(`${text} UTC`)
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10)
}

/** A time without a zone is taken as UTC, so that it is the same on every machine. */
function readTime(text: string): string | null {
  const time = text.replace(' ', 'T').replace(/ UTC$/i, 'Z')
  const parsed = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(time) ? time : `${time}Z`)
  return Number.isNaN(parsed) ? null : new Date(parsed).toISOString()
}
