import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** What the tokenizer needs. Rows run: words and pieces first, in the order of `spellings`, then the phrases. */
export interface Vocabulary {
  readonly rows: number
  /** How many rows are words and pieces. A piece that continues a word begins with '##'. */
  readonly words: number
  /** UTF-16 units, a newline after each: the words and pieces, then other spellings of them. */
  readonly spellings: Uint16Array
  /** The rows that the other spellings stand for. */
  readonly respelled: readonly number[]
  /** Names with signs in them ('c#', 'ci/cd') and their rows. */
  readonly compounds: readonly (readonly [surface: string, row: number])[]
  /** Two rows per phrase. */
  readonly phrases: Uint16Array
}

export interface EmbedderFile {
  readonly model: string
  readonly dimensions: number
  readonly vocabulary: Vocabulary
  /** What a row's whole numbers, -16 to 15, are multiplied by. */
  readonly scales: Float32Array
  /** The whole numbers, five bits each: eight in five bytes, lowest bits first, 16 added. */
  readonly packed: Uint8Array
}

/**
 * The file, as tools/embedder/export.py writes it: 'RSE1', then three u32: the lengths of the head (JSON) and of the
 * spellings, both Brotli, and zero; then u16 phrase pairs, f32 scales and the packed values. Typed arrays are laid over
 * the bytes as they are, little-endian as the machines are: loading is a read and two decompressions.
 */
export function readEmbedderFile(path: URL): EmbedderFile {
  const bytes = readFileSync(path)
  if (bytes.toString('latin1', 0, 4) !== 'RSE1') throw new Error(`${path.pathname} is not a static embedder`)
  const spellingsAt = 16 + bytes.readUInt32LE(4)
  const phrasesAt = spellingsAt + bytes.readUInt32LE(8)
  const head: Head = JSON.parse(brotliDecompressSync(bytes.subarray(16, spellingsAt)).toString('utf8'))
  const scalesAt = phrasesAt + head.phrases * 4
  const rows = head.words + head.phrases
  const packedAt = scalesAt + rows * 4
  const spellings = brotliDecompressSync(bytes.subarray(spellingsAt, phrasesAt))
  return {
    model: head.model,
    dimensions: head.dimensions,
    vocabulary: {
      rows,
      words: head.words,
      spellings: new Uint16Array(aligned(spellings)),
      respelled: head.respelled,
      compounds: head.compounds,
      phrases: new Uint16Array(aligned(bytes.subarray(phrasesAt, scalesAt))),
    },
    scales: new Float32Array(aligned(bytes.subarray(scalesAt, packedAt))),
    packed: bytes.subarray(packedAt),
  }
}

interface Head {
  model: string
  dimensions: number
  words: number
  respelled: number[]
  compounds: [string, number][]
  phrases: number
}

/** A copy that begins at offset zero: typed arrays wider than a byte may not begin anywhere. */
function aligned({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer {
  return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength)
}
