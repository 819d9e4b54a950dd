import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createClient } from '../../bots/client.ts'
import type { Services } from '../api/context.ts'
import { type Config, readConfig } from '../config.ts'
import { createLogger } from '../logger.ts'
import { announceServer } from '../running-server.ts'
import { readOrCreateSecret } from '../secret.ts'
import { type Server, startServer } from '../server.ts'
import { converse } from './converse.ts'
import { openCore } from './open-core.ts'
import { startDiscord } from './start-discord.ts'
import { startSlack } from './start-slack.ts'
import { listenForStop, untilStopped } from './stop-signal.ts'
import { terminalIdentity } from './terminal-identity.ts'

/** Answers in flight get this long to finish after the first signal; the second does not wait. */
const graceMs = 10_000

/** Serves until a signal comes, or, in a terminal, until the conversation ends. */
export async function runStart(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  using stop = listenForStop()
  const config = readConfig()
  const isTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY)
  // A conversation has the screen to itself.
  const logger = createLogger({ level: config.logLevel, file: isTerminal ? join(config.dataFolder, 'log') : null })
  await using core = await openCore({ config, logger, signal: stop.signal, fill: 'samples' })
  await using server = await serve(config, core.services)
  await using _announcement = await announceServer(config.dataFolder, server.url)
  logger.info({ url: server.url }, 'serving')
  const bot = { core: createClient({ api: core.api }), log: logger }
  await using _slack = await startSlack(config, { ...bot, metrics: core.services.metrics.ofBot('slack') })
  await using _discord = await startDiscord(config, { ...bot, metrics: core.services.metrics.ofBot('discord') })
  if (isTerminal) {
    process.stdout.write(`Rolecall serves at ${server.url}\n`)
    const client = createClient({ api: core.api }).as(terminalIdentity())
    await converse(client, stop.signal)
  } else await untilStopped(stop)
  logger.info('stopping')
  return 0
}

async function serve(config: Config, services: Services): Promise<Server> {
  const { host, port, drainMs } = config
  const isConfigured = config.secrets.length > 0
  const secrets = isConfigured ? config.secrets : [await readOrCreateSecret(config.dataFolder)]
  const secretsAre = isConfigured ? 'configured' : 'generated'
  return startServer({ services, host, port, secrets, secretsAre, graceMs, drainMs })
}
