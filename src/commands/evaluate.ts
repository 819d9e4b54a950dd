import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { type CallerClient, createClient } from '../../bots/client.ts'
import { createScreen } from '../../bots/terminal/screen.ts'
import { createStatusLine, type StatusLine } from '../../bots/terminal/status-line.ts'
import { readConfig } from '../config.ts'
import { createCore } from '../core.ts'
import { askThroughRouter } from '../evaluation/ask-through-router.ts'
import { evaluatedAnswer } from '../evaluation/evaluated-answer.ts'
import { evaluatedFacts } from '../evaluation/evaluated-facts.ts'
import { readQuestions } from '../evaluation/evaluation-files.ts'
import { createLogger } from '../logger.ts'
import type { Identity } from '../people/identity.ts'
import { readSources } from '../postings/reading/read-sources.ts'
import { openDatabase } from '../store/database.ts'
import { postDocuments } from './post-documents.ts'
import { listenForStop } from './stop-signal.ts'
import { refuseUsage } from './usage.ts'

const recruiter: Identity = {
  platform: 'terminal',
  space: 'evaluation',
  user: 'recruiter',
  isSpaceAdmin: true,
  roleIds: [],
}
const candidate: Identity = { ...recruiter, user: 'candidate', isSpaceAdmin: false }

/** Posts the postings into a fresh database in memory, asks every question as a candidate, and writes the answers. */
export async function runEvaluate(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      postings: { type: 'string' },
      questions: { type: 'string' },
      answers: { type: 'string' },
      facts: { type: 'string' },
    },
  })
  const { postings, questions, answers, facts } = values
  if (!postings || !questions || !answers) return refuseUsage('Name --postings, --questions and --answers.')
  using stop = listenForStop()
  const config = readConfig()
  const database = await openDatabase({ url: null, folder: null })
  await using core = await createCore({ config, logger: createLogger({ level: 'error', file: null }), database })
  const client = createClient({ api: core.api })
  const status = createStatusLine(process.stderr, createScreen(process.stderr))
  const run = { recruiter: client.as(recruiter), candidate: client.as(candidate), status, signal: stop.signal }
  const externalIds = await postAll(run, postings)
  if (facts) await writeFacts(run, { externalIds, path: facts })
  await answerAll(run, { externalIds, questions, path: answers })
  status.clear()
  return stop.signal.aborted ? 1 : 0
}

interface Run {
  recruiter: CallerClient
  candidate: CallerClient
  status: StatusLine
  signal: AbortSignal
}

/** Posts every document and returns the posting's id in the file by the id it was given here. */
async function postAll({ recruiter, status, signal }: Run, path: string): Promise<Map<string, string>> {
  const began = performance.now()
  let read = 0
  const counts = await postDocuments({ client: recruiter, signal }, readSources([path], process.stdin), document => {
    read++
    status.show(`posting ${read}`)
    if (document.outcome === 'failed') process.stderr.write(`${document.where}: ${document.why}\n`)
  })
  status.clear()
  const seconds = (performance.now() - began) / 1000
  process.stderr.write(
    `${read - counts.failed} postings in ${seconds.toFixed(1)} s (${(read / seconds).toFixed(0)} a second)\n`,
  )
  const externalIds = new Map<string, string>()
  for (let after: string | undefined; ; ) {
    const page = await recruiter.postings.list.query({ limit: 100, ...(after ? { after } : {}) })
    for (const { id, externalId } of page.postings) externalIds.set(id, externalId ?? id)
    after = page.postings.at(-1)?.id
    if (after === undefined) return externalIds
  }
}

async function writeFacts(
  { recruiter, status }: Run,
  to: { externalIds: ReadonlyMap<string, string>; path: string },
): Promise<void> {
  const lines = createWriteStream(to.path)
  for (const [id, externalId] of to.externalIds) {
    const posting = await recruiter.postings.get.query({ id })
    lines.write(`${JSON.stringify(evaluatedFacts(externalId, posting.facts))}\n`)
    status.show(`facts ${externalId}`)
  }
  lines.end()
  await finished(lines)
}

async function answerAll(
  { candidate, status, signal }: Run,
  to: { externalIds: ReadonlyMap<string, string>; questions: string; path: string },
): Promise<void> {
  const lines = createWriteStream(to.path)
  let asked = 0
  for await (const question of readQuestions(to.questions)) {
    if (signal.aborted) break
    const { answer, ms } = await askThroughRouter(candidate, question)
    lines.write(`${JSON.stringify(evaluatedAnswer(answer, { id: question.id, ms, externalIds: to.externalIds }))}\n`)
    status.show(`question ${++asked}`)
  }
  lines.end()
  await finished(lines)
}
