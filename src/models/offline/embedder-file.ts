import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** What the tokenizer needs. Rows run: words and pieces first, in the order of `tokens`, then the phrases. */
export interface Vocabulary {
  readonly rows: number
  readonly tokens: readonly string[]
  /** A surface with signs in it, or another spelling, and the row it stands for. */
  readonly compounds: readonly (readonly [string, number])[]
  /** Two rows per phrase. */
  readonly phrases: Uint16Array
}

export interface EmbedderFile {
  readonly model: string
  readonly dimensions: number
  readonly vocabulary: Vocabulary
  /** `rows` × `dimensions` whole numbers; a token's vector is its numbers times its scale, its length its weight. */
  readonly values: Int8Array
  readonly scales: Float32Array
}

/**
 * The file, as tools/embedder/export.py writes it, little-endian:
 * 'RSE1', u32 length of the head, the head (Brotli over JSON), then u16 phrase pairs, f32 scales and 5-bit values.
 */
export function readEmbedderFile(path: URL): EmbedderFile {
  const bytes = readFileSync(path)
  if (bytes.toString('latin1', 0, 4) !== 'RSE1') throw new Error(`${path.pathname} is not a static embedder`)
  const headEnd = 8 + bytes.readUInt32LE(4)
  const head: Head = JSON.parse(brotliDecompressSync(bytes.subarray(8, headEnd)).toString('utf8'))
  const rows = head.tokens.length + head.phrases
  const scalesAt = headEnd + head.phrases * 4
  const valuesAt = scalesAt + rows * 4
  const phrases = new Uint16Array(head.phrases * 2)
  for (let index = 0; index < phrases.length; index++) phrases[index] = bytes.readUInt16LE(headEnd + index * 2)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row++) scales[row] = bytes.readFloatLE(scalesAt + row * 4)
  return {
    model: head.model,
    dimensions: head.dimensions,
    vocabulary: { rows, tokens: head.tokens, compounds: head.compounds, phrases },
    values: unpack(bytes.subarray(valuesAt), rows * head.dimensions),
    scales,
  }
}

interface Head {
  model: string
  dimensions: number
  tokens: string[]
  compounds: [string, number][]
  phrases: number
}

/** Eight values of five bits stand in five bytes, lowest bits first; 16 is subtracted from each. */
function unpack(packed: Uint8Array, count: number): Int8Array {
  const values = new Int8Array(count)
  for (let from = 0, to = 0; to < count; from += 5, to += 8) {
    const low = packed[from]! | (packed[from + 1]! << 8) | (packed[from + 2]! << 16)
    const high = (packed[from + 2]! >>> 4) | (packed[from + 3]! << 4) | (packed[from + 4]! << 12)
    values[to] = (low & 31) - 16
    values[to + 1] = ((low >>> 5) & 31) - 16
    values[to + 2] = ((low >>> 10) & 31) - 16
    values[to + 3] = ((low >>> 15) & 31) - 16
    values[to + 4] = (high & 31) - 16
    values[to + 5] = ((high >>> 5) & 31) - 16
    values[to + 6] = ((high >>> 10) & 31) - 16
    values[to + 7] = ((high >>> 15) & 31) - 16
  }
  return values
}
