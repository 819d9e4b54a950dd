import { join } from 'node:path'
import { type Client, createClient } from '../../bots/client.ts'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import { createLogger } from '../logger.ts'
import { findRunningServer } from '../running-server.ts'
import { readSecret } from '../secret.ts'
import type { OpenCoreOptions } from './open-core.ts'

export interface Connection extends AsyncDisposable {
  client: Client
}

/**
 * A client to the core that is already running (at ROLECALL_URL, or on this data folder), else to one opened here: two
 * processes must not open one embedded database. `fill` says what to post there first when it is empty.
 */
export async function connect(
  config: Config,
  signal: AbortSignal,
  fill: OpenCoreOptions['fill'] = 'samples',
): Promise<Connection> {
  const running = await findCore(config)
  if (running !== null) return { client: running, [Symbol.asyncDispose]: async () => {} }
  const logger = createLogger({ level: config.logLevel, file: join(config.dataFolder, 'log') })
  // Loaded only here: the vocabularies and the database take a second that a running server has behind it.
  const { openCore } = await import('./open-core.ts')
  const core = await openCore({ config, logger, signal, fill })
  return { client: createClient({ api: core.api }), [Symbol.asyncDispose]: core.close }
}

/** A client to the core that is already running, at ROLECALL_URL or on this data folder; null when there is none. */
export async function findCore(config: Config): Promise<Client | null> {
  const url = config.coreUrl ?? (await findRunningServer(config.dataFolder))
  return url === null ? null : createClient({ url, secret: await secretFor(config) })
}

async function secretFor(config: Config): Promise<string> {
  const secret = config.secrets[0] ?? (await readSecret(config.dataFolder))
  if (secret) return secret
  throw new AppError('misconfigured', 'The core asks for a secret: set ROLECALL_SECRETS to the one that it accepts.')
}
