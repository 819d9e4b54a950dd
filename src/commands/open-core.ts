import { resolve } from 'node:path'
import type { Logger } from 'pino'
import { type CallerClient, createClient } from '../../bots/client.ts'
import { createScreen } from '../../bots/terminal/screen.ts'
import { createStatusLine, type StatusLine } from '../../bots/terminal/status-line.ts'
import { wordingFor } from '../../bots/wording.ts'
import type { Config } from '../config.ts'
import { type Core, createCore } from '../core.ts'
import { readSources } from '../postings/reading/read-sources.ts'
import { postDocuments } from './post-documents.ts'
import { terminalIdentity } from './terminal-identity.ts'

const samplesFolder = resolve(import.meta.dirname, '../../samples')

/** Opens the core and, where nothing was ever posted, the sample roles: so that there is something to ask about. */
export async function openCore(config: Config, logger: Logger, signal: AbortSignal): Promise<Core> {
  const status = createStatusLine(process.stderr, createScreen(process.stderr))
  const { opening } = wordingFor(null)
  status.show(opening)
  const core = await createCore({ config, logger }).finally(status.clear)
  try {
    const client = createClient({ api: core.api }).as(terminalIdentity())
    const { total } = await client.postings.list.query({ limit: 1 })
    if (total === 0) await loadSamples({ client, signal }, status)
    return core
  } catch (error) {
    await core.close()
    throw error
  }
}

/** Reading and embedding them takes a few seconds, once. */
async function loadSamples(to: { client: CallerClient; signal: AbortSignal }, status: StatusLine): Promise<void> {
  const { loadingSamples } = wordingFor(null)
  let loaded = 0
  try {
    status.show(loadingSamples(loaded))
    await postDocuments(to, readSources([samplesFolder], process.stdin), () => {
      loaded += 1
      status.show(loadingSamples(loaded))
    })
  } finally {
    status.clear()
  }
}
