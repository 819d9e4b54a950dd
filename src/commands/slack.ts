import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createLoneBotMetrics } from '../bot-metrics.ts'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { createLogger } from '../logger.ts'
import { connect } from './connect.ts'
import { serveHealth } from './serve-health.ts'
import { startSlack } from './start-slack.ts'
import { listenForStop, untilStopped } from './stop-signal.ts'

/** The Slack bot alone, for a core that runs elsewhere (ROLECALL_URL) or on this data folder. */
export async function runSlack(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  using stop = listenForStop()
  const config = readConfig()
  if (config.slack === null) {
    throw new AppError('misconfigured', 'Slack is not set up: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (docs/slack.md).')
  }
  const file = process.stdout.isTTY ? join(config.dataFolder, 'slack-log') : null
  const logger = createLogger({ level: config.logLevel, file })
  await using connection = await connect(config, stop.signal)
  const metrics = createLoneBotMetrics('slack')
  await using bot = await startSlack(config, { core: connection.client, log: logger, metrics: metrics.bot })
  await using _health = await serveHealth(config, { findProblems: bot.findProblems, metrics })
  if (file !== null) process.stdout.write(`Connected to Slack; the log is in ${file}\n`)
  await untilStopped(stop)
  logger.info('stopping')
  return 0
}
