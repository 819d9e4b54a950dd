/**
 * A body of at most so many bytes; null when it goes on beyond them. They are counted as they come: what a platform says
 * of a file's size may be wrong, or missing.
 */
export async function readLimited(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>[] | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.byteLength
    // Leaving the loop ends the transfer.
    if (length > limit) return null
    pieces.push(piece)
  }
  return pieces
}
