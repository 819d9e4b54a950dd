import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { AppError } from '../errors.ts'
import { readLines } from '../postings/reading/read-lines.ts'
import { fileVersion, headerSchema, lineSchema, type TransferLine } from './transfer-file.ts'

// What JavaScript can hold as one string; the largest row holds one posting's text.
const LONGEST_LINE = 500_000_000

/**
 * The lines of an export between the first and the last, after checking the first against this database's `migrations`.
 * Throws `unreadable-document` for a file that is something else, of another version, damaged or cut off; only when it
 * has ended without, everything was there.
 */
export async function* readTransferLines(
  file: Readable,
  migrations: readonly string[],
): AsyncGenerator<Exclude<TransferLine, { end: unknown }>> {
  const hash = createHash('sha256')
  let rows = 0
  let isFirst = true
  let isWhole = false
  for await (const bytes of unzipLines(file)) {
    if (isWhole) throw damaged()
    const content = parseJson(bytes)
    if (isFirst) {
      checkHeader(content, migrations)
      isFirst = false
    } else {
      const parsed = lineSchema.safeParse(content)
      if (!parsed.success) throw damaged()
      if ('end' in parsed.data) {
        const { end } = parsed.data
        if (end.rows !== rows || end.sha256 !== hash.digest('hex')) throw damaged()
        isWhole = true
        continue
      }
      if (Array.isArray(parsed.data)) rows += 1
      yield parsed.data
    }
    hash.update(bytes).update('\n')
  }
  if (!isWhole) throw cutOff()
}

async function* unzipLines(file: Readable): AsyncGenerator<Uint8Array> {
  const unzipped = file.on('error', error => unzipped.destroy(error)).pipe(createGunzip())
  try {
    for await (const { bytes } of readLines(unzipped, LONGEST_LINE)) {
      if (bytes === null) throw damaged()
      yield bytes
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'Z_BUF_ERROR') throw cutOff()
    if (code === 'Z_DATA_ERROR') throw damaged()
    throw error
  } finally {
    file.destroy()
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw damaged()
  }
}

function checkHeader(content: unknown, migrations: readonly string[]): void {
  const header = headerSchema.safeParse(content)
  if (!header.success) throw damaged()
  const unknown = header.data.migrations.filter(name => !migrations.includes(name))
  if (header.data.version > fileVersion || unknown.length > 0) {
    throw refuse('This export is from a newer version of Rolecall: import it with that version.')
  }
  const missing = migrations.filter(name => !header.data.migrations.includes(name))
  if (missing.length === 0) return
  throw refuse(
    `This export is from an older version of Rolecall (before ${missing[0]}): open its database with this version and ` +
      'export it again, or import it with that version and upgrade then.',
  )
}

export function damaged(cause?: unknown): AppError {
  return refuse(
    'This is no export of Rolecall, or it is damaged: export again, or take another copy of the file.',
    cause,
  )
}

function cutOff(): AppError {
  return refuse('This export is cut off before its end: export again, or take another copy of the file.')
}

function refuse(message: string, cause?: unknown): AppError {
  return new AppError('unreadable-document', `${message} Nothing was imported.`, { cause })
}
