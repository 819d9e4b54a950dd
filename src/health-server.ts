import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AppError } from './errors.ts'
import type { Metrics } from './metrics.ts'

export interface HealthServer extends AsyncDisposable {
  url: string
}

/**
 * /healthz, /readyz and /metrics for a bot that runs alone and listens nowhere else: the first answers while the process
 * lives, the second with 503 and what is wrong while `findProblems` finds something.
 */
export async function startHealthServer(options: {
  host: string
  /** 0 takes a free one. */
  port: number
  findProblems: () => string[]
  metrics: Pick<Metrics, 'render'>
}): Promise<HealthServer> {
  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0]
    if (path === '/healthz') return send(response, 200, { status: 'ok' })
    if (path === '/metrics') {
      const { contentType, body } = await options.metrics.render()
      return void response.writeHead(200, { 'content-type': contentType }).end(body)
    }
    if (path !== '/readyz') return send(response, 404, { error: 'There are /healthz, /readyz and /metrics here.' })
    const problems = options.findProblems()
    send(response, problems.length === 0 ? 200 : 503, { ready: problems.length === 0, problems })
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(options.port, options.host, resolve)
  await promise.catch(cause => {
    const advice = `Cannot listen on ${options.host} port ${options.port}: check ROLECALL_HOST and ROLECALL_HEALTH_PORT.`
    throw new AppError('misconfigured', advice, { cause })
  })
  const { port } = server.address() as AddressInfo
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  return {
    url: `http://${host}:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
    },
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
