import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { AnswerCutOff, readFailure } from '../../bots/client.ts'

const unreachable = { code: 'unreachable', details: {}, requestId: null }

test('a connection that breaks in the middle of an answer is the network’s fault, not the core’s', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/jsonl' }).write('{"json":')
    setTimeout(() => response.destroy(), 50)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const error = await response.text().catch(error => error)
  expect(error).toBeInstanceOf(TypeError)
  expect(readFailure(error)).toEqual(unreachable)
  await new Promise(resolve => server.close(resolve))
})

test('so is an answer that ends without its last event', () => {
  expect(readFailure(new AnswerCutOff())).toEqual(unreachable)
})
