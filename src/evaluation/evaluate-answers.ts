import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { CallerClient } from '../../bots/client.ts'
import { postDocuments } from '../commands/post-documents.ts'
import { readSources } from '../postings/reading/read-sources.ts'
import { askThroughRouter } from './ask-through-router.ts'
import { evaluatedAnswer } from './evaluated-answer.ts'
import { evaluatedFacts } from './evaluated-facts.ts'
import { readQuestions } from './evaluation-files.ts'

/** Where the postings and questions are read from, and the answers and facts are written to. */
export interface EvaluationFiles {
  postings: string
  questions: string
  answers: string
  facts: string | null
}

/** Who asks and who posts, each through the router; how progress is shown; and when to stop. */
export interface EvaluationRun {
  recruiter: CallerClient
  candidate: CallerClient
  status: { show(text: string): void; clear(): void }
  signal: AbortSignal
}

/** Posts the postings, asks every question as a candidate in a conversation of its own, and writes what came out. */
export async function evaluateAnswers(run: EvaluationRun, files: EvaluationFiles): Promise<void> {
  const externalIds = await postAll(run, files.postings)
  if (files.facts) await writeFacts(run, { externalIds, path: files.facts })
  await answerAll(run, { externalIds, questions: files.questions, path: files.answers })
  run.status.clear()
}

/** Posts every document and returns the posting's id in the file by the id it was given here. */
async function postAll({ recruiter, status, signal }: EvaluationRun, path: string): Promise<Map<string, string>> {
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
  { recruiter, status }: EvaluationRun,
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
  { candidate, status, signal }: EvaluationRun,
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
