import { parse } from 'yaml'
import { readSimpleRecord } from '../records/simple-record.ts'
import { type SourceDocument, sourceDocument } from '../source-document.ts'

/**
 * Markdown is kept as it is. Front matter (`title`, `company`, `location`, `url`, `validThrough`, … and schema.org's
 * JobPosting names) is what was given beside the text.
 */
export function readMarkdown(text: string): SourceDocument {
  const match = FRONT_MATTER.exec(text)
  const given = match === null ? null : parseFrontMatter(match[1]!)
  if (match === null || given === null) return sourceDocument(text)
  return readSimpleRecord({ ...given, text: text.slice(match[0].length) })
}

/** null when the block is no YAML mapping: a text may begin with a horizontal rule. */
function parseFrontMatter(block: string): Record<string, unknown> | null {
  try {
    // The core schema leaves dates as the strings they are; aliases are off, for they can be made to explode.
    const value: unknown = parse(block, { schema: 'core', maxAliasCount: 0 })
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/
