import type { Config } from '../config.ts'
import { startHealthServer } from '../health-server.ts'

/** A bot that was started, or nothing where its settings are absent. */
export interface StartedBot extends AsyncDisposable {
  /** What keeps it from serving, in sentences that say what to do; none while it serves. */
  findProblems(): string[]
}

export const noBot: StartedBot = { findProblems: () => [], [Symbol.asyncDispose]: async () => {} }

/** Answers the health checks of a bot that runs alone, when ROLECALL_HEALTH_PORT says where. */
export async function serveHealth(config: Config, { findProblems }: StartedBot): Promise<AsyncDisposable> {
  if (config.healthPort === null) return noBot
  return startHealthServer({ host: config.host, port: config.healthPort, findProblems })
}
