/**
 * What reading an unchanged feed again costs beside reading it for the first time, from a local server through the whole
 * path: the typed client, the queue, the fetcher, a database in memory and the embedder that ships.
 *
 *   node bench/feed.ts [--count 1000]
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createClient } from '../bots/client.ts'
import { readConfig } from '../src/config.ts'
import { createCore } from '../src/core.ts'
import { recruiter } from '../src/evaluation/evaluation-identities.ts'
import { startJobs } from '../src/jobs/start-jobs.ts'
import { createLogger } from '../src/logger.ts'
import { createStaticEmbedder } from '../src/models/offline/static-embedder.ts'
import { createPublicFetcher } from '../src/postings/fetching/fetch-public.ts'
import { openDatabase } from '../src/store/database.ts'
import { variedPostings } from './varied-postings.ts'

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000' } } })
const records = [...variedPostings(Number(values.count))].map(
  ({ externalId: id, hiringOrganization: company, ...record }) => ({
    ...record,
    ...{ id, company },
  }),
)

const etag = '"the only version"'
const feed = createServer((request, response) => {
  const isTagged = request.url === '/tagged.json'
  if (isTagged && request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
  response.writeHead(200, { 'content-type': 'application/json', ...(isTagged ? { etag } : {}) })
  response.end(JSON.stringify(records))
})
await new Promise<void>(resolve => feed.listen(0, '127.0.0.1', resolve))
const { port } = feed.address() as AddressInfo

const shipped = createStaticEmbedder()
let embeddingCalls = 0
const core = await createCore({
  config: readConfig(),
  logger: createLogger({ level: 'error', file: null }),
  database: await openDatabase({ url: null, folder: null }),
  fetchPublic: createPublicFetcher({ allow: target => target.port === port, limits: { bytes: 256 * 1024 * 1024 } }),
  embedder: {
    ...shipped,
    embed(...asked) {
      embeddingCalls += 1
      return shipped.embed(...asked)
    },
  },
})
await startJobs(core.services)
const { imports } = createClient({ api: core.api }).as(recruiter)
let keys = 0

const first = await read('tagged', 'first reading')
await read('tagged', 'again, the site names versions', first)
const untagged = await read('untagged', 'first reading of another address')
await read('untagged', 'again, the site names none', untagged)
records[0]!.text += '\n\nOne more sentence about project 0.'
await read('untagged', 'again, one role changed', untagged)
await core.close()
feed.close()

/** How long from the request to the end of the reading, in milliseconds. */
async function read(name: string, what: string, before?: number): Promise<number> {
  embeddingCalls = 0
  const began = performance.now()
  const { id } = await imports.start.mutate({
    address: `http://127.0.0.1:${port}/${name}.json`,
    ...{ publishAs: 'open', requestKey: `feed ${keys++}` },
  })
  for (;;) {
    const { state, counts, failure } = await imports.get.query({ id, limit: 0 })
    if (state === 'failed') throw new Error(`the feed was not read: ${JSON.stringify(failure)}`)
    if (state === 'done') {
      const milliseconds = performance.now() - began
      const times = before === undefined ? '' : `, ${(before / milliseconds).toFixed(0)} times as fast`
      const { created, revised, unchanged } = counts
      process.stdout.write(
        `${what}: ${created} new, ${revised} updated, ${unchanged} unchanged in ${milliseconds.toFixed(0)} ms${times}, ` +
          `${embeddingCalls} embedding calls\n`,
      )
      return milliseconds
    }
    await sleep(before === undefined ? 50 : 5)
  }
}
