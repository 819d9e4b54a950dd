import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { webApi } from '@slack/bolt'
import { expect, test } from 'vitest'
import { createFileReader, UnreadableFile } from '../../../bots/slack/file-reader.ts'

test('the token goes to Slack alone: a file that stands elsewhere is not fetched', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.headers.authorization)
    response.end('text')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const web = new webApi.WebClient('xoxb-token')
  const ofSlack = createFileReader(`${elsewhere}/api/`)
  const file = { id: 'F1', name: 'role.txt', url_private: `${elsewhere}/role.txt` }
  expect(await (await ofSlack(web, file)).text()).toBe('text')
  for (const [read, given] of [
    [createFileReader(null), file],
    [createFileReader('https://slack.example/api/'), file],
    [ofSlack, { ...file, is_external: true }],
    [createFileReader(null), { ...file, url_private: 'https://slack.com.evil.example/role.txt' }],
    [createFileReader(null), { ...file, url_private: 'http://files.slack.com/role.txt' }],
  ] as const) {
    await expect(read(web, given)).rejects.toThrow(UnreadableFile)
  }
  expect(asked).toEqual(['Bearer xoxb-token'])
  server.close()
})

test('a file that goes on beyond the limit is left in the middle, whatever was said of its size', async () => {
  let sent = 0
  const left = Promise.withResolvers<void>()
  const server = createServer((_, response) => {
    const send = () => {
      while (!response.destroyed && sent < 100_000_000) {
        sent += 10_000
        if (!response.write(Buffer.alloc(10_000))) return response.once('drain', send)
      }
    }
    response.once('close', left.resolve)
    send()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const slack = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const read = createFileReader(`${slack}/api/`, 50_000)
  const file = { id: 'F1', name: 'role.txt', size: 10, url_private: `${slack}/role.txt` }
  await expect(read(new webApi.WebClient('xoxb-token'), file)).rejects.toMatchObject({ reason: 'too-large' })
  await left.promise
  expect(sent).toBeLessThan(100_000_000)
  server.close()
})
