import type { Logger } from 'pino'
import { createClient } from '../../bots/client.ts'
import { createScreen } from '../../bots/terminal/screen.ts'
import { createStatusLine } from '../../bots/terminal/status-line.ts'
import { wordingFor } from '../../bots/wording.ts'
import type { Config } from '../config.ts'
import { type Core, createCore } from '../core.ts'
import { startMaintenance } from '../maintenance/start-maintenance.ts'
import { loadSamples } from './load-samples.ts'
import { terminalIdentity } from './terminal-identity.ts'

export interface OpenCoreOptions {
  config: Config
  logger: Logger
  signal: AbortSignal
  /** 'samples': so that there is something to ask about before anything was posted. */
  fill: 'samples' | 'nothing'
}

/** Opens the core and begins its maintenance, which ends before the core closes. */
export async function openCore({ config, logger, signal, fill }: OpenCoreOptions): Promise<Core> {
  const status = createStatusLine(process.stderr, createScreen(process.stderr))
  const { opening, loadingSamples } = wordingFor(null)
  status.show(opening)
  const core = await createCore({ config, logger }).finally(status.clear)
  try {
    const client = createClient({ api: core.api }).as(terminalIdentity())
    if (fill === 'samples') await loadSamples({ client, signal }, loaded => status.show(loadingSamples(loaded)))
    return withMaintenance(core)
  } catch (error) {
    await core.close()
    throw error
  } finally {
    status.clear()
  }
}

function withMaintenance(core: Core): Core {
  const maintenance = startMaintenance(core.services)
  const close = async () => {
    await maintenance.stop()
    await core.close()
  }
  return { ...core, close, [Symbol.asyncDispose]: close }
}
