import { parseArgs } from 'node:util'
import { createClient } from '../../bots/client.ts'
import { createScreen } from '../../bots/terminal/screen.ts'
import { createStatusLine } from '../../bots/terminal/status-line.ts'
import { readConfig } from '../config.ts'
import { createCore } from '../core.ts'
import { evaluateAnswers } from '../evaluation/evaluate-answers.ts'
import { candidate, recruiter } from '../evaluation/evaluation-identities.ts'
import { withoutQuestionLimits } from '../evaluation/without-question-limits.ts'
import { createLogger } from '../logger.ts'
import { openDatabase } from '../store/database.ts'
import { listenForStop } from './stop-signal.ts'
import { refuseUsage } from './usage.ts'

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
  const config = withoutQuestionLimits(readConfig())
  const database = await openDatabase({ url: null, folder: null })
  await using core = await createCore({ config, logger: createLogger({ level: 'error', file: null }), database })
  const client = createClient({ api: core.api })
  const status = createStatusLine(process.stderr, createScreen(process.stderr))
  const run = { recruiter: client.as(recruiter), candidate: client.as(candidate), status, signal: stop.signal }
  await evaluateAnswers(run, { postings, questions, answers, facts: facts ?? null })
  return stop.signal.aborted ? 1 : 0
}
