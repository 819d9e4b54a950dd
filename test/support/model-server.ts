import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What an OpenAI-compatible server was asked, as it came over the wire. */
export interface ModelCall {
  body: Record<string, unknown>
  headers: IncomingMessage['headers']
  isStream: boolean
  instructions: string
  /** The user's message, which is JSON. */
  material: Record<string, unknown>
}

/** What it does. Text is streamed in pieces where a stream was asked for. */
export type ModelReply =
  | { does: 'write'; text: string; finish?: string; usage?: { prompt_tokens: number; completion_tokens: number } }
  | { does: 'fail'; status: number; headers?: Record<string, string>; body?: string }
  | { does: 'refuse'; refusal: string }
  | { does: 'cut'; text: string } // the connection breaks behind the text
  | { does: 'end early'; text: string } // the stream ends behind the text without saying that it is complete
  | { does: 'fall silent'; text: string } // behind the text nothing comes any more
  | { does: 'go on'; line: string } // without end

export interface ModelServer extends AsyncDisposable {
  /** For OPENAI_BASE_URL. */
  url: string
  calls: ModelCall[]
}

/** A chat-completions server on a free port of this machine that does what `reply` says. */
export async function serveModel(reply: (call: ModelCall) => ModelReply): Promise<ModelServer> {
  const calls: ModelCall[] = []
  const server = createServer(async (request, response) => {
    const call = await readCall(request)
    calls.push(call)
    await answer(response, call, reply(call))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    calls,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

async function readCall(request: IncomingMessage): Promise<ModelCall> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  const body = JSON.parse(text) as { stream?: boolean; messages: { content: string }[] }
  const [system, user] = body.messages
  return {
    ...{ body, headers: request.headers, isStream: body.stream === true, instructions: system?.content ?? '' },
    material: JSON.parse(user?.content ?? '{}') as Record<string, unknown>,
  }
}

async function answer(response: ServerResponse, { isStream }: ModelCall, reply: ModelReply): Promise<void> {
  if (reply.does === 'fail') {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
    response.end(reply.body ?? JSON.stringify({ error: { message: 'it failed', code: null } }))
    return
  }
  if (!isStream) return answerWhole(response, reply)
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const write = (choice: object) =>
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, ...choice }] })}\n\n`)
  if (reply.does === 'refuse') write({ delta: { refusal: reply.refusal }, finish_reason: 'stop' })
  else if (reply.does === 'go on') {
    while (!response.destroyed) {
      write({ delta: { content: `${reply.line}\n` }, finish_reason: null })
      await new Promise(resolve => setTimeout(resolve, 1))
    }
    return
  } else {
    for (const piece of reply.text.match(/[\s\S]{1,40}/gu) ?? []) {
      write({ delta: { content: piece }, finish_reason: null })
      await new Promise(setImmediate)
    }
  }
  if (reply.does === 'cut') return void setTimeout(() => response.destroy(), 10)
  if (reply.does === 'fall silent') return
  if (reply.does === 'write') {
    write({ delta: {}, finish_reason: reply.finish ?? 'stop' })
    if (reply.usage) response.write(`data: ${JSON.stringify({ choices: [], usage: reply.usage })}\n\n`)
  }
  response.end(reply.does === 'end early' ? '' : 'data: [DONE]\n\n')
}

function answerWhole(response: ServerResponse, reply: Exclude<ModelReply, { does: 'fail' }>): void {
  if (reply.does === 'fall silent' || reply.does === 'go on') return
  if (reply.does === 'cut' || reply.does === 'end early') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '10000' })
    response.write('{"choices": [{"mess')
    setTimeout(() => response.destroy(), 10)
    return
  }
  const message = reply.does === 'refuse' ? { content: null, refusal: reply.refusal } : { content: reply.text }
  const finish = reply.does === 'write' ? reply.finish : undefined
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify({
      choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finish ?? 'stop' }],
      ...(reply.does === 'write' && reply.usage ? { usage: reply.usage } : {}),
    }),
  )
}
