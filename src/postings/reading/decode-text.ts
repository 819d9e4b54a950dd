import { analyse } from 'chardet'
import { AppError } from '../../errors.ts'

export interface EncodedText {
  name: string
  bytes: Uint8Array
  /** An encoding that the document names itself (HTML's meta charset); believed only when it is not UTF-8. */
  declared?: string
}

/**
 * The text of a file in whatever encoding it has: a byte order mark decides, then valid UTF-8, then what the document
 * declares, then the likeliest guess that leaves no control characters.
 * Throws `AppError` 'unreadable-document' when no encoding fits or characters were already lost before.
 */
export function decodeText({ name, bytes, declared }: EncodedText): string {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes)
  const text = encoding === null ? decodeUnmarked(name, bytes, declared) : tryDecode(bytes, encoding)
  if (text === null || hasControls(text)) throw misEncoded(name)
  if (hasLostCharacters(text)) throw misEncoded(name)
  return text.replaceAll(STRAY_CONTROLS, '')
}

/** Whether the bytes are text in any encoding at all; files of other kinds have zero bytes and control characters. */
export function isProbablyText(bytes: Uint8Array): boolean {
  if (markedEncoding(bytes) !== null || unmarkedUtf16(bytes) !== null) return true
  const head = bytes.subarray(0, 65_536)
  if (head.includes(0)) return false
  const controls = head.reduce((sum, byte) => sum + (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) ? 1 : 0), 0)
  return controls <= head.byteLength * TOLERATED_CONTROLS
}

function decodeUnmarked(name: string, bytes: Uint8Array, declared: string | undefined): string | null {
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null) return utf8
  if (isCutUtf8(bytes)) {
    throw new AppError(
      'unreadable-document',
      `${name} ends in the middle of a character: it was cut off. Send the whole file again.`,
    )
  }
  const guesses = analyse(bytes.subarray(0, 65_536)).map(match => match.name)
  for (const encoding of [declared, ...guesses, 'windows-1252']) {
    const text = encoding === undefined ? null : tryDecode(bytes, encoding)
    if (text !== null && !hasControls(text)) return text
  }
  return null
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 of a Western text without its mark has a zero in nearly every second byte, and only there. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2048)
  if (head.byteLength < 8 || bytes.byteLength % 2 === 1) return null
  const zeros: [number, number] = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1]++
  })
  const enough = head.byteLength * 0.4
  if (zeros[0] === 0 && zeros[1] > enough) return 'utf-16le'
  if (zeros[1] === 0 && zeros[0] > enough) return 'utf-16be'
  return null
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Valid but for its last character; a text that says something before it is UTF-8 and not a guess. */
function isCutUtf8(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return /[^\p{ASCII}]/u.test(text)
  } catch {
    return false
  }
}

function hasControls(text: string): boolean {
  if (text.includes('\0')) return true
  return (text.match(CONTROLS)?.length ?? 0) > text.length * TOLERATED_CONTROLS
}

/** Replacement characters, or UTF-8 once read as Windows-1252 ("â€™" for ’, "Ã©" for é): the words are damaged. */
function hasLostCharacters(text: string): boolean {
  const lost = text.match(/\uFFFD|\u00C3[\u0080-\u00BF\u0152-\u2122]|\u00E2\u20AC[\u0080-\u2122]/g)?.length ?? 0
  return lost >= 3 && lost > text.length * 0.001
}

function misEncoded(name: string): AppError {
  return new AppError(
    'unreadable-document',
    `${name} has characters that cannot be read: its text encoding is wrong or damaged. Save it as UTF-8 and send it again.`,
  )
}

/** Word processors leave a vertical tab or a bell here and there; a binary is full of them. */
const TOLERATED_CONTROLS = 0.005
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells text from binaries.
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: strays inside a text that is otherwise sound.
const STRAY_CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F]/g
