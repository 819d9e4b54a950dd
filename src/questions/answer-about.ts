import { type EmbeddedPassage, listPassages } from '../store/passages.ts'
import { findPosting, type PostingSummary } from '../store/postings.ts'
import { answerAsk } from './answer/answer-ask.ts'
import { answerCompare } from './answer/answer-compare.ts'
import { summarizePosting } from './answer/answer-summary.ts'
import type { ReadablePosting, Similarity } from './answer/rank-passages.ts'
import { embeddedQuestion, similarityTo } from './answer/similarity.ts'
import type { Answer, Statement } from './answer.ts'
import type { AskDeps, QuestionInput } from './ask-question.ts'
import { embedQuestion } from './embed-question.ts'
import { suggestFollowUps } from './follow-ups.ts'
import type { RolePlan } from './plan/plan-question.ts'
import type { PlannedQuestion } from './plan-in-conversation.ts'
import { postingCard } from './posting-card.ts'
import { verifyStatement } from './verify/verify-statement.ts'
import { type AnswerWording, answerWordingIn } from './wording/answer-wording.ts'

interface Loaded extends ReadablePosting {
  summary: PostingSummary
  passages: EmbeddedPassage[]
}

/** Answers a question about one posting or guide, or compares several, from their current revisions. */
export async function answerAbout(deps: AskDeps, input: QuestionInput, { plan }: PlannedQuestion): Promise<Answer> {
  const { question, postings } = await retrieve(deps, input, plan)
  const similarityOf = (posting: Loaded) =>
    similarityTo(question?.embedding ?? new Float32Array(), posting.passages, deps.wordSimilarity)
  const drawn = drawAnswer(deps, { plan, postings, similarityOf })
  const statements = verify(deps, drawn.statements, postings)
  const silent = statements.length === 0 || drawn.status === 'not-stated'
  const closed = postings.length === 1 ? closedStatement(postings[0]!, answerWordingIn(plan.ask.language)) : null
  return {
    status: closed ? 'closed' : silent ? 'not-stated' : 'answered',
    statements: closed ? [closed, ...statements] : statements,
    postings: postings.map(({ summary, facts }) => postingCard(summary, facts, [])),
    choices: [],
    followUps: postings.length === 1 ? suggestFollowUps(plan.ask, postings[0]!) : [],
    filters: [],
  }
}

async function retrieve(deps: AskDeps, input: QuestionInput, plan: RolePlan) {
  using _step = deps.metrics.startStep('retrieve')
  const question = await embedQuestion(deps, embeddedQuestion(plan.ask, input.text), input.signal)
  return { question, postings: await loadPostings(deps, input.organizationId, plan) }
}

async function loadPostings(deps: AskDeps, organizationId: string, plan: RolePlan): Promise<Loaded[]> {
  return deps.database.withOrganization(organizationId, async tx => {
    const loaded: Loaded[] = []
    for (const id of plan.postings.slice(0, plan.kind === 'compare' ? 4 : 1)) {
      const posting = await findPosting(tx, id)
      if (!posting) continue
      const passages = await listPassages(tx, { posting: id, model: deps.embedder.model })
      loaded.push({ ...posting, summary: posting, passages })
    }
    return loaded
  })
}

interface Retrieved {
  plan: RolePlan
  postings: readonly Loaded[]
  similarityOf: (posting: Loaded) => Similarity
}

function drawAnswer(
  deps: AskDeps,
  { plan, postings, similarityOf }: Retrieved,
): { status: 'answered' | 'not-stated'; statements: Statement[] } {
  using _step = deps.metrics.startStep('answer')
  const [posting] = postings
  if (!posting) return { status: 'not-stated', statements: [] }
  if (plan.kind === 'compare' && postings.length > 1) {
    const byId = new Map(postings.map(candidate => [candidate.id, similarityOf(candidate)]))
    return answerCompare(plan.ask, postings, byId)
  }
  if (plan.ask.form === 'summary') return { status: 'answered', statements: summarizePosting(posting) }
  return answerAsk(plan.ask, posting, similarityOf(posting))
}

function verify(deps: AskDeps, statements: readonly Statement[], postings: readonly Loaded[]): Statement[] {
  using _step = deps.metrics.startStep('verify')
  return statements.filter(statement => stands(statement, postings))
}

/** The one place where an answer is checked against the revisions that it cites. */
function stands(statement: Statement, postings: readonly Loaded[]): boolean {
  const sources = postings.map(({ id, revision, text, title, hiringOrganization, location }) => ({
    ...{ posting: id, revision, text },
    heading: [title, hiringOrganization, location].join('\n'),
  }))
  // Without a citation it is one of our own fixed sentences: that a posting is silent, or closed.
  return statement.citations.length === 0 || verifyStatement(statement, sources) === null
}

function closedStatement({ summary }: Loaded, wording: AnswerWording): Statement | null {
  if (summary.state !== 'closed') return null
  const { closedAt } = summary
  return { text: wording.closed, citations: [], ...(closedAt === null ? {} : { closedAt }) }
}
