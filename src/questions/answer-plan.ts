import type { Answer, AnswerStatus, Choice } from './answer.ts'
import { answerAbout } from './answer-about.ts'
import type { AskDeps, QuestionInput } from './ask-question.ts'
import type { RoleName } from './plan/resolve-roles.ts'
import type { Plan, SearchFilters } from './plan.ts'
import type { PlannedQuestion } from './plan-in-conversation.ts'

/** Retrieves what the plan asks for, answers from it, and verifies every statement before it leaves here. */
export async function answerPlan(
  deps: AskDeps,
  input: QuestionInput,
  planned: PlannedQuestion,
): Promise<{ plan: Plan; answer: Answer }> {
  const { plan } = planned
  if (plan.kind === 'out-of-scope') return { plan: stored(planned, null), answer: emptyAnswer('out-of-scope') }
  if (plan.choices.length > 0) {
    const answer = { ...emptyAnswer('needs-choice'), choices: choicesOf(planned) }
    return { plan: stored(planned, null), answer }
  }
  if (plan.kind === 'posting' || plan.kind === 'compare' || plan.kind === 'guide') {
    return { plan: stored(planned, null), answer: await answerAbout(deps, input, planned) }
  }
  throw new Error('search is wired next')
}

function stored({ plan }: PlannedQuestion, filters: SearchFilters | null): Plan {
  const { kind, postings, choices, ask } = plan
  return { kind, postings, choices, filters, form: ask.form, topics: ask.topics.map(({ topic }) => topic) }
}

export function emptyAnswer(status: AnswerStatus): Answer {
  return { status, statements: [], postings: [], choices: [], followUps: [], filters: [] }
}

function choicesOf({ plan, roles }: PlannedQuestion): Choice[] {
  return plan.choices.flatMap(id => {
    const role = roles.find(candidate => candidate.id === id)
    return role ? [{ posting: id, label: labelOf(role) }] : []
  })
}

function labelOf({ title, hiringOrganization, location }: RoleName): string {
  return [title, hiringOrganization, location].filter(part => part !== null).join(', ')
}
