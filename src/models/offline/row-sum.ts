import type { EmbedderFile } from './embedder-file.ts'

/** Adds up rows of the table, in whole numbers: whatever the order, the sum has the same bits. */
export interface RowSum {
  clear(): void
  add(row: number): void
  /** The sum so far, one number per axis; the same array each time. */
  total(): Float64Array
  /** What a total is divided by to read it in the file's own measure. */
  readonly unit: number
}

/**
 * Two axes share one 32-bit number, so that one addition adds both: half the work of a text goes into these additions.
 * A row is unpacked when a text first needs it, which keeps loading at what reading the file takes.
 */
export function createRowSum({ dimensions, vocabulary, scales, packed }: EmbedderFile): RowSum {
  const pairs = dimensions / 2
  const table = new Int32Array(vocabulary.rows * pairs)
  const ready = new Uint8Array(vocabulary.rows)
  const unit = LANE_PEAK / (16 * scales.reduce((peak, scale) => Math.max(peak, scale), 0))
  const lanes = new Int32Array(pairs)
  const totals = new Float64Array(dimensions)
  const values = new Int32Array(dimensions)
  let waiting = 0

  return { clear, add, total, unit }

  function clear(): void {
    lanes.fill(0)
    totals.fill(0)
    waiting = 0
  }

  function add(row: number): void {
    if (ready[row] === 0) unpack(row)
    if (waiting === ROWS_PER_LANE) carry()
    waiting++
    const from = row * pairs
    for (let pair = 0; pair < pairs; pair++) lanes[pair]! += table[from + pair]!
  }

  function total(): Float64Array {
    carry()
    return totals
  }

  /** Empties the lanes before they can overflow: the lower sixteen bits with their sign, then what is left above them. */
  function carry(): void {
    for (let pair = 0; pair < pairs; pair++) {
      const both = lanes[pair]!
      const low = (both << 16) >> 16
      totals[pair * 2]! += low
      totals[pair * 2 + 1]! += (both - low) >> 16
    }
    lanes.fill(0)
    waiting = 0
  }

  function unpack(row: number): void {
    readFiveBits(packed, (row * dimensions * 5) / 8, values)
    const factor = scales[row]! * unit
    for (let pair = 0; pair < pairs; pair++) {
      const low = Math.round(values[pair * 2]! * factor)
      const high = Math.round(values[pair * 2 + 1]! * factor)
      table[row * pairs + pair] = (high << 16) + low
    }
    ready[row] = 1
  }
}

// Fifteen rows of at most this much each stay within sixteen bits and a sign.
const LANE_PEAK = 2184
const ROWS_PER_LANE = 15

function readFiveBits(packed: Uint8Array, start: number, values: Int32Array): void {
  for (let from = start, to = 0; to < values.length; from += 5, to += 8) {
    const low = packed[from]! | (packed[from + 1]! << 8) | (packed[from + 2]! << 16)
    const high = (packed[from + 2]! >>> 4) | (packed[from + 3]! << 4) | (packed[from + 4]! << 12)
    for (let step = 0; step < 4; step++) {
      values[to + step] = ((low >>> (5 * step)) & 31) - 16
      values[to + step + 4] = ((high >>> (5 * step)) & 31) - 16
    }
  }
}
