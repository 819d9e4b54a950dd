import type { Logger } from 'pino'
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
  log: Logger
  /** Looks for deliveries of a workspace now rather than at the next turn. */
  deliverNow: (team: string) => void
}
