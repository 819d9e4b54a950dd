import type { RespondFn } from '@slack/bolt'
import type { Logger } from 'pino'
import type { BotMetrics } from '../../src/bot-metrics.ts'
import type { Client } from '../client.ts'
import type { InFlight } from '../in-flight.ts'
import type { FileReader } from './file-reader.ts'
import type { Identify } from './identify.ts'

/** What every listener stands on. None of it remembers anything that must survive the process. */
export interface SlackDeps {
  client: Client
  identify: Identify
  readFile: FileReader
  inFlight: InFlight
  /** Answers to a message that is known by its response_url alone. */
  respondTo: (responseUrl: string) => RespondFn
  /** The workspace of the token; null where there are many. */
  ownTeam: string | null
  log: Logger
  metrics: BotMetrics
  /** Acknowledges the event with this body, which was held back until now. */
  acknowledge: (body: object) => void
  /** Looks for deliveries of a workspace now rather than at the next turn. */
  deliverNow: (team: string) => void
}
