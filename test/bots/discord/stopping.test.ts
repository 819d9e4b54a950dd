import pino from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startDiscordBot } from '../../../bots/discord/discord-bot.ts'
import { type DiscordWorld, runDiscord } from '../../support/discord-world.ts'
import { replyTo, shown } from '../../support/fake-discord/person.ts'
import { bakerRole } from '../../support/role-texts.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let world: DiscordWorld
beforeEach(async () => {
  world = await runDiscord()
})
afterEach(() => world[Symbol.asyncDispose]())

test('stopping finishes the answers in flight, and then leaves the gateway', async () => {
  const { bot, candidate, discord } = world
  await world.publish(bakerRole)
  const asked = Array.from({ length: 8 }, () => candidate.runs('ask', { question: 'What does the baker earn?' }))
  await vi.waitFor(() => expect(asked.every(({ callback }) => callback !== null)).toBe(true), 5_000)
  await bot.close()
  for (const one of asked) expect(shown(replyTo(discord, one))).toContain('€2,900')
  expect(discord.gateway.connections()).toBe(0)
  expect(discord.problems).toEqual([])
})

test('a token that Discord refuses ends the start', async () => {
  const { discord, running } = world
  const settings = {
    ...{ token: 'not-the-token', apiUrl: discord.apiUrl, shards: { ids: [0], of: 1 } },
    ...{ messageContent: 'not granted' as const, forums: [] },
  }
  const metrics = running.core.services.metrics.ofBot('discord')
  const options = { settings, core: running.remote, log: pino({ level: 'silent' }), metrics, graceMs: 100 }
  await expect(startDiscordBot(options)).rejects.toThrow('invalid token')
})

test('the Message Content intent that was not switched on ends the start', async () => {
  const { discord, running } = world
  const settings = {
    ...{ token: discord.token, apiUrl: discord.apiUrl, shards: { ids: [0], of: 1 } },
    ...{ messageContent: 'granted' as const, forums: [] },
  }
  const metrics = running.core.services.metrics.ofBot('discord')
  const options = { settings, core: running.remote, log: pino({ level: 'silent' }), metrics, graceMs: 100 }
  await expect(startDiscordBot(options)).rejects.toThrow('disallowed intents')
})

test.each(['', '/', '/v10', '/v10/'])('another address of Discord is taken as given, ending in “%s”', async ending => {
  const { discord, running } = world
  const before = discord.gateway.counts.identified
  const settings = {
    ...{ token: discord.token, apiUrl: `${discord.apiUrl}${ending}`, shards: { ids: [0], of: 1 } },
    ...{ messageContent: 'not granted' as const, forums: [] },
  }
  const metrics = running.core.services.metrics.ofBot('discord')
  const options = { settings, core: running.remote, log: pino({ level: 'silent' }), metrics, graceMs: 100 }
  await (await startDiscordBot(options)).close()
  expect(discord.gateway.counts.identified).toBe(before + 1)
})
