import { once } from 'node:events'
import { constants, createInflate } from 'node:zlib'
import { Client, CompressionMethod, Events, GatewayIntentBits, SimpleShardingStrategy } from 'discord.js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord/fake-discord.ts'

let discord: FakeDiscord
beforeEach(async () => {
  discord = await startFakeDiscord()
  discord.addChannel(discord.addGuild('North'), 'jobs')
})
afterEach(() => discord[Symbol.asyncDispose]())

test('asked for compressed payloads, the gateway sends them, and discord.js reads them', async () => {
  // It says that it would rather have one compressed stream, which needs a package that has to be compiled.
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.apiUrl },
    ws: {
      buildStrategy(manager) {
        manager.options.compression = CompressionMethod.ZlibStream
        return new SimpleShardingStrategy(manager)
      },
    },
  })
  try {
    const ready = once(client, Events.ClientReady)
    await client.login(discord.token)
    await ready
    expect(discord.gateway.counts.compressed).toBe(1)
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['North'])
  } finally {
    await client.destroy()
    warned.mockRestore()
  }
})

test('asked for one compressed stream, the gateway sends everything in it', async () => {
  const socket = new WebSocket(`${discord.apiUrl.replace(/^http(.*)\/api$/, 'ws$1')}/gateway?v=10&compress=zlib-stream`)
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH })
  const read: string[] = []
  inflate.on('data', bytes => read.push(String(bytes)))
  socket.on('message', (bytes: Buffer) => inflate.write(bytes))
  await expect.poll(() => read.join('')).toContain('"op":10')
  socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 1 } }))
  await expect.poll(() => read.join('')).toContain('"t":"GUILD_CREATE"')
  socket.close()
})
