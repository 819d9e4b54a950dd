import type { Logger } from 'pino'
import type { Services } from './api/context.ts'
import { createLocalApi, type LocalApi } from './api/local-api.ts'
import { createConditions } from './conditions.ts'
import type { Config } from './config.ts'
import type { AppError } from './errors.ts'
import { createMetrics } from './metrics.ts'
import { createAssistant } from './models/assistant.ts'
import type { Embedder } from './models/embedder.ts'
import { createStaticEmbedder } from './models/offline/static-embedder.ts'
import { createStaticWordSimilarity } from './models/offline/static-word-similarity.ts'
import { createRestingEmbedder } from './models/resting-embedder.ts'
import { createWatchedEmbedder } from './models/watched-embedder.ts'
import type { WordSimilarity } from './models/word-similarity.ts'
import { createPublicFetcher, type FetchPublic } from './postings/fetching/fetch-public.ts'
import { countUnembedded } from './postings/find-postings-to-embed.ts'
import { READING_LIMITS } from './postings/reading/reading-limits.ts'
import { createRoleDirectories } from './questions/directory/role-directory.ts'
import { type Database, openDatabase } from './store/database.ts'

export interface CoreOptions {
  config: Config
  logger: Logger
  /** The configured one unless given, as are the others. */
  database?: Database
  embedder?: Embedder
  wordSimilarity?: WordSimilarity
  fetchPublic?: FetchPublic
  now?: () => Date
}

export interface Core extends AsyncDisposable {
  services: Services
  /** The API in this process, for `createClient({ api })`. */
  api: LocalApi
  close(): Promise<void>
}

/**
 * Builds everything that answers questions, once: the database is opened and brought to this version, the rest stands on
 * it. Whoever creates a core closes it, and with it the database that it was given.
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { config, logger, now = () => new Date() } = options
  const offline = createStaticEmbedder()
  const { databaseUrl: url, dataFolder: folder, organizations, encryptionKey, limits } = config
  const database = options.database ?? (await openDatabase({ url, folder }))
  for (const warning of database.warnings) logger.warn(warning)
  const metrics = createMetrics()
  const conditions = createConditions()
  const embedder = options.embedder ?? (await chooseEmbedder(config, { offline, logger, now }))
  const services = {
    assistant: await createAssistant({ config, database, now, logger, metrics }),
    ...{ database, now, logger, metrics, conditions, organizations, encryptionKey, limits },
    embedder: createWatchedEmbedder(embedder, conditions),
    wordSimilarity: options.wordSimilarity ?? createStaticWordSimilarity(offline),
    fetchPublic: options.fetchPublic ?? createPublicFetcher({ limits: fetchLimits }),
    directories: createRoleDirectories(database),
  }
  services.metrics.watch({
    postingsToEmbed: () => countUnembedded(services),
    queues: () => database.queue.count(),
  })
  const close = () => database.close()
  return { services, api: createLocalApi(services), close, [Symbol.asyncDispose]: close }
}

/** The largest boards send some 10 MB, and not all of them at once. */
const fetchLimits = { bytes: READING_LIMITS.jsonBytes, milliseconds: 30_000 }

// A batch of some hundred texts takes OpenAI a second or two.
const EMBEDDING_CALL_MS = 15_000
const EMBEDDER_REST_MS = 20_000

/** The library that talks to a server is loaded where there is one: a start without is a tenth faster. */
async function chooseEmbedder(
  { embedder }: Config,
  { offline, logger, now }: { offline: Embedder; logger: Logger; now: () => Date },
): Promise<Embedder> {
  if (embedder.kind === 'offline') return offline
  const { createOpenAiEmbedder } = await import('./models/openai/openai-embedder.ts')
  const { server, dimensions } = embedder
  const onFailure = ({ message }: AppError) => logger.warn({ model: server.model }, message)
  const onServer = createOpenAiEmbedder({ server, dimensions, callMs: EMBEDDING_CALL_MS, onFailure })
  return createRestingEmbedder(onServer, { restMs: EMBEDDER_REST_MS, now })
}
