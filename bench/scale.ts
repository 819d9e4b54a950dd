/**
 * Searching and storing at ten and a hundred thousand postings of one organization, with what is to be reached.
 *
 *   node bench/scale.ts --count 10000 [--postings FILE,…] [--asked FILE] [--originals 4000] [--folder FOLDER]
 *
 * FILE as `npm run add` takes it, and one question a line; both are our own varied ones unless given. What is missing to
 * `count` is made of altered copies. On an embedded database in memory or in FOLDER, or on the empty database (or the one
 * that an earlier run filled as far) at DATABASE_URL.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createClient } from '../bots/client.ts'
import { readConfig } from '../src/config.ts'
import { createCore } from '../src/core.ts'
import { candidate } from '../src/evaluation/evaluation-identities.ts'
import { withoutQuestionLimits } from '../src/evaluation/without-question-limits.ts'
import { createLogger } from '../src/logger.ts'
import { browsePostings } from '../src/postings/browse-postings.ts'
import { connectServer } from '../src/store/connect-server.ts'
import { createDatabase } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.ts'
import { openEmbedded } from '../src/store/open-embedded.ts'
import { findSpace } from '../src/store/organizations.ts'
import { benchPostings } from './open-bench.ts'
import { readOriginals } from './scale/altered-readings.ts'
import { seed } from './scale/seed.ts'
import { measureStoring } from './scale/storing.ts'
import { percentile, report, timeEach } from './scale/timing.ts'
import { measureUnchangedFeed } from './scale/unchanged-feed.ts'
import { measureVectorLeg } from './scale/vector-leg.ts'
import { variedSearches } from './varied-postings.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    originals: { type: 'string', default: '4000' },
    postings: { type: 'string' },
    asked: { type: 'string' },
    folder: { type: 'string' },
  },
})
const count = Number(values.count)
const config = withoutQuestionLimits(readConfig())
const connections = config.databaseUrl
  ? connectServer(config.databaseUrl)
  : await openEmbedded(values.folder ? { folder: values.folder } : {})
const { pool } = connections
await migrate(pool)
const core = await createCore({
  config,
  logger: createLogger({ level: 'error', file: null }),
  database: createDatabase(connections),
})
const { database, embedder } = core.services
try {
  await measure()
} finally {
  await core.close()
}

async function measure(): Promise<void> {
  const documents = []
  for (const path of values.postings?.split(',') ?? [undefined]) {
    documents.push(...(await benchPostings(Math.min(count, Number(values.originals)) - documents.length, path)))
  }
  const originals = readOriginals(documents, new Date())
  const client = createClient({ api: core.api }).as(candidate)
  const organizationId = await organizationOf(client)
  const { rows } = await pool.query<{ version: string; vectors: number }>(
    `select version() as version, (select count(*)::int from posting_embeddings where organization_id = $1) as vectors`,
    [organizationId],
  )
  const { version, vectors: there } = rows[0]!
  report('database', `${config.databaseUrl ? 'server' : 'embedded'}: ${version.split(' on ')[0]}`)
  report('postings', `${count}: ${originals.length} as given, the rest altered copies`)
  if (there < count) {
    const took = await seed({ database, pool, embedder, organizationId }, originals, count)
    report('filled', `written in ${took.written.toFixed(0)} s, indexed in ${took.indexed.toFixed(0)} s`)
  }

  const asked = values.asked && readFileSync(values.asked, 'utf8').split('\n').filter(Boolean)
  const questions = asked || [...variedSearches(200)]
  const vectors = await embedder.embed(questions)
  await measureVectorLeg({ database, organizationId, model: embedder.model, vectors }, count)

  const search = await timeEach(questions, words => browsePostings(core.services, { organizationId, words, limit: 10 }))
  const [p50, p95] = [percentile(search.ms, 0.5), percentile(search.ms, 0.95)]
  report('whole search', `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`, `p95 ≤ ${count > 10_000 ? 80 : 40} ms`)
  let turn = 0
  const question = await timeEach(questions, async text => {
    const key = `scale-${process.pid}-${turn++}`
    for await (const _ of await client.questions.ask.mutate({ text, conversation: key, requestKey: key }));
  })
  report(
    'the same as questions in conversations',
    `p50 ${percentile(question.ms, 0.5).toFixed(0)} ms, p95 ${percentile(question.ms, 0.95).toFixed(0)} ms`,
  )
  await measureStoring({ database, pool, embedder }, originals)
  await measureUnchangedFeed({ database, embedder }, documents.slice(0, 300))
}

/** The one that the client's space belongs to, which its first call makes. */
async function organizationOf(client: ReturnType<ReturnType<typeof createClient>['as']>): Promise<string> {
  await client.postings.browse.query({ words: '' })
  const { platform, space: externalId } = candidate
  const space = await database.withSystem(tx => findSpace(tx, { platform, externalId }))
  if (!space) throw new Error('the bench’s space was not connected')
  return space.organizationId
}
