import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Address, createPublicFetcher } from '../../../src/postings/fetching/fetch-public.ts'

const page = '<h1>Glazier</h1>'
const givePage: RequestListener = (_request, response) =>
  void response.writeHead(200, { 'content-type': 'text/html; charset="ISO-8859-1"' }).end(page)

describe('a page', () => {
  test('comes with its type, its bytes and where they came from in the end', async () => {
    await using site = await serve((request, response) => {
      if (request.url === '/old') return void response.writeHead(302, { location: '/jobs/1?x=y#top' }).end()
      givePage(request, response)
    })
    const found = await site.fetcher()(site.at('jobs.example', '/old'))
    expect(found).toEqual({
      ...{ state: 'fetched', url: site.at('jobs.example', '/jobs/1?x=y'), version: { etag: null, lastModified: null } },
      ...{ contentType: 'text/html', charset: 'iso-8859-1', bytes: Buffer.from(page) },
    })
  })

  test('is asked for by its own name, without cookies or credentials, at the address that was checked', async () => {
    const seen: Record<string, unknown>[] = []
    await using site = await serve((request, response) => {
      seen.push({ host: request.headers.host, cookie: request.headers.cookie, auth: request.headers.authorization })
      givePage(request, response)
    })
    await site.fetcher()(site.at('jobs.example', '/'))
    expect(seen).toEqual([{ host: `jobs.example:${site.port}`, cookie: undefined, auth: undefined }])
  })

  test('that is known is asked for only if it changed, by its ETag and its date', async () => {
    const version = { etag: '"v1"', lastModified: 'Mon, 02 Nov 2026 09:00:00 GMT' }
    await using site = await serve((request, response) => {
      const { 'if-none-match': etag, 'if-modified-since': date } = request.headers
      const headers = { etag: version.etag, 'last-modified': version.lastModified }
      if (etag === version.etag && date === version.lastModified) return void response.writeHead(304, headers).end()
      response.writeHead(200, { ...headers, 'content-type': 'text/html' }).end(page)
    })
    const url = site.at('jobs.example', '/')
    expect(await site.fetcher()(url)).toMatchObject({ state: 'fetched', version, bytes: Buffer.from(page) })
    expect(await site.fetcher()(url, { known: version })).toMatchObject({ state: 'unchanged', version })
    const older = { ...version, etag: '"v0"' }
    expect(await site.fetcher()(url, { known: older })).toMatchObject({ state: 'fetched', version })
  })

  test.each([
    ['120', 120_000],
    [new Date(Date.now() + 3_600_000).toUTCString(), 3_600_000],
    ['soon', undefined],
    ['-5', undefined],
  ])('that is to be asked for later (%s) says when', async (header, wait) => {
    await using site = await serve((_request, response) => response.writeHead(503, { 'retry-after': header }).end())
    const error: unknown = await site
      .fetcher()(site.at('jobs.example', '/'))
      .catch(refused => refused)
    expect(error).toMatchObject({ details: { reason: 'status', status: 503 } })
    const { retryAfterMs } = (error as { details: { retryAfterMs?: number } }).details
    if (wait === undefined) expect(retryAfterMs).toBeUndefined()
    else expect(Math.abs(retryAfterMs! - wait)).toBeLessThan(30_000)
  })

  test.each([
    ['gzip', gzipSync(page)],
    ['br', brotliCompressSync(page)],
  ])('packed with %s is unpacked', async (encoding, body) => {
    await using site = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding }).end(body),
    )
    expect(Buffer.from((await site.fetcher()(site.at('jobs.example', '/'))).bytes).toString()).toBe(page)
  })
})

describe('a server on this machine', () => {
  test.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433', '0x7f.0.0.1', '0177.1'])(
    'is not reached as %s, and never sees a connection',
    async host => {
      await using site = await serve(givePage)
      const fetchPublic = createPublicFetcher({ allow: ({ address }) => address === '192.0.2.7' })
      await expect(fetchPublic(`http://${host}:${site.port}/`)).rejects.toMatchObject({ code: 'invalid-input' })
      await expect(createPublicFetcher()(`http://${host}/`)).rejects.toMatchObject({
        code: 'invalid-input',
        details: { reason: 'private-address' },
      })
      expect(site.connections()).toBe(0)
    },
  )

  test('is not reached through a name that resolves to it, nor beside a public address', async () => {
    for (const addresses of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::ffff:7f00:1'], ['169.254.169.254']]) {
      const fetchPublic = createPublicFetcher({ resolve: async () => addresses.map(asAddress) })
      await expect(fetchPublic('http://jobs.example/')).rejects.toMatchObject({
        code: 'invalid-input',
        details: { reason: 'private-address' },
      })
    }
  })

  test('is not reached by a redirect, whatever way it is written', async () => {
    await using inside = await serve(givePage)
    for (const location of [
      `http://127.0.0.1:${inside.port}/`,
      `//localhost:${inside.port}/`,
      `http://rebound.example:${inside.port}/`,
    ]) {
      await using site = await serve((_request, response) => response.writeHead(307, { location }).end())
      const fetchPublic = site.fetcher({
        resolve: async host => [asAddress(host === 'jobs.example' || host === 'rebound.example' ? '127.0.0.1' : host)],
      })
      await expect(fetchPublic(site.at('jobs.example', '/'))).rejects.toMatchObject({ code: 'invalid-input' })
    }
    expect(inside.connections()).toBe(0)
  })

  test('is not reached by a name that changes between the check and the connection', async () => {
    await using site = await serve(givePage)
    let asked = 0
    const resolve = async () => {
      asked += 1
      return [asAddress(asked === 1 ? '192.0.2.7' : '127.0.0.1')]
    }
    // 192.0.2.7 answers nobody: had the name been looked up again to connect, the page would have come.
    const fetchPublic = createPublicFetcher({
      resolve,
      allow: ({ address }) => address === '192.0.2.7',
      limits: { milliseconds: 300 },
    })
    await expect(fetchPublic(site.at('rebinding.example', '/'))).rejects.toMatchObject({
      code: 'unreadable-document',
    })
    expect([asked, site.connections()]).toEqual([1, 0])
  })
})

describe('what is refused', () => {
  const fetchPublic = createPublicFetcher({ resolve: async () => [asAddress('8.8.8.8')] })

  test.each([
    ['file:///etc/passwd', 'not-http'],
    ['ftp://jobs.example/x', 'not-http'],
    ['data:text/html,hello', 'not-http'],
    ['gopher://jobs.example/', 'not-http'],
    ['jobs at harbourline', 'not-a-url'],
    ['https://ada:secret@jobs.example/', 'credentials'],
    ['https://ada@jobs.example/', 'credentials'],
    ['https://jobs.example:8443/', 'port'],
    ['http://jobs.example:22/', 'port'],
    ['http://jobs.example:5432/', 'port'],
  ])('%s, before anything is connected to', async (url, reason) => {
    await expect(fetchPublic(url)).rejects.toMatchObject({ code: 'invalid-input', details: { reason } })
  })

  test('the other scheme’s port on a public address', async () => {
    await expect(fetchPublic('http://jobs.example:443/')).rejects.toMatchObject({ details: { reason: 'port' } })
  })

  test.each(['file:///etc/passwd', 'javascript:alert(1)', 'http://ada:secret@jobs.example/'])(
    'a redirect to %s',
    async location => {
      await using site = await serve((_request, response) => response.writeHead(301, { location }).end())
      await expect(site.fetcher()(site.at('jobs.example', '/'))).rejects.toMatchObject({ code: 'invalid-input' })
    },
  )

  test('a host that does not exist', async () => {
    const nowhere = createPublicFetcher({
      resolve: async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
    })
    await expect(nowhere('https://nowhere.example/')).rejects.toMatchObject({
      code: 'invalid-input',
      details: { reason: 'unknown-host' },
      message: expect.stringContaining('nowhere.example'),
    })
  })

  test.each([
    ['image/png', 'not-a-document'],
    ['application/zip', 'not-a-document'],
    ['', 'not-a-document'],
  ])('a body of type “%s”', async (type, reason) => {
    await using site = await serve((_request, response) =>
      response.writeHead(200, type === '' ? {} : { 'content-type': type }).end('x'),
    )
    await expect(site.fetcher()(site.at('jobs.example', '/'))).rejects.toMatchObject({ details: { reason } })
  })

  test.each([401, 403, 404, 500, 503])('a page that answers %i, with the status', async status => {
    await using site = await serve((_request, response) => response.writeHead(status).end('secret page'))
    await expect(site.fetcher()(site.at('jobs.example', '/token/abc'))).rejects.toMatchObject({
      code: 'unreadable-document',
      details: { reason: 'status', status },
      message: expect.not.stringMatching(/token|abc|secret/),
    })
  })
})

describe('the limits', () => {
  test('end redirects after five', async () => {
    const asked: string[] = []
    await using site = await serve((request, response) => {
      asked.push(String(request.url))
      response.writeHead(302, { location: `/${asked.length}` }).end()
    })
    await expect(site.fetcher()(site.at('jobs.example', '/0'))).rejects.toMatchObject({
      details: { reason: 'too-many-redirects' },
    })
    expect(asked).toEqual(['/0', '/1', '/2', '/3', '/4', '/5'])
  })

  test('end a body without end, and one that announces too much', async () => {
    await using endless = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      const go = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
      }
      response.on('drain', go)
      go()
    })
    await using large = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '100001' }).write('x'),
    )
    for (const site of [endless, large]) {
      const fetchPublic = site.fetcher({ limits: { bytes: 100_000 } })
      await expect(fetchPublic(site.at('jobs.example', '/'))).rejects.toMatchObject({
        code: 'too-large',
        details: { limit: 100_000 },
      })
    }
  })

  test.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
  ])('count what comes out of %s: a small answer that unpacks to 50 MB ends at one', async (encoding, body) => {
    expect(body.length).toBeLessThan(100_000)
    await using site = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(body),
    )
    const before = process.memoryUsage().arrayBuffers
    await expect(site.fetcher({ limits: { bytes: 1_000_000 } })(site.at('jobs.example', '/'))).rejects.toMatchObject({
      code: 'too-large',
    })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  })

  test.each(['before the headers', 'in the body'])('end a server that falls silent %s', async where => {
    await using site = await serve((_request, response) => {
      if (where === 'in the body') response.writeHead(200, { 'content-type': 'text/html' }).write('<p>')
    })
    await expect(site.fetcher({ limits: { milliseconds: 200 } })(site.at('jobs.example', '/'))).rejects.toMatchObject({
      code: 'unreadable-document',
      details: { reason: 'too-slow' },
    })
  })
})

test('whoever wanted the page may leave', async () => {
  const gone = new AbortController()
  await using site = await serve(() => gone.abort())
  await expect(site.fetcher()(site.at('jobs.example', '/'), { signal: gone.signal })).rejects.toMatchObject({
    code: 'cancelled',
  })
})

function asAddress(address: string): Address {
  return { address, family: address.includes(':') ? 6 : 4 }
}

/** A server on this machine that a fetcher made by it may reach, under any name. */
async function serve(listener: RequestListener) {
  const server = createServer(listener)
  let connections = 0
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const mine = ({ address, port: asked }: { address: string; port: number }) =>
    address === '127.0.0.1' && asked === port
  return {
    port,
    connections: () => connections,
    at: (host: string, path: string) => `http://${host}:${port}${path}`,
    fetcher: (options: Parameters<typeof createPublicFetcher>[0] = {}) =>
      createPublicFetcher({ resolve: async () => [asAddress('127.0.0.1')], allow: mine, ...options }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
