// pgvector's binary form (vector_send, vector_recv): int16 dimensions, int16 unused, then float4s, all big-endian. As
// text a vector is four times as long, and writing and parsing the numbers cost more than storing the row.
const HEADER = 4

/** A parameter for a `vector` column: `pg` sends a Buffer in binary. */
export function toVectorBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER + vector.length * 4)
  bytes.writeInt16BE(vector.length, 0)
  bytes.writeInt16BE(0, 2)
  const view = new DataView(bytes.buffer, bytes.byteOffset + HEADER)
  for (const [i, value] of vector.entries()) view.setFloat32(i * 4, value)
  return bytes
}

/** What `vector_send(embedding)` returned. */
export function fromVectorBytes(bytes: Buffer): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset + HEADER)
  return Float32Array.from({ length: bytes.readInt16BE(0) }, (_, i) => view.getFloat32(i * 4))
}
