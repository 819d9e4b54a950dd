import type { Logger } from 'pino'
import type { Conditions } from '../conditions.ts'
import type { AppError } from '../errors.ts'
import type { Metrics } from '../metrics.ts'
import type { Identity } from '../people/identity.ts'
import type { StorageLimits } from '../people/storage-room.ts'
import type { FetchPublic } from '../postings/fetching/fetch-public.ts'
import type { AskDeps } from '../questions/ask-question.ts'
import type { QuestionLimits } from '../questions/limit-questions.ts'

/** What the core built once and every call may use. */
export interface Services extends AskDeps {
  /** Fetches what somebody gave an address of, from the public internet alone. */
  fetchPublic: FetchPublic
  logger: Logger
  metrics: Metrics
  conditions: Conditions
  /** 'one': every space belongs to the one organization; 'many': an unknown space starts its own. */
  organizations: 'one' | 'many'
  /** Seals what platforms hand out for a space; null where none is configured. */
  encryptionKey: Buffer | null
  limits: QuestionLimits & StorageLimits & { questionCharacters: number; uploadBytes: number }
}

/** One call: the services, who is vouched for (or why nobody is), and the id that ties its log lines together. */
export interface ApiContext {
  services: Services
  caller: Identity | AppError
  requestId: string
}
