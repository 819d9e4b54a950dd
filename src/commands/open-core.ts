import { resolve } from 'node:path'
import type { Logger } from 'pino'
import { createClient } from '../../bots/client.ts'
import type { Config } from '../config.ts'
import { type Core, createCore } from '../core.ts'
import { readSources } from '../postings/reading/read-sources.ts'
import { postDocuments } from './post-documents.ts'
import { terminalIdentity } from './terminal-identity.ts'

const samplesFolder = resolve(import.meta.dirname, '../../samples')

/** Opens the core and, where nothing was ever posted, the sample roles: so that there is something to ask about. */
export async function openCore(config: Config, logger: Logger, signal: AbortSignal): Promise<Core> {
  const core = await createCore({ config, logger })
  try {
    const client = createClient({ api: core.api }).as(terminalIdentity())
    const { total } = await client.postings.list.query({ limit: 1 })
    if (total === 0) await postDocuments({ client, signal }, readSources([samplesFolder], process.stdin), () => {})
    return core
  } catch (error) {
    await core.close()
    throw error
  }
}
