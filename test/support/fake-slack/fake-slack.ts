import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkBlocks } from '../check-blocks.ts'
import { answerOAuth } from './oauth.ts'
import { createSocketMode, type SocketMode } from './socket-mode.ts'
import { blocksOf, hasUnknownBlock, methods, newMessage, refuse } from './web-api.ts'
import { createState, type FakeState } from './workspace.ts'

export interface FakeSlack extends AsyncDisposable {
  state: FakeState
  /** For SLACK_API_URL. */
  apiUrl: string
  origin: string
  socket: SocketMode
}

export const appToken = 'xapp-fake'

/** Slack on a free port: its Web API, files, response_urls, OAuth and Socket Mode. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const state = createState()
  const server = createServer((request, response) => {
    serve(state, { request, response, origin: originOf(server) }).catch(error => {
      state.problems.push(`the fake failed: ${String(error)}`)
      response.writeHead(500).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const socket = createSocketMode(server, state)
  const origin = originOf(server)
  return {
    ...{ state, origin, apiUrl: `${origin}/api/`, socket },
    async [Symbol.asyncDispose]() {
      socket.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  origin: string
}

async function serve(state: FakeState, exchange: Exchange): Promise<void> {
  const { request, response, origin } = exchange
  const url = new URL(request.url ?? '/', origin)
  const body = Buffer.concat(await Array.fromAsync(request))
  const [, kind, name = ''] = url.pathname.split('/')
  if (kind === 'files') return serveFile(state, { ...exchange, name })
  if (isRateLimited(state, kind === 'response' ? 'response_url' : name, response)) return
  if (kind === 'response') return takeResponse(state, { response, id: name, body: JSON.parse(body.toString()) })
  const args = readArgs(request, body)
  if (state.lacking.has(name)) {
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}')
    return
  }
  const answer = callMethod(state, { name, args, token: tokenOf(request, args), origin })
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, ...answer }))
}

function isRateLimited(state: FakeState, method: string, response: ServerResponse): boolean {
  const limit = state.rateLimits.find(one => one.method === method)
  if (limit === undefined) return false
  state.rateLimits.splice(state.rateLimits.indexOf(limit), 1)
  response.writeHead(429, { 'retry-after': String(limit.seconds) }).end('{"ok":false,"error":"ratelimited"}')
  return true
}

function callMethod(
  state: FakeState,
  call: { name: string; args: Record<string, unknown>; token: string; origin: string },
): Record<string, unknown> {
  const { name, args, token, origin } = call
  if (name === 'apps.connections.open') {
    if (token !== appToken) return refuse('invalid_auth')
    return { url: `${origin.replace('http', 'ws')}/socket?ticket=${randomUUID()}` }
  }
  if (name === 'oauth.v2.access') return answerOAuth(state, args)
  const method = methods[name]
  const workspace = state.workspaces.find(one => one.botToken === token)
  state.calls.push({ method: name, args, team: workspace?.team ?? '', at: performance.now() })
  const problem = (error: string) => {
    state.problems.push(`${name}: ${error}`)
    return refuse(error)
  }
  const refusal = state.refusals.get(name)
  if (refusal !== undefined) return refuse(refusal)
  if (method === undefined) return problem('unknown_method')
  if (workspace === undefined) return problem('invalid_auth')
  const missing = method.required.filter(argument => args[argument] === undefined || args[argument] === '')
  if (missing.length > 0 && name !== 'assistant.threads.setStatus') return problem(`missing ${missing.join(', ')}`)
  const answer = method.answer({ state, args, workspace })
  const isExpected = state.unknownBlocks.size > 0 && answer.error === 'invalid_blocks'
  if (answer.ok === false && !isExpected) state.problems.push(`${name}: ${String(answer.error)}`)
  return answer
}

function serveFile(state: FakeState, { request, response, name }: Exchange & { name: string }): void {
  const file = state.files.get(name)
  if (!file || request.headers.authorization !== `Bearer ${file.token}`) {
    // Slack answers with its sign-in page.
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>')
    return
  }
  response.writeHead(200, { 'content-type': file.type }).end(file.bytes)
}

/** A response_url takes five answers; `replace_original` changes the message it came from, which a command has not. */
function takeResponse(
  state: FakeState,
  { response, id, body }: { response: ServerResponse; id: string; body: Record<string, unknown> },
): void {
  const known = state.responseUrls.get(id)
  if (!known || known.uses >= 5) {
    state.problems.push(`response_url: ${known ? 'used more than five times' : 'unknown'}`)
    response.writeHead(404).end('used_url')
    return
  }
  known.uses += 1
  if (hasUnknownBlock(state, body)) {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":false,"error":"invalid_blocks"}')
    return
  }
  state.responses.push({ id, body })
  if (body.blocks !== undefined) {
    state.problems.push(...checkBlocks(body.blocks, 'message').map(problem => `response_url: ${problem}`))
  }
  const workspace = state.workspaces.find(one => one.team === known.place.team)!
  const isReplacing = body.replace_original === true && known.message !== null
  const message = isReplacing ? known.message! : newMessage(state, workspace, { channel: known.place.channel })
  message.text = String(body.text ?? '')
  message.blocks = blocksOf(state, body)
  if (!isReplacing) message.onlyFor = body.response_type === 'in_channel' ? null : known.place.user
  response.writeHead(200).end('ok')
}

function readArgs(request: IncomingMessage, body: Buffer): Record<string, unknown> {
  const type = request.headers['content-type'] ?? ''
  if (type.includes('json')) return JSON.parse(body.toString() || '{}') as Record<string, unknown>
  return Object.fromEntries(new URLSearchParams(body.toString()))
}

function tokenOf(request: IncomingMessage, args: Record<string, unknown>): string {
  return request.headers.authorization?.replace('Bearer ', '') ?? String(args.token ?? '')
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
