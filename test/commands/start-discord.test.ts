import pino from 'pino'
import { expect, test } from 'vitest'
import { startDiscord } from '../../src/commands/start-discord.ts'
import { readConfig } from '../../src/config.ts'
import { createMetrics } from '../../src/metrics.ts'
import { startFakeDiscord } from '../support/fake-discord/fake-discord.ts'

const log = pino({ level: 'silent' })

test.each([
  ['a token that Discord does not know', { DISCORD_TOKEN: 'not-the-token' }, 'does not accept the token'],
  ['no Discord at its address', { DISCORD_API_URL: 'http://127.0.0.1:1' }, 'cannot be reached'],
  ['an intent that the app does not have', { DISCORD_MESSAGE_CONTENT: 'on' }, 'Message Content intent'],
])(
  'refuses to start with %s and says what to do',
  async (_what, settings, advice) => {
    await using discord = await startFakeDiscord()
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...settings }
    const config = readConfig(env, import.meta.dirname)
    const core = { as: () => expect.fail('the core is not asked') }
    const metrics = createMetrics().ofBot('discord')
    await expect(startDiscord(config, { core, log, metrics })).rejects.toThrow(advice)
  },
  15_000,
)
