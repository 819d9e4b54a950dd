/**
 * The evaluation as `npm run eval` runs it, but with words alone: no vector of a passage or a question, and no word that
 * means nearly the same. Scored beside the ordinary run it says what the embedding model is worth.
 *
 *   node bench/without-vectors.ts --postings P.jsonl --questions Q.jsonl --answers OUT.jsonl
 */
import { parseArgs } from 'node:util'
import { createClient } from '../bots/client.ts'
import { readConfig } from '../src/config.ts'
import { createCore } from '../src/core.ts'
import { AppError } from '../src/errors.ts'
import { evaluateAnswers } from '../src/evaluation/evaluate-answers.ts'
import { candidate, recruiter } from '../src/evaluation/evaluation-identities.ts'
import { withoutQuestionLimits } from '../src/evaluation/without-question-limits.ts'
import { createLogger } from '../src/logger.ts'
import type { Embedder } from '../src/models/embedder.ts'
import { openDatabase } from '../src/store/database.ts'

const wordsOnly: Embedder = {
  model: 'none',
  dimensions: 2,
  embed: () => Promise.reject(new AppError('model-unavailable', 'measured without vectors')),
}

const { values } = parseArgs({
  options: { postings: { type: 'string' }, questions: { type: 'string' }, answers: { type: 'string' } },
})
const { postings, questions, answers } = values
if (!postings || !questions || !answers) throw new Error('name --postings, --questions and --answers')

await using core = await createCore({
  config: withoutQuestionLimits(readConfig()),
  logger: createLogger({ level: 'fatal', file: null }),
  database: await openDatabase({ url: null, folder: null }),
  embedder: wordsOnly,
  wordSimilarity: (a, b) => Number(a === b),
})
const client = createClient({ api: core.api })
const status = { show: () => {}, clear: () => {} }
const run = {
  recruiter: client.as(recruiter),
  candidate: client.as(candidate),
  status,
  signal: new AbortController().signal,
}
await evaluateAnswers(run, { postings, questions, answers, facts: null })
