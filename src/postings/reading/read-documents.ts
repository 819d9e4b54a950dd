import { AppError } from '../../errors.ts'
import { decodeText } from './decode-text.ts'
import { readJson } from './formats/read-json.ts'
import { readJsonLines } from './formats/read-json-lines.ts'
import { readMarkdown } from './formats/read-markdown.ts'
import { readText } from './formats/read-text.ts'
import { readInWorker } from './read-in-worker.ts'
import { asReadingError, tooLarge } from './reading-error.ts'
import { READING_LIMITS } from './reading-limits.ts'
import { type DocumentFormat, sniffFormat } from './sniff-format.ts'
import type { DocumentInput, ReadResult, SourceDocument } from './source-document.ts'

/**
 * Reads every document in a file: one in a text, Markdown, PDF or DOCX file, one or more in HTML (its JSON-LD), JSON
 * and JSON Lines. What the bytes are decides, then the name's extension. Never throws on bad input: what cannot be
 * read is yielded as an `AppError` that names the file and says what to do, and a bulk file goes on behind it.
 */
export async function* readDocuments(input: DocumentInput): AsyncGenerator<ReadResult> {
  try {
    const format = await sniffFormat(input)
    if (format !== 'json-lines') checkSize(input, format === 'json' ? jsonBytes : documentBytes)
    for await (const result of READERS[format](input)) yield withText(result, input.name)
  } catch (cause) {
    yield { error: asReadingError(cause, input.name), where: input.name }
  }
}

const { documentBytes, jsonBytes } = READING_LIMITS

type FormatReader = (input: DocumentInput) => AsyncGenerator<ReadResult>

const READERS: Record<DocumentFormat, FormatReader> = {
  text: one(async input => [readText(decodeText(input))]),
  markdown: one(async input => [readMarkdown(decodeText(input))]),
  html: one(input => readInWorker('html', input)),
  pdf: one(input => readInWorker('pdf', input)),
  docx: one(input => readInWorker('docx', input)),
  json: input => readJson(input),
  'json-lines': input => readJsonLines(input.name, [input.bytes]),
}

/** A reader of a format that is read whole or not at all. */
function one(read: (input: DocumentInput) => Promise<SourceDocument[]>): FormatReader {
  return async function* (input) {
    for (const document of await read(input)) yield { document, where: input.name }
  }
}

function checkSize({ name, bytes }: DocumentInput, limit: number): void {
  if (bytes.byteLength <= limit) return
  throw tooLarge(name, bytes.byteLength, limit)
}

function withText(result: ReadResult, name: string): ReadResult {
  if ('error' in result || result.document.title !== null || result.document.text.trim() !== '') return result
  const error = new AppError('unreadable-document', `${name} contains no text. Send a file with the description in it.`)
  return { error, where: name }
}
