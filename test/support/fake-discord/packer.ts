import { constants, createDeflate, deflateSync } from 'node:zlib'

/** Sends texts compressed, in order. */
export interface Packer {
  pack(text: string): void
}

/**
 * As Discord compresses: one stream over the whole connection, each payload flushed, or each payload by itself.
 * https://discord.com/developers/docs/events/gateway#encoding-and-compression
 */
export function createPacker(how: 'zlib-stream' | 'each payload', send: (bytes: Buffer) => void): Packer {
  if (how === 'each payload') return { pack: text => send(deflateSync(text)) }
  const deflate = createDeflate()
  const packed: Buffer[] = []
  deflate.on('data', (bytes: Buffer) => packed.push(bytes))
  let before = Promise.resolve()
  const packNext = (text: string) =>
    new Promise<void>(done => {
      deflate.write(text)
      deflate.flush(constants.Z_SYNC_FLUSH, () => {
        send(Buffer.concat(packed.splice(0)))
        done()
      })
    })
  return {
    pack(text) {
      before = before.then(() => packNext(text))
    },
  }
}
