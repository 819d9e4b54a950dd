import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createLoneBotMetrics } from '../bot-metrics.ts'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { createLogger } from '../logger.ts'
import { connect } from './connect.ts'
import { serveHealth } from './serve-health.ts'
import { startDiscord } from './start-discord.ts'
import { listenForStop, untilStopped } from './stop-signal.ts'

/** The Discord bot alone, for a core that runs elsewhere (ROLECALL_URL) or on this data folder. */
export async function runDiscord(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  using stop = listenForStop()
  const config = readConfig()
  if (config.discord === null) {
    throw new AppError('misconfigured', 'Discord is not set up: set DISCORD_TOKEN (docs/discord.md).')
  }
  const file = process.stdout.isTTY ? join(config.dataFolder, 'discord-log') : null
  const logger = createLogger({ level: config.logLevel, file })
  await using connection = await connect(config, stop.signal)
  const metrics = createLoneBotMetrics('discord')
  await using bot = await startDiscord(config, { core: connection.client, log: logger, metrics: metrics.bot })
  await using _health = await serveHealth(config, { findProblems: bot.findProblems, metrics })
  if (file !== null) process.stdout.write(`Connected to Discord; the log is in ${file}\n`)
  await untilStopped(stop)
  logger.info('stopping')
  return 0
}
