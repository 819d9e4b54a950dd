import type { Response } from 'undici'
import { AppError } from '../../errors.ts'

/**
 * A body of at most `limit` bytes. They are counted as they come out of the decompression, piece by piece, so that a
 * small answer which unpacks to gigabytes ends at the limit; a length that is announced beyond it is not waited for.
 */
export async function readLimited(
  response: Response,
  { host, limit }: { host: string; limit: number },
): Promise<Uint8Array> {
  const tooLarge = () =>
    new AppError('too-large', `The page at ${host} is larger than ${limit} bytes. Send the job description alone.`, {
      details: { limit },
    })
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel()
    throw tooLarge()
  }
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.byteLength
    if (length > limit) throw tooLarge()
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
