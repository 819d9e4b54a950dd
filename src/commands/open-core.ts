import type { Logger } from 'pino'
import { createClient } from '../../bots/client.ts'
import { createScreen } from '../../bots/terminal/screen.ts'
import { createStatusLine } from '../../bots/terminal/status-line.ts'
import { wordingFor } from '../../bots/wording.ts'
import type { Config } from '../config.ts'
import { type Core, createCore } from '../core.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import { loadSamples } from './load-samples.ts'
import { terminalIdentity } from './terminal-identity.ts'

export interface OpenCoreOptions {
  config: Config
  logger: Logger
  signal: AbortSignal
  /**
   * 'samples': so that a team that looks at it for the first time has something to ask about. A database on a server is a
   * service's, and holds what is real in any case.
   */
  fill: 'samples' | 'nothing'
}

/** Opens the core and begins to do its jobs, which end when the core closes. */
export async function openCore({ config, logger, signal, fill }: OpenCoreOptions): Promise<Core> {
  const status = createStatusLine(process.stderr, createScreen(process.stderr))
  const { opening, loadingSamples } = wordingFor(null)
  status.show(opening)
  const core = await createCore({ config, logger }).finally(status.clear)
  try {
    const client = createClient({ api: core.api }).as(terminalIdentity())
    const wantsSamples = fill === 'samples' && config.databaseUrl === null
    if (wantsSamples) await loadSamples({ client, signal }, loaded => status.show(loadingSamples(loaded)))
    await startJobs(core.services)
    return core
  } catch (error) {
    await core.close()
    throw error
  } finally {
    status.clear()
  }
}
