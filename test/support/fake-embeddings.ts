import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { wordEmbedder } from './word-embedder.ts'

export interface EmbeddingsRequest {
  model: string
  input: string[]
  dimensions: number
  encoding_format: string
  authorization: string | undefined
}

/** What a request is answered with instead of vectors; null for vectors. `hang` never answers. */
export type Trouble = { status: number; body?: string; headers?: Record<string, string> } | 'hang' | null

export interface FakeEmbeddings extends AsyncDisposable {
  url: string
  requests: EmbeddingsRequest[]
  /** Asked before each request. */
  trouble: (request: EmbeddingsRequest) => Trouble
  /** Changes what a good answer holds. */
  change: (answer: { data: { index: number; embedding: unknown }[] }) => unknown
}

/**
 * OpenAI's embeddings endpoint over a real socket, with vectors that mean something: the word embedder's, of length 2 and
 * in reversed order, with `index` telling which is whose.
 */
export async function serveFakeEmbeddings(): Promise<FakeEmbeddings> {
  const server = createServer(async (message, response) => {
    const request = { ...JSON.parse(await read(message)), authorization: message.headers.authorization }
    if (message.url !== '/v1/embeddings') return response.writeHead(404).end()
    fake.requests.push(request)
    const trouble = fake.trouble(request)
    if (trouble === 'hang') return
    if (trouble) {
      response.writeHead(trouble.status, { 'content-type': 'application/json', ...trouble.headers })
      return response.end(trouble.body ?? '{"error":{"message":"no"}}')
    }
    const vectors = await wordEmbedder.embed(request.input)
    const data = vectors.map((vector, index) => ({
      index,
      object: 'embedding',
      embedding: Array.from(vector.slice(0, request.dimensions), value => value * 2),
    }))
    const answer = { object: 'list', model: request.model, data: data.reverse(), usage: {} }
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(fake.change(answer)))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const fake: FakeEmbeddings = {
    url: `http://127.0.0.1:${port}/v1`,
    requests: [],
    trouble: () => null,
    change: answer => answer,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    },
  }
  return fake
}

async function read(message: IncomingMessage): Promise<string> {
  return Buffer.concat(await Array.fromAsync(message)).toString('utf8')
}
