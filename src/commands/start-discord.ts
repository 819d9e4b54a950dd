import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import { type BotDeps, noBot, type StartedBot } from './serve-health.ts'

/** Answers in flight get this long to finish after the first signal. */
const graceMs = 10_000

/** What the gateway and discord.js say to a token or an intent that the app does not have, and what to do about it. */
const refusals: Record<string, string> = {
  TokenInvalid: 'Discord does not accept the token: copy it again into DISCORD_TOKEN (docs/discord.md).',
  '4004': 'Discord does not accept the token: copy it again into DISCORD_TOKEN (docs/discord.md).',
  '4014':
    'The Message Content intent is not switched on for this app: switch it on (docs/discord.md), or set DISCORD_MESSAGE_CONTENT=off.',
  '4010': 'Discord does not take these shards: check DISCORD_SHARDS.',
  '4011': 'Discord asks for more shards: set DISCORD_SHARDS=auto.',
}

/** What Node and its fetch call a host that cannot be found or does not answer. */
const unreachable = /^(?:ENOTFOUND|EAI_AGAIN|ECONN[A-Z]+|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_[A-Z_]+)$/

/** Starts the Discord bot when its settings are present; otherwise there is nothing to dispose of. */
export async function startDiscord(config: Config, { core, log, metrics }: BotDeps): Promise<StartedBot> {
  if (config.discord === null) return noBot
  // Loaded only here: discord.js takes a while, and most commands know nothing of Discord.
  const { startDiscordBot } = await import('../../bots/discord/discord-bot.ts')
  try {
    return await startDiscordBot({ settings: config.discord, core, log, metrics, graceMs })
  } catch (error) {
    const advice = adviceFor(error)
    if (advice === undefined) throw error
    throw new AppError('misconfigured', advice, { cause: error })
  }
}

function adviceFor(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  const closed = /\b(40\d\d)\b/.exec(error.message)?.[1] ?? ''
  if ('status' in error && error.status === 401) return refusals.TokenInvalid
  if (/disallowed intents/i.test(error.message)) return refusals['4014']
  if (unreachable.test(code))
    return 'Discord cannot be reached: check this machine’s network, and DISCORD_API_URL if it is set.'
  return refusals[code] ?? refusals[closed]
}
