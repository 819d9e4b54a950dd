import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import { readJsonLines } from './formats/read-json-lines.ts'
import { readDocuments } from './read-documents.ts'
import { asReadingError, tooLarge } from './reading-error.ts'
import { READING_LIMITS } from './reading-limits.ts'
import { EXTENSIONS, extensionOf } from './sniff-format.ts'
import type { ReadResult } from './source-document.ts'

/**
 * Reads files, folders and standard input ("-"), in the order given. Folders are searched through for files with a
 * known ending, in the order of their names, without hidden ones and without following links. Sizes are checked before
 * anything is loaded; JSON Lines are streamed. What cannot be read is yielded as an error and the rest goes on.
 */
export async function* readSources(paths: string[], stdin: AsyncIterable<Uint8Array>): AsyncGenerator<ReadResult> {
  for (const path of paths) {
    const name = path === '-' ? 'standard input' : path
    try {
      yield* path === '-' ? readStream(name, stdin) : readPath(path)
    } catch (cause) {
      yield { error: asSourceError(cause, name), where: name }
    }
  }
}

async function* readPath(path: string): AsyncGenerator<ReadResult> {
  const status = await stat(path)
  if (status.isDirectory()) yield* readFolder(path)
  else if (status.isFile()) yield* readFileAt(path, status.size)
  else throw new AppError('unreadable-document', `${path} is neither a file nor a folder. Give a file to read.`)
}

async function* readFolder(folder: string): AsyncGenerator<ReadResult> {
  let found = 0
  for await (const path of listFiles(folder)) {
    found += 1
    try {
      yield* readFileAt(path, (await stat(path)).size)
    } catch (cause) {
      yield { error: asSourceError(cause, path), where: path }
    }
  }
  if (found > 0) return
  const endings = Object.keys(EXTENSIONS).map(ending => `.${ending}`)
  throw new AppError('unreadable-document', `${folder} holds no file to read. Known endings: ${endings.join(', ')}.`)
}

/** A link could lead out of the folder or round in circles, so only what lies in it is read. */
async function* listFiles(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* listFiles(path)
    else if (entry.isFile() && extensionOf(entry.name) in EXTENSIONS) yield path
  }
}

async function* readFileAt(path: string, size: number): AsyncGenerator<ReadResult> {
  if (EXTENSIONS[extensionOf(path)] === 'json-lines') return yield* readJsonLines(path, createReadStream(path))
  const limit = EXTENSIONS[extensionOf(path)] === 'json' ? READING_LIMITS.jsonBytes : READING_LIMITS.documentBytes
  if (size > limit) throw tooLarge(path, size, limit)
  yield* readDocuments({ name: path, bytes: await readFile(path) })
}

/** Standard input has no name to go by: one document up to the limit, and JSON Lines when it goes on beyond that. */
async function* readStream(name: string, stdin: AsyncIterable<Uint8Array>): AsyncGenerator<ReadResult> {
  const chunks = stdin[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let size = 0
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    held.push(next.value)
    size += next.value.byteLength
    if (size <= READING_LIMITS.documentBytes) continue
    if (!startsWithRecord(Buffer.concat(held))) throw tooLarge(name, size)
    return yield* readJsonLines(name, rest(held, chunks))
  }
  yield* readDocuments({ name, bytes: Buffer.concat(held) })
}

async function* rest(held: Uint8Array[], chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* held
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
}

function startsWithRecord(bytes: Buffer): boolean {
  const end = bytes.indexOf(0x0a)
  try {
    return end > 0 && typeof JSON.parse(bytes.toString('utf8', 0, end)) === 'object'
  } catch {
    return false
  }
}

function asSourceError(cause: unknown, path: string): AppError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const sentence = FILE_ERRORS[code]
  if (cause instanceof AppError || sentence === undefined) return asReadingError(cause, path)
  return new AppError('unreadable-document', `${path} ${sentence}`, { cause })
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Check the path.',
  ENOTDIR: 'does not exist. Check the path.',
  ENAMETOOLONG: 'is too long for a path. Check it.',
  ELOOP: 'is a link that leads in circles. Give the file itself.',
  EACCES: 'may not be read by this user. Change its permissions.',
  EPERM: 'may not be read by this user. Change its permissions.',
  EMFILE: 'could not be opened: too many files are open. Try again.',
}
