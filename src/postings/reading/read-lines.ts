/** A line of a stream without its ending, counted from 1; `bytes` is null when it was longer than the limit. */
export interface Line {
  number: number
  bytes: Uint8Array | null
}

/** Cuts a stream into its lines that are not blank, holding at most `limit` bytes of one line. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Line> {
  let number = 1
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const line = finish([...held, chunk.subarray(start, end)], size + end - start)
      if (line !== 'blank') yield { number, bytes: line }
      number += 1
      start = end + 1
      held = []
      size = 0
    }
    const rest = chunk.subarray(start)
    size += rest.byteLength
    held = size > limit ? [] : [...held, rest]
  }
  const line = finish(held, size)
  if (line !== 'blank') yield { number, bytes: line }

  function finish(parts: Uint8Array[], total: number): Uint8Array | null | 'blank' {
    if (total > limit) return null
    const bytes = Buffer.concat(parts)
    return bytes.every(byte => byte <= 0x20) ? 'blank' : bytes
  }
}

const NEWLINE = 0x0a
