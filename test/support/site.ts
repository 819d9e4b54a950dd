import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPublicFetcher, type FetchPublic } from '../../src/postings/fetching/fetch-public.ts'

export type Page = string | Buffer | object | ((request: IncomingMessage, response: ServerResponse) => void)

/** Web sites on this machine, under any name: what is at each path is a test's to say, and to change. */
export interface Site extends AsyncDisposable {
  /** By path and query; an object is sent as JSON. */
  pages: Map<string, Page>
  /** What was asked for, in order, with the status that it got. */
  asked: { path: string; status: number }[]
  at(host: string, path: string): string
  /** Reaches this server and nothing else; https addresses of job boards too. */
  fetchPublic: FetchPublic
}

export async function openSite(): Promise<Site> {
  const pages = new Map<string, Page>()
  const asked: Site['asked'] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    response.on('close', () => asked.push({ path, status: response.statusCode }))
    give(pages.get(path), request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const fetchHere = createPublicFetcher({
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    allow: target => target.address === '127.0.0.1' && target.port === port,
    limits: { milliseconds: 2_000, bytes: 1024 * 1024 },
  })
  return {
    ...{ pages, asked },
    at: (host, path) => `http://${host}:${port}${path}`,
    fetchPublic: (url, options) => fetchHere(url.replace(/^https:\/\/([^/]+)/, `http://$1:${port}`), options),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function give(page: Page | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (typeof page === 'function') page(request, response)
  else if (page === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('gone')
  else if (typeof page === 'string' || Buffer.isBuffer(page)) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  } else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(page))
}

/** Gives a page with an ETag, and 304 to whoever has it. */
export function tagged(page: object, etag: string): Page {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
    response.writeHead(200, { 'content-type': 'application/json', etag }).end(JSON.stringify(page))
  }
}
