import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createClient } from '../../bots/client.ts'
import { openCore } from '../../src/commands/open-core.ts'
import { terminalIdentity } from '../../src/commands/terminal-identity.ts'
import { readConfig } from '../../src/config.ts'
import { createLogger } from '../../src/logger.ts'
import { createOnServer } from '../support/database.ts'

const server = process.env.TEST_DATABASE_URL

test.runIf(server)(
  'a service’s database is filled with no samples, whichever command opens it first',
  async () => {
    const { url, close } = await createOnServer(server!)
    const config = readConfig({ DATABASE_URL: url }, mkdtempSync(join(tmpdir(), 'rolecall-open-')))
    const logger = createLogger({ level: 'silent', file: null })
    const { signal } = new AbortController()
    {
      await using core = await openCore({ config, logger, signal, fill: 'samples' })
      const client = createClient({ api: core.api }).as(terminalIdentity())
      expect(await client.postings.list.query({})).toMatchObject({ total: 0 })
    }
    await close()
  },
  60_000,
)
