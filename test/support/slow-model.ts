import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SlowModel extends AsyncDisposable {
  /** For OPENAI_BASE_URL. */
  url: string
  asked(): number
  /** Until it answers, from now on. */
  delayMs: number
}

/** A server that speaks like OpenAI's, takes its time and then fails. */
export async function startSlowModel(delayMs = 0): Promise<SlowModel> {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    setTimeout(() => response.writeHead(400, { 'content-type': 'application/json' }).end('{}'), model.delayMs)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const model: SlowModel = {
    delayMs,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: () => asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return model
}
