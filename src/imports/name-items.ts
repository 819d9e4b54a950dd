import { createHash } from 'node:crypto'
import { AppError } from '../errors.ts'
import type { ReadResult } from '../postings/reading/source-document.ts'
import type { ReadSource } from './fetch-source.ts'
import type { ImportSource } from './recognise-source.ts'

/** One outcome of reading a source, with what tells it from the others at the next reading. */
export interface ImportItem {
  key: string
  ordinal: number
  result: ReadResult
}

/**
 * Gives each role an id of its source's: the role's own there, else its address; a document of one role is that role
 * whatever is written in it. In a feed without either, only the text tells whether it is the same. A second role with an
 * id that was there before fails: the two would overwrite each other at each reading.
 */
export function nameItems({ results, form }: ReadSource, source: ImportSource): ImportItem[] {
  const isOneRole = form === 'document' && results.length === 1
  const seen = new Set<string>()
  return results.map((result, ordinal) => {
    if ('error' in result) return { key: `place:${result.where}`, ordinal, result }
    const { document, where } = result
    const own = document.externalId ?? document.url
    const externalId = own !== null ? `${source.scope}#${own}` : isOneRole ? source.scope : null
    const key = externalId ?? `text:${createHash('sha256').update(document.text).digest('hex')}`
    if (!seen.has(key)) {
      seen.add(key)
      return { key, ordinal, result: { where, document: { ...document, externalId } } }
    }
    return { key: `place:${where}:again`, ordinal, result: { where, error: sameId(where) } }
  })
}

function sameId(where: string): AppError {
  return new AppError(
    'unreadable-document',
    `${where} has the id (or the text) of another role there, which was read.`,
    {
      details: { reason: 'same-id' },
    },
  )
}
