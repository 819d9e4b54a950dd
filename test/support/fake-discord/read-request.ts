import type { IncomingMessage } from 'node:http'
import type { Json } from './world.ts'

export interface ReadRequest {
  method: string
  path: string
  query: URLSearchParams
  token: string | null
  body: unknown
  /** Files by the number in their field's name. */
  files: Map<number, { name: string; bytes: Buffer }>
}

/** A request as Discord reads it: JSON, or multipart with `payload_json` and `files[n]`. */
export async function readRequest(request: IncomingMessage): Promise<ReadRequest> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://discord')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  const read: ReadRequest = {
    ...{
      method: request.method ?? 'GET',
      path: decodeURIComponent(pathname).replace(/^\/api\/v10/, ''),
      query: searchParams,
    },
    ...{ token: request.headers.authorization ?? null, body: null, files: new Map() },
  }
  if (bytes.length === 0) return read
  if (!type.startsWith('multipart/form-data')) return { ...read, body: JSON.parse(bytes.toString('utf8')) }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  for (const [name, value] of form) {
    if (name === 'payload_json') read.body = JSON.parse(String(value)) as Json
    const index = /^files\[(\d+)\]$/.exec(name)?.[1]
    if (index !== undefined && value instanceof File) {
      read.files.set(Number(index), { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) })
    }
  }
  return read
}
