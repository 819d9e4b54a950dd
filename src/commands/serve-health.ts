import type { Logger } from 'pino'
import type { Client } from '../../bots/client.ts'
import type { BotMetrics } from '../bot-metrics.ts'
import type { Config } from '../config.ts'
import { startHealthServer } from '../health-server.ts'
import type { Metrics } from '../metrics.ts'

/** What a bot is started with. */
export interface BotDeps {
  core: Client
  log: Logger
  metrics: BotMetrics
}

/** A bot that was started, or nothing where its settings are absent. */
export interface StartedBot extends AsyncDisposable {
  /** What keeps it from serving, in sentences that say what to do; none while it serves. */
  findProblems(): string[]
}

export const noBot: StartedBot = { findProblems: () => [], [Symbol.asyncDispose]: async () => {} }

/** Answers the health checks of a bot that runs alone, and what it counts, when ROLECALL_HEALTH_PORT says where. */
export async function serveHealth(
  config: Config,
  bot: { findProblems: StartedBot['findProblems']; metrics: Pick<Metrics, 'render'> },
): Promise<AsyncDisposable> {
  if (config.healthPort === null) return noBot
  return startHealthServer({ host: config.host, port: config.healthPort, ...bot })
}
