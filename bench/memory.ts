/**
 * What a core takes of memory: started and left alone, then with postings, then while questions are asked, then after.
 *
 *   node --expose-gc bench/memory.ts [--database postgres://…] [--postings 500] [--questions 400] [--lanes 20]
 *
 * Without a database the embedded one is in the same process and counts. Whoever asks is in the same process too.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createClient } from '../bots/client.ts'
import { postDocuments } from '../src/commands/post-documents.ts'
import { readConfig } from '../src/config.ts'
import { createCore } from '../src/core.ts'
import { candidate, recruiter } from '../src/evaluation/evaluation-identities.ts'
import { withoutQuestionLimits } from '../src/evaluation/without-question-limits.ts'
import { startJobs } from '../src/jobs/start-jobs.ts'
import { createLogger } from '../src/logger.ts'
import { startServer } from '../src/server.ts'
import { openDatabase } from '../src/store/database.ts'
import { variedPostings, variedQuestions } from './varied-postings.ts'

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: '' },
    postings: { type: 'string', default: '500' },
    questions: { type: 'string', default: '400' },
    lanes: { type: 'string', default: '20' },
  },
})
if (globalThis.gc === undefined) throw new Error('run it as: node --expose-gc bench/memory.ts')

process.stdout.write('                          resident      heap   outside it\n')
const database = await openDatabase({ url: values.database || null, folder: null })
const logger = createLogger({ level: 'error', file: null })
await using core = await createCore({ config: withoutQuestionLimits(readConfig({})), logger, database })
const listening = { host: '127.0.0.1', port: 0, graceMs: 0, secrets: ['-'.repeat(32)] }
await using _server = await startServer({ services: core.services, ...listening, secretsAre: 'configured' })
await startJobs(core.services)
await settle()
print('idle')

const documents = [...variedPostings(Number(values.postings))]
const client = createClient({ api: core.api })
const results = documents.map((document, index) => ({ document, where: `posting ${index + 1}` }))
const signal = new AbortController().signal
await postDocuments({ client: client.as(recruiter), signal }, oneByOne(results), () => {})
print(`${documents.length} postings just stored`)
await settle()
print('a moment later')

const questions = [...variedQuestions(Number(values.questions), documents)].entries()
await Promise.all(Array.from({ length: Number(values.lanes) }, askAll))
// The kernel's own mark: a timer that looks would wait for an embedded database that never pauses.
process.stdout.write(`${'most at any time'.padEnd(24)}${megabytes(process.resourceUsage().maxRSS * 1024)}\n`)
await settle()
print(`after ${values.questions} questions`)

async function askAll(): Promise<void> {
  for (const [index, text] of questions) {
    const key = `memory-${process.pid}-${index}`
    const events = await client.as(candidate).questions.ask.mutate({ text, conversation: key, requestKey: key })
    for await (const _ of events);
  }
}

/** What is free is given back; twice, for what the first pass only lets go. */
async function settle(): Promise<void> {
  for (let pass = 0; pass < 2; pass += 1) {
    await sleep(1_000)
    globalThis.gc?.()
  }
}

function print(when: string): void {
  const { rss, heapUsed, external } = process.memoryUsage()
  process.stdout.write(`${when.padEnd(24)}${[rss, heapUsed, external].map(megabytes).join('')}\n`)
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`.padStart(10)
}

async function* oneByOne<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}
