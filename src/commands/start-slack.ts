import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import { type BotDeps, noBot, type StartedBot } from './serve-health.ts'

/** Answers in flight get this long to finish after the first signal. */
const graceMs = 10_000

/** Starts the Slack bot when its settings are present; otherwise there is nothing to dispose of. */
export async function startSlack(config: Config, { core, log, metrics }: BotDeps): Promise<StartedBot> {
  if (config.slack === null) return noBot
  if (config.slack.workspaces.kind === 'many' && config.encryptionKey === null && config.coreUrl === null) {
    const message = 'Many workspaces are kept encrypted: set ROLECALL_ENCRYPTION_KEY (try: openssl rand -hex 32).'
    throw new AppError('misconfigured', message)
  }
  // Loaded only here: Bolt takes a while, and most commands know nothing of Slack.
  const { startSlackBot } = await import('../../bots/slack/slack-bot.ts')
  try {
    return await startSlackBot({ client: core, settings: config.slack, log, metrics, graceMs })
  } catch (error) {
    const advice = adviceFor(error)
    if (advice === undefined) throw error
    throw new AppError('misconfigured', advice, { cause: error })
  }
}

function adviceFor(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  // What the SDK calls a request that got no answer, after trying for half a minute.
  if ('code' in error && error.code === 'slack_webapi_request_error')
    return 'Slack cannot be reached: check this machine’s network, and SLACK_API_URL if it is set.'
  const refusal = refusalOf(error)
  if (refusal === null) return undefined
  return `Slack refuses the connection (${refusal}): compare the SLACK_ settings with the app's pages (docs/slack.md).`
}

/** Slack's own code, such as "invalid_auth"; null when something else went wrong. */
function refusalOf(error: Error): string | null {
  const data = 'data' in error ? (error.data as { error?: unknown } | undefined) : undefined
  return typeof data?.error === 'string' ? data.error : null
}
