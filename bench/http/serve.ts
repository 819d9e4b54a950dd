/**
 * One of the two servers that bench/http.ts compares, in a process of its own: `procedure` is the whole core, `route` a
 * bare Fastify route with the same validation, the same transaction and the same JSON, for a reader whom nobody asks who
 * they are. Prints where it serves and what is stored as one line of JSON, then, for each line that it is sent, the processor
 * time that it took so far; ends when its input does.
 */
import fastify from 'fastify'
import { z } from 'zod'
import { createClient } from '../../bots/client.ts'
import { readConfig } from '../../src/config.ts'
import { createCore } from '../../src/core.ts'
import { recruiter } from '../../src/evaluation/evaluation-identities.ts'
import { createLogger } from '../../src/logger.ts'
import { identifyMember } from '../../src/people/identify-member.ts'
import { getPosting } from '../../src/postings/get-posting.ts'
import { startServer } from '../../src/server.ts'
import { openDatabase } from '../../src/store/database.ts'
import { variedPostings } from '../varied-postings.ts'

const [kind, secret = '', databaseUrl = ''] = process.argv.slice(2)
const database = await openDatabase({ url: databaseUrl || null, folder: null })
await using core = await createCore({
  config: readConfig({}),
  logger: createLogger({ level: 'error', file: null }),
  database,
})
const documents = [...variedPostings(30)]
const stored = await createClient({ api: core.api })
  .as(recruiter)
  .postings.import.mutate({ documents, requestKey: 'bench' })
const ids = stored.flatMap(outcome => (outcome.change === 'failed' ? [] : outcome.posting.id))

await using server = kind === 'procedure' ? await serveProcedure() : await serveRoute()
process.stdout.write(`${JSON.stringify({ url: server.url, ids })}\n`)
for await (const _ of process.stdin) process.stdout.write(`${JSON.stringify(process.cpuUsage())}\n`)

function serveProcedure() {
  const listening = { host: '127.0.0.1', port: 0, graceMs: 0 }
  return startServer({ services: core.services, ...listening, secrets: [secret], secretsAre: 'configured' })
}

async function serveRoute() {
  const reader = await identifyMember(core.services, recruiter)
  const input = z.object({ id: z.uuid() })
  const app = fastify({ logger: false })
  app.post('/posting', async request => {
    const { id } = input.parse(request.body)
    return getPosting({ database }, { reader, id })
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { url, [Symbol.asyncDispose]: async () => void (await app.close()) }
}
