import { fileTypeFromBuffer } from 'file-type'
import { AppError } from '../../errors.ts'
import { BINARY_ADVICE } from './binary-advice.ts'
import { decodeText, isProbablyText } from './decode-text.ts'
import type { DocumentInput } from './source-document.ts'

export type DocumentFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'json' | 'json-lines'

/** The endings that a folder is searched for, and what each promises when the bytes alone do not tell. */
export const EXTENSIONS: Readonly<Record<string, DocumentFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  json: 'json',
  jsonld: 'json',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
}

/**
 * What a file is, by its bytes first: people rename files, and a download keeps the wrong ending.
 * Throws `AppError` 'unreadable-document' for an empty file and for what Rolecall does not read.
 */
export async function sniffFormat({ name, bytes }: DocumentInput): Promise<DocumentFormat> {
  if (bytes.every(isBlank)) {
    throw new AppError('unreadable-document', `${name} is empty. Send a file with the job description in it.`)
  }
  if (startsWithin(bytes, '%PDF-', 1024)) return 'pdf'
  // Text is recognised before binaries: a posting that begins "BMW …" has the first bytes of a bitmap.
  if (isProbablyText(bytes)) return textFormat(name, decodeHead(name, bytes))
  return binaryFormat(name, bytes)
}

/** 'pdf' for "Role.PDF"; the empty string without one. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

function textFormat(name: string, text: string): DocumentFormat {
  const promised = EXTENSIONS[extensionOf(name)]
  const head = text.trimStart()
  if (head.startsWith('{\\rtf')) throw new AppError('unreadable-document', `${name} ${BINARY_ADVICE.rtf}`)
  if (promised === 'json-lines') return 'json-lines'
  if (/^(<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype html|html|head|body)\b/i.test(head)) return 'html'
  if (head.startsWith('{') && isJsonLine(head)) return 'json-lines'
  if (promised === 'json' || /^(\{\s*"|\[\s*\{\s*")/.test(head)) return 'json'
  if (promised === 'html') return 'html'
  return promised === 'markdown' || /^---[ \t]*\r?\n/.test(text) ? 'markdown' : 'text'
}

/** A whole JSON object on the first line with more behind it; a single line is read as JSON, with the same result. */
function isJsonLine(head: string): boolean {
  const end = head.indexOf('\n')
  if (end < 0 || head.slice(end).trim() === '') return false
  try {
    JSON.parse(head.slice(0, end))
    return true
  } catch {
    return false
  }
}

async function binaryFormat(name: string, bytes: Uint8Array): Promise<DocumentFormat> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (isWordDocument(type?.ext, bytes)) return 'docx'
  if (type?.ext === 'cfb') throw oleError(name, bytes)
  const advice = type === undefined ? undefined : (BINARY_ADVICE[type.ext] ?? BINARY_ADVICE[type.mime.split('/')[0]!])
  throw new AppError(
    'unreadable-document',
    advice === undefined
      ? `${name} is a binary file${type === undefined ? '' : ` (${type.ext})`}, not a document. Send text, Markdown, HTML, PDF, DOCX or JSON.`
      : `${name} ${advice}`,
  )
}

/** Some programs write the parts of a document in an order that only its table of contents gives away. */
function isWordDocument(ext: string | undefined, bytes: Uint8Array): boolean {
  if (ext === 'zip') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml')
  return ext !== undefined && ['docx', 'docm', 'dotx', 'dotm'].includes(ext)
}

/** Word's old format and an encrypted DOCX share one container; its directory names are UTF-16. */
function oleError(name: string, bytes: Uint8Array): AppError {
  const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return new AppError(
    'unreadable-document',
    encrypted
      ? `${name} is protected by a password. Save it without one and send it again.`
      : `${name} is in an old Office format (.doc). Save it as DOCX or PDF and send it again.`,
  )
}

/** Enough to recognise a format; cut at a line so that no character is cut. */
function decodeHead(name: string, bytes: Uint8Array): string {
  if (bytes.byteLength <= HEAD_BYTES) return decodeText({ name, bytes })
  const cut = bytes.lastIndexOf(0x0a, HEAD_BYTES)
  return new TextDecoder().decode(bytes.subarray(0, cut > 0 ? cut + 1 : HEAD_BYTES))
}

const HEAD_BYTES = 1024 * 1024

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

function startsWithin(bytes: Uint8Array, signature: string, within: number): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, within)).includes(
    signature,
    0,
    'latin1',
  )
}
