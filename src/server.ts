import { randomUUID } from 'node:crypto'
import { BlockList, isIP } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify'
import type { Services } from './api/context.ts'
import { shapeError } from './api/error-shape.ts'
import { logFailure } from './api/log-failure.ts'
import { type AppRouter, appRouter } from './api/router.ts'
import { readVouchedRequest } from './api/vouched-request.ts'
import { AppError } from './errors.ts'
import { findProblems } from './find-problems.ts'

export interface ServerOptions {
  services: Services
  host: string
  /** 0 takes a free one. */
  port: number
  /** Every secret that is accepted. */
  secrets: readonly string[]
  /** A secret made by Rolecall rather than by an operator is good for this machine alone. */
  secretsAre: 'configured' | 'generated'
  /** How long answers in flight may take to finish once the server is asked to close. */
  graceMs: number
  /** How long before that it still serves but says that it is not ready, so that a proxy stops sending. 0 unless given. */
  drainMs?: number
}

export interface Server extends AsyncDisposable {
  url: string
  /** Drains (`drainMs`), then takes no new requests, lets streams finish (at most `graceMs`), then closes every socket. */
  close(): Promise<void>
}

/** Room for JSON around the longest allowed text; uploads have their own limit. */
const jsonBytes = 2_097_152

/** How long a request may take to arrive whole, which Node limits to this and Fastify, unless told, to nothing. */
const requestMs = 300_000

/** Serves the API at /trpc, and /healthz, /readyz and /metrics for whoever looks after the process. */
export async function startServer(options: ServerOptions): Promise<Server> {
  refuseOpenDoor(options)
  const app = fastify({
    logger: false,
    bodyLimit: jsonBytes,
    requestTimeout: requestMs,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  })
  app.addHook('onResponse', async ({ method }, { statusCode }) =>
    options.services.metrics.countHttp({ method, status: statusCode }),
  )
  serveApi(app, options)
  const stopping = new AbortController()
  serveHealth(app, options.services, stopping.signal)
  await listen(app, options)
  const close = closeOnce(app, { ...options, stopping })
  return { url: addressOf(app, options.host), close, [Symbol.asyncDispose]: close }
}

function serveApi(app: FastifyInstance, { services, secrets }: ServerOptions): void {
  const trpcOptions: FastifyTRPCPluginOptions<AppRouter>['trpcOptions'] = {
    router: appRouter,
    allowMethodOverride: true,
    maxBatchSize: 20,
    maxBodySize: services.limits.uploadBytes + jsonBytes,
    createContext: ({ req }) => ({ services, ...readVouchedRequest(req.headers, secrets) }),
    responseMeta: ({ ctx }) => (ctx ? { headers: { 'x-request-id': ctx.requestId } } : {}),
    onError: ({ error, path, ctx }) => logFailure(services.logger, { error, path, requestId: ctx?.requestId }),
  }
  app.addHook('onSend', async (_request, reply, payload) => (isWhole(payload) ? takeOver(payload, reply) : payload))
  app.register(fastifyTRPCPlugin<AppRouter>, { prefix: '/trpc', trpcOptions })
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = asRefusal(error)
    const shaped = shapeError(refusal, { path: undefined, requestId: request.id })
    logFailure(services.logger, { error: refusal, path: request.url.split('?')[0], requestId: request.id })
    return reply.code(shaped.data.httpStatus).send({ error: shaped })
  })
}

/** What tRPC answers with, unless it comes in parts. */
function isWhole(payload: unknown): payload is Response {
  return payload instanceof Response && !payload.headers.has('transfer-encoding')
}

/** Head and body in one write to the socket, where Fastify would pipe the body as a stream: three writes. */
async function takeOver(response: Response, reply: FastifyReply): Promise<string> {
  reply.code(response.status).headers(Object.fromEntries(response.headers))
  return response.text()
}

function serveHealth(app: FastifyInstance, services: Services, stopping: AbortSignal): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const stops = { problems: ['This core is stopping: ask another one.'], degraded: [] }
    const { problems, degraded } = stopping.aborted ? stops : await findProblems(services)
    const ready = problems.length === 0
    return reply.code(ready ? 200 : 503).send({ ready, problems, degraded })
  })
  app.get('/metrics', async (_request, reply) => {
    const { contentType, body } = await services.metrics.render()
    return reply.type(contentType).send(body)
  })
}

/** What Fastify refuses before tRPC sees it. */
function asRefusal(error: FastifyError): AppError {
  const status = error.statusCode ?? 500
  if (status === 413) {
    return new AppError('too-large', `A request may have ${jsonBytes} bytes.`, { details: { limit: jsonBytes } })
  }
  if (status < 500) return new AppError('invalid-input', 'The request is not one that this server understands.')
  return new AppError('internal', 'Something went wrong that nobody expected.', { cause: error })
}

function refuseOpenDoor(options: ServerOptions): void {
  if (options.secretsAre === 'configured' || isLoopback(options.host)) return
  throw new AppError(
    'misconfigured',
    `Listening on ${options.host} lets other machines in, which asks for a secret that bots are given too: set ROLECALL_SECRETS (try: openssl rand -hex 32), or listen on 127.0.0.1.`,
  )
}

function isLoopback(host: string): boolean {
  const loopback = new BlockList()
  loopback.addSubnet('127.0.0.0', 8, 'ipv4')
  loopback.addAddress('::1', 'ipv6')
  const family = isIP(host)
  return family === 0 ? host === 'localhost' : loopback.check(host, family === 4 ? 'ipv4' : 'ipv6')
}

async function listen(app: FastifyInstance, { host, port }: ServerOptions): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    await app.close()
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE') {
      throw new AppError('misconfigured', `Port ${port} is taken: stop what uses it, or set ROLECALL_PORT.`, {
        cause: error,
      })
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      const advice = `Cannot listen on ${host} port ${port}: check ROLECALL_HOST and ROLECALL_PORT.`
      throw new AppError('misconfigured', advice, { cause: error })
    }
    throw error
  }
}

function addressOf(app: FastifyInstance, host: string): string {
  const address = app.server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${isIP(reachable) === 6 ? `[${reachable}]` : reachable}:${port}`
}

function closeOnce(
  app: FastifyInstance,
  { graceMs, drainMs = 0, stopping }: ServerOptions & { stopping: AbortController },
): () => Promise<void> {
  let closing: Promise<void> | undefined
  const close = async () => {
    stopping.abort()
    await sleep(drainMs)
    await closeWithin(app, graceMs)
  }
  return () => {
    closing ??= close()
    return closing
  }
}

/**
 * A keep-alive connection whose last response began before the close is not idle yet and would be waited for as long as
 * it stays open, hence the sweep; what has not finished in time is cut.
 */
async function closeWithin(app: FastifyInstance, graceMs: number): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50)
  const deadline = setTimeout(() => app.server.closeAllConnections(), graceMs)
  try {
    await app.close()
  } finally {
    clearInterval(sweep)
    clearTimeout(deadline)
  }
}
