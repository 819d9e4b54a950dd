import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { AppError } from './errors.ts'

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const

/** Every setting there is. README.md and `.env.example` say what each is for. */
const settings = z.object({
  ROLECALL_DATA: z.string().default('.rolecall'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'give a postgres://user:password@host/name URL' })
    .optional(),
  ROLECALL_ORGANIZATIONS: z.enum(['one', 'many'], { error: 'say "one" or "many"' }).optional(),

  ROLECALL_HOST: z.string().default('127.0.0.1'),
  ROLECALL_PORT: wholeNumber({ min: 0, max: 65_535, of: 'a port' }).default(8372),
  ROLECALL_DRAIN_MS: wholeNumber({ min: 0, max: 60_000, of: 'milliseconds' }).default(0),
  ROLECALL_HEALTH_PORT: wholeNumber({ min: 0, max: 65_535, of: 'a port' }).optional(),
  ROLECALL_URL: z.url({ protocol: /^https?$/, error: 'give the http:// or https:// URL of a running core' }).optional(),
  ROLECALL_SECRETS: z
    .string()
    .transform(list => list.split(',').map(secret => secret.trim()))
    .refine(secrets => secrets.every(secret => secret.length >= 32), {
      error: 'make each secret at least 32 characters long (try: openssl rand -hex 32), separated by commas',
    })
    .optional(),

  ROLECALL_ENCRYPTION_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'give 64 hexadecimal digits (try: openssl rand -hex 32)')
    .optional(),

  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'give the bot token, which begins with xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'give the app-level token, which begins with xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().optional(),
  SLACK_PORT: wholeNumber({ min: 0, max: 65_535, of: 'a port' }).default(3000),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'give an http:// or https:// URL' }).optional(),

  DISCORD_TOKEN: z.string().optional(),
  DISCORD_SHARDS: z
    .string()
    .regex(
      /^(?:auto|[1-9]\d{0,3}|\d{1,4}-\d{1,4}\/\d{1,4})$/,
      'say "auto", how many ("4"), or which of how many ("0-3/8")',
    )
    .transform(readShards)
    .refine(shards => shards === 'auto' || (shards.ids.length > 0 && shards.ids.at(-1)! < shards.of), {
      error: 'of eight shards the first is 0 and the last is 7: say which as "0-3/8"',
    })
    .prefault('1'),
  DISCORD_MESSAGE_CONTENT: z.enum(['on', 'off'], { error: 'say "on" or "off"' }).default('off'),
  DISCORD_FORUMS: z
    .string()
    .regex(/^\d{15,20}(?:\s*,\s*\d{15,20})*$/, 'give the ids of forum channels, separated by commas')
    .optional(),
  DISCORD_API_URL: z.url({ protocol: /^https?$/, error: 'give an http:// or https:// URL' }).optional(),

  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/, error: 'give an http:// or https:// URL' }).optional(),
  ROLECALL_EMBEDDER: z.enum(['offline', 'openai'], { error: 'say "offline" or "openai"' }).default('offline'),
  OPENAI_EMBEDDING_MODEL: z.string().default('text-embedding-3-small'),
  OPENAI_EMBEDDING_DIMENSIONS: wholeNumber({ min: 64, max: 2_000, of: 'dimensions' }).default(512),
  OPENAI_MODEL: z.string().default('gpt-4.1-mini'),
  ROLECALL_MODEL_CALL_MS: wholeNumber({ min: 50, max: 120_000, of: 'milliseconds' }).default(8_000),
  ROLECALL_MODEL_ANSWER_MS: wholeNumber({ min: 50, max: 120_000, of: 'milliseconds' }).default(15_000),
  ROLECALL_MODEL_REST_MS: wholeNumber({ min: 0, max: 3_600_000, of: 'milliseconds' }).default(30_000),
  ROLECALL_MODEL_DAILY_DOLLARS: dollars().default(5),
  ROLECALL_MODEL_PERSON_DOLLARS: dollars().default(2),
  ROLECALL_MODEL_INPUT_PRICE: dollars().default(0.4),
  ROLECALL_MODEL_OUTPUT_PRICE: dollars().default(1.6),

  ROLECALL_QUESTION_CHARACTERS: wholeNumber({ min: 100, max: 20_000, of: 'characters' }).default(2_000),
  ROLECALL_UPLOAD_BYTES: wholeNumber({ min: 1_024, max: 104_857_600, of: 'bytes' }).default(10_485_760),
  ROLECALL_PERSON_QUESTIONS: wholeNumber({ min: 1, max: 1_000_000, of: 'questions' }).default(30),
  ROLECALL_ORGANIZATION_QUESTIONS: wholeNumber({ min: 1, max: 1_000_000, of: 'questions' }).default(600),
  ROLECALL_STORED_BYTES: wholeNumber({ min: 1_024, max: 1_099_511_627_776, of: 'bytes' }).default(1_073_741_824),
  ROLECALL_PERSON_STORED_BYTES: wholeNumber({ min: 1_024, max: 1_099_511_627_776, of: 'bytes' }).default(536_870_912),
  ROLECALL_LOG_LEVEL: z.enum(logLevels, { error: `say one of ${logLevels.join(', ')}` }).default('info'),
})

export type Config = Readonly<ReturnType<typeof arrange>>

/**
 * Reads every setting once: from `env`, and from the file `.env` in `folder` for what `env` does not set. Throws one
 * `misconfigured` error that names every bad variable and what to do about it, and never prints a value.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env, folder = process.cwd()): Config {
  const given = withoutEmpty({ ...readEnvFile(resolve(folder, '.env')), ...withoutEmpty(env) })
  const parsed = settings.superRefine(refuseHalfOfSlack).superRefine(refuseEmbedderWithoutKey).safeParse(given)
  if (parsed.success) return arrange(parsed.data, folder)
  const complaints = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}.`)
  throw new AppError('misconfigured', `Some settings need attention.\n${complaints.join('\n')}`)
}

function arrange(from: z.infer<typeof settings>, folder: string) {
  return {
    dataFolder: resolve(folder, from.ROLECALL_DATA),
    databaseUrl: from.DATABASE_URL ?? null,
    /** An embedded database is one team's; a server's is shared by as many organizations as connect to it. */
    organizations: from.ROLECALL_ORGANIZATIONS ?? (from.DATABASE_URL === undefined ? 'one' : 'many'),
    host: from.ROLECALL_HOST,
    port: from.ROLECALL_PORT,
    drainMs: from.ROLECALL_DRAIN_MS,
    healthPort: from.ROLECALL_HEALTH_PORT ?? null,
    coreUrl: from.ROLECALL_URL ?? null,
    secrets: from.ROLECALL_SECRETS ?? [],
    encryptionKey: from.ROLECALL_ENCRYPTION_KEY ? Buffer.from(from.ROLECALL_ENCRYPTION_KEY, 'hex') : null,
    slack: arrangeSlack(from),
    discord: arrangeDiscord(from),
    model: arrangeModel(from),
    embedder: arrangeEmbedder(from),
    limits: {
      questionCharacters: from.ROLECALL_QUESTION_CHARACTERS,
      uploadBytes: from.ROLECALL_UPLOAD_BYTES,
      personQuestions: from.ROLECALL_PERSON_QUESTIONS,
      organizationQuestions: from.ROLECALL_ORGANIZATION_QUESTIONS,
      storedBytes: from.ROLECALL_STORED_BYTES,
      personStoredBytes: from.ROLECALL_PERSON_STORED_BYTES,
    },
    logLevel: from.ROLECALL_LOG_LEVEL,
  } as const
}

/** Which language model helps and what it may take; null where neither a key nor a server is given. */
function arrangeModel(from: z.infer<typeof settings>) {
  const { OPENAI_API_KEY: apiKey = null, OPENAI_BASE_URL: baseUrl = null } = from
  if (apiKey === null && baseUrl === null) return null
  return {
    server: { apiKey, baseUrl, model: from.OPENAI_MODEL },
    callMs: from.ROLECALL_MODEL_CALL_MS,
    answerMs: from.ROLECALL_MODEL_ANSWER_MS,
    restMs: from.ROLECALL_MODEL_REST_MS,
    budget: {
      dailyDollars: from.ROLECALL_MODEL_DAILY_DOLLARS,
      personDollars: from.ROLECALL_MODEL_PERSON_DOLLARS,
      inputPrice: from.ROLECALL_MODEL_INPUT_PRICE,
      outputPrice: from.ROLECALL_MODEL_OUTPUT_PRICE,
    },
  }
}

/** A key for the language model does not change the embedder: all that is stored would be embedded again, for money. */
function arrangeEmbedder(from: z.infer<typeof settings>) {
  if (from.ROLECALL_EMBEDDER === 'offline') return { kind: 'offline' as const }
  const { OPENAI_API_KEY: apiKey = null, OPENAI_BASE_URL: baseUrl = null, OPENAI_EMBEDDING_MODEL: model } = from
  return { kind: 'openai' as const, server: { apiKey, baseUrl, model }, dimensions: from.OPENAI_EMBEDDING_DIMENSIONS }
}

function refuseEmbedderWithoutKey(from: z.infer<typeof settings>, context: z.RefinementCtx): void {
  if (from.ROLECALL_EMBEDDER === 'offline' || from.OPENAI_API_KEY || from.OPENAI_BASE_URL) return
  const message = 'OpenAI as the embedder needs it (or OPENAI_BASE_URL for another server)'
  context.addIssue({ code: 'custom', path: ['OPENAI_API_KEY'], message })
}

/** How the Slack bot is reached and whose workspaces it serves; null when Slack is not set up. */
function arrangeSlack(from: z.infer<typeof settings>) {
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = from
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_STATE_SECRET: stateSecret } = from
  const workspaces = botToken
    ? { kind: 'one' as const, botToken }
    : clientId && clientSecret && stateSecret
      ? { kind: 'many' as const, clientId, clientSecret, stateSecret }
      : null
  const transport = appToken
    ? { kind: 'socket' as const, appToken }
    : signingSecret
      ? { kind: 'http' as const, signingSecret }
      : null
  if (workspaces === null || transport === null) return null
  return { workspaces, transport, port: from.SLACK_PORT, apiUrl: from.SLACK_API_URL ?? null }
}

/** How the Discord bot connects; null when Discord is not set up. */
function arrangeDiscord(from: z.infer<typeof settings>) {
  if (from.DISCORD_TOKEN === undefined) return null
  return {
    token: from.DISCORD_TOKEN,
    apiUrl: from.DISCORD_API_URL ?? null,
    shards: from.DISCORD_SHARDS,
    messageContent: from.DISCORD_MESSAGE_CONTENT === 'on' ? ('granted' as const) : ('not granted' as const),
    forums: from.DISCORD_FORUMS?.split(',').map(id => id.trim()) ?? [],
  }
}

/** "4" runs shards 0 to 3 here; "0-3/8" the first half of eight, beside another process with "4-7/8". */
function readShards(shards: string): 'auto' | { ids: readonly number[]; of: number } {
  if (shards === 'auto') return 'auto'
  const [, first, last, of] = /^(\d+)-(\d+)\/(\d+)$/.exec(shards) ?? [shards, 0, Number(shards) - 1, shards]
  const ids = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at)
  return { ids, of: Number(of) }
}

/** Half a setup would start nothing and say nothing. */
function refuseHalfOfSlack(from: z.infer<typeof settings>, context: z.RefinementCtx): void {
  const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const isMany = from.SLACK_CLIENT_ID !== undefined
  if (from.SLACK_BOT_TOKEN && isMany) complain('SLACK_CLIENT_ID', 'leave it out, or leave out SLACK_BOT_TOKEN')
  if (isMany && !from.SLACK_CLIENT_SECRET) complain('SLACK_CLIENT_SECRET', 'many workspaces need it too')
  if (isMany && !from.SLACK_STATE_SECRET)
    complain('SLACK_STATE_SECRET', 'many workspaces need it (openssl rand -hex 32)')
  const hasWorkspaces = Boolean(from.SLACK_BOT_TOKEN) || isMany
  const hasTransport = Boolean(from.SLACK_APP_TOKEN ?? from.SLACK_SIGNING_SECRET)
  if (hasWorkspaces && !hasTransport) complain('SLACK_APP_TOKEN', 'Slack needs it (or SLACK_SIGNING_SECRET for HTTP)')
  if (!hasWorkspaces && hasTransport)
    complain('SLACK_BOT_TOKEN', 'Slack needs it (or SLACK_CLIENT_ID for many workspaces)')
}

/** `FOO=` in a file or a compose template means "not set". */
function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))
}

function readEnvFile(path: string): NodeJS.ProcessEnv {
  try {
    return parseEnv(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw new AppError('misconfigured', `The settings file ${path} cannot be read: check that it is a readable file.`, {
      cause: error,
    })
  }
}

function dollars() {
  const error = 'give US dollars as a number from 0 to 100000'
  return z.coerce.number({ error }).min(0, error).max(100_000, error)
}

function wholeNumber(range: { min: number; max: number; of: string }) {
  const error = `give ${range.of} as a whole number from ${range.min} to ${range.max}`
  return z.coerce.number({ error }).int(error).min(range.min, error).max(range.max, error)
}
