import type { ModelHelp } from '../../models/model-help.ts'
import type { Answer, AnswerEvent, ModelPart, Statement } from '../answer.ts'
import type { AskDeps, QuestionInput } from '../ask-question.ts'
import type { PlannedQuestion } from '../plan-in-conversation.ts'
import { wordsOf } from '../words.ts'
import { writeStatements } from './write-statements.ts'

export interface AnswerWithModelInput {
  input: QuestionInput
  planned: PlannedQuestion
  /** What the rules answer: it stands wherever the model does not do better. */
  offline: Answer
  help: ModelHelp | null
}

export interface FinishedAnswer {
  answer: Answer
  cutShort: boolean
}

/**
 * Streams an answer: the model's verified statements about one role, or else the rules'. What the rules found is never
 * lost to the model: silence of the model does not undo it, and where the model speaks of other passages both are said.
 */
export async function* answerWithModel(
  deps: AskDeps,
  { input, planned, offline, help }: AnswerWithModelInput,
): AsyncGenerator<AnswerEvent, FinishedAnswer> {
  const [posting] = planned.plan.postings
  if (!help || !posting || !isForModel(planned, offline)) {
    for (const statement of offline.statements) yield { type: 'statement', statement }
    return { answer: withPart(offline, help?.failure ? failedPart(help) : null), cutShort: false }
  }
  const { opening, rest } = takeApart(offline)
  const held: Statement[] = []
  for (const statement of opening) yield { type: 'statement', statement }
  let silent = false
  if (help.failure === null) {
    yield { type: 'status', step: 'writing' }
    using _step = deps.metrics.startStep('model')
    const written = writeStatements(deps, { input, posting, help })
    try {
      let next = await written.next()
      for (; !next.done; next = await written.next()) {
        if (!isToThePoint(deps, next.value, { planned, rest, isSilent: isSilent(offline, rest) })) continue
        held.push(next.value)
        yield { type: 'statement', statement: next.value }
      }
      silent = next.value === 'silent'
    } finally {
      // Whoever asked may be gone: the call is ended, and what it did not use is given back.
      await written.return('said')
    }
  }
  const kept = held.length > 0 && (isSilent(offline, rest) || overlap(held, rest)) ? [] : rest
  for (const statement of kept) yield { type: 'statement', statement }
  const statements = [...opening, ...held, ...kept]
  const status = offline.status === 'not-stated' && held.length > 0 ? 'answered' : offline.status
  const agreed = held.length > 0 || (silent && isSilent(offline, rest))
  const part: ModelPart = agreed ? 'wrote' : help.failure ? failedPart(help) : 'nothing-held'
  return {
    answer: withPart({ ...offline, status, statements }, part),
    cutShort: held.length > 0 && help.failure !== null,
  }
}

const VERDICT = /^(?:Yes|No), /u

/** One role, and a question that its text does not decide outright: a verdict with its proof leaves nothing to write. */
function isForModel({ plan }: PlannedQuestion, { status, statements }: Answer): boolean {
  if (plan.kind !== 'posting' && plan.kind !== 'guide') return false
  if (status !== 'answered' && status !== 'not-stated' && status !== 'closed') return false
  return !statements.some(({ text }) => VERDICT.test(text))
}

/** That a role is closed is said first, whoever says the rest. */
function takeApart({ status, statements }: Answer): { opening: Statement[]; rest: Statement[] } {
  const count = status === 'closed' ? 1 : 0
  return { opening: statements.slice(0, count), rest: statements.slice(count) }
}

function isSilent({ status }: Answer, rest: readonly Statement[]): boolean {
  return status === 'not-stated' || rest.every(({ citations }) => citations.length === 0)
}

const MEANS_NEARLY = 0.6

interface Point {
  planned: PlannedQuestion
  rest: readonly Statement[]
  isSilent: boolean
}

/** A true sentence is no answer unless it is one that the rules found as well, or speaks of what was asked. */
function isToThePoint(deps: AskDeps, statement: Statement, { planned, rest, isSilent }: Point): boolean {
  const { form, words } = planned.plan.ask
  if (!isSilent && form !== 'fact' && form !== 'yes-no') return true
  if (!isSilent && rest.some(other => overlap([statement], [other]))) return true
  const said = wordsOf(statement.citations.map(({ quote }) => quote).join('\n'))
  return words
    .filter(({ weight }) => weight >= 0.3)
    .some(asked =>
      said.some(word => word.stem === asked.stem || deps.wordSimilarity(asked.folded, word.folded) >= MEANS_NEARLY),
    )
}

function overlap(held: readonly Statement[], rest: readonly Statement[]): boolean {
  const cited = held.flatMap(({ citations }) => citations)
  const [first] = rest
  return !first || first.citations.some(({ start, end }) => cited.some(other => other.start < end && other.end > start))
}

function failedPart({ failure }: ModelHelp): ModelPart {
  return failure === 'over-budget' ? 'over-budget' : 'unavailable'
}

function withPart(answer: Answer, part: ModelPart | null): Answer {
  return part === null ? answer : { ...answer, model: part }
}
