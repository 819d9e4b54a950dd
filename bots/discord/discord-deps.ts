import type { Logger } from 'pino'
import type { BotMetrics } from '../../src/bot-metrics.ts'
import type { Client } from '../client.ts'
import type { InFlight } from '../in-flight.ts'
import type { PacedWork } from './paced-work.ts'

/** What every event stands on. None of it remembers anything that must survive the process. */
export interface DiscordDeps {
  core: Client
  log: Logger
  metrics: BotMetrics
  inFlight: InFlight
  /** What follows a first reply, so that it never holds up the next one's. */
  paced: PacedWork
  /** Looks for deliveries of a guild now rather than at the next turn. */
  deliverNow(guild: string): void
  /** Whether unpinged messages can be read (the privileged Message Content intent). */
  messageContent: 'granted' | 'not granted'
  /** Ids of the forums in which new posts are answered. */
  forums: readonly string[]
}
