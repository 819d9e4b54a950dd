import { AppError } from '../errors.ts'
import type { Metrics } from '../metrics.ts'
import type { Assistant } from '../models/assistant.ts'
import type { Embedder } from '../models/embedder.ts'
import { openModelHelp } from '../models/model-help.ts'
import type { WordSimilarity } from '../models/word-similarity.ts'
import { findOrCreateConversation } from '../store/conversations.ts'
import type { Database } from '../store/database.ts'
import { insertQuestion } from '../store/questions.ts'
import type { Answer, AnswerEvent } from './answer.ts'
import { answerPlan } from './answer-plan.ts'
import type { RoleDirectories } from './directory/role-directory.ts'
import { answerWithModel } from './model/answer-with-model.ts'
import { planWithModel } from './model/plan-with-model.ts'
import type { RolePlan } from './plan/plan-question.ts'
import type { Plan } from './plan.ts'
import { type PlannedQuestion, planInConversation } from './plan-in-conversation.ts'

export interface AskDeps {
  database: Database
  embedder: Embedder
  wordSimilarity: WordSimilarity
  directories: RoleDirectories
  now: () => Date
  metrics: Pick<Metrics, 'startStep'>
  /** Without one, and wherever it fails, the rules answer. */
  assistant?: Assistant | null
}

export interface QuestionInput {
  organizationId: string
  /** The id of the space in which it is asked. */
  space: string
  personId: string
  /** What the platform calls the conversation: follow-ups in it are understood. */
  conversationKey: string
  text: string
  /** The role asked about, when the person picked one. */
  posting: string | null
  /** Aborts when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined
}

/**
 * Answers one question: plan → retrieve → answer → verify, each a file beside this one. Statements are verified before
 * they are yielded and never taken back; `done` carries the whole answer, which by then is stored. No transaction is
 * open while anything waits for the embedder or for the consumer of this stream. Rejects with 'cancelled', and stores
 * nothing, once the signal aborts.
 */
export async function* askQuestion(deps: AskDeps, input: QuestionInput): AsyncGenerator<AnswerEvent> {
  yield { type: 'status', step: 'understanding' }
  using help = deps.assistant ? openModelHelp(deps.assistant, accountOf(input), input.signal) : null
  const byRules = await planByRules(deps, input)
  const planned = await planWithModel(deps, { input, planned: byRules, help })
  refuseAbandoned(input)
  yield { type: 'status', step: 'searching' }
  const offline = await answerPlan(deps, input, planned)
  const { answer, cutShort } = yield* answerWithModel(deps, { input, planned, offline, help })
  refuseAbandoned(input)
  const questionId = await storeAnswer(deps, input, { plan: asStored(planned.plan), answer })
  yield { type: 'done', questionId, answer, cutShort }
}

async function planByRules(deps: AskDeps, input: QuestionInput): Promise<PlannedQuestion> {
  using _step = deps.metrics.startStep('plan')
  return await planInConversation(deps, input)
}

function accountOf({ organizationId, personId }: QuestionInput) {
  return { organizationId, personId }
}

function refuseAbandoned({ signal }: QuestionInput): void {
  if (signal?.aborted) throw new AppError('cancelled', 'Whoever asked this is gone.')
}

function asStored({ kind, postings, choices, filters, ask }: RolePlan): Plan {
  return { kind, postings, choices, filters, form: ask.form, topics: ask.topics.map(({ topic }) => topic) }
}

async function storeAnswer(deps: AskDeps, input: QuestionInput, done: { plan: Plan; answer: Answer }): Promise<string> {
  using _step = deps.metrics.startStep('store')
  return await deps.database.withOrganization(input.organizationId, async tx => {
    const conversation = { spaceId: input.space, externalKey: input.conversationKey }
    const conversationId = await findOrCreateConversation(tx, conversation)
    const { personId, text } = input
    return insertQuestion(tx, { conversationId, personId, text, ...done, at: deps.now() })
  })
}
