import type { RoleName } from '../store/role-names.ts'
import type { Answer, AnswerStatus, Choice } from './answer.ts'
import { answerAbout } from './answer-about.ts'
import type { AskDeps, QuestionInput } from './ask-question.ts'
import { embedQuestion } from './embed-question.ts'
import type { Absent } from './plan/hold-against-roles.ts'
import { moreThan } from './plan/plan-question.ts'
import type { SearchFilters } from './plan.ts'
import type { PlannedQuestion } from './plan-in-conversation.ts'
import { answerSearch } from './search/answer-search.ts'
import type { SearchIntent } from './search/search-intent.ts'
import { answerWordingIn } from './wording/answer-wording.ts'

/** Retrieves what the plan asks for and answers from it; every statement about a role is verified on the way. */
export async function answerPlan(deps: AskDeps, input: QuestionInput, planned: PlannedQuestion): Promise<Answer> {
  const { plan } = planned
  if (plan.absent) return notOpen(planned, plan.absent)
  if (plan.choices.length > 0) return whichOne(choicesOf(planned, plan.choices), plan.moreChoices)
  switch (plan.kind) {
    case 'out-of-scope':
      return emptyAnswer('out-of-scope')
    case 'posting':
    case 'compare':
    case 'guide':
      return answerAbout(deps, input, planned)
    default:
      return answerOverAll(deps, input, { ...planned, intent: plan.kind })
  }
}

/** A search, or a question that names no role at all: then which one is meant is the next thing to know. */
async function answerOverAll(
  deps: AskDeps,
  input: QuestionInput,
  planned: PlannedQuestion & { intent: SearchIntent },
): Promise<Answer> {
  const { plan, newest, intent } = planned
  const { filters } = plan
  if (!filters) throw new Error('a search has filters')
  if (!plan.isSearch && !asksForRoles(filters)) {
    if (plan.ask.topics.length === 0) return emptyAnswer('out-of-scope')
    const open = newest.map(({ id }) => id)
    // Where one role is open, that is the one meant.
    if (open.length === 1)
      return answerAbout(deps, input, { ...planned, plan: { ...plan, kind: 'posting', postings: open } })
    return whichOne(choicesOf({ roles: newest }, open), moreThan(open.length, planned.openings))
  }
  using _step = deps.metrics.startStep('retrieve')
  const vector = await embedQuestion(deps, input.text, input.signal)
  const directory = await deps.directories.of(input.organizationId)
  return await deps.database.withOrganization(input.organizationId, async tx => {
    const { openTitles } = await directory.refresh(tx)
    const wording = answerWordingIn(plan.ask.language)
    return answerSearch(tx, { intent, filters, vector, openTitles, wording })
  })
}

/** Something of a role is named, not only words that might be anything. */
function asksForRoles(filters: SearchFilters): boolean {
  const { words: _words, hours: _hours, payAtLeast, ...lists } = filters
  return payAtLeast !== null || Object.values(lists).some(list => list.length > 0)
}

/** Says that what was asked about is not open, and offers what is near it, or the list of what is. */
function notOpen(planned: PlannedQuestion, { kind, said }: Absent): Answer {
  const { choices, ask } = planned.plan
  const wording = answerWordingIn(ask.language)
  const sentence = { role: wording.noRoleCalled, organization: wording.noRoleAt, fitting: wording.noneFits }[kind](said)
  return {
    ...emptyAnswer('no-match'),
    statements: [{ text: sentence, citations: [] }],
    choices: choicesOf(planned, choices),
    followUps: choices.length > 0 || planned.openings === 0 ? [] : [wording.listRoles],
  }
}

function emptyAnswer(status: AnswerStatus): Answer {
  return { status, statements: [], postings: [], choices: [], followUps: [], filters: [] }
}

function whichOne(choices: Choice[], more: number): Answer {
  return { ...emptyAnswer('needs-choice'), choices, ...(more > 0 ? { moreChoices: more } : {}) }
}

function choicesOf({ roles }: { roles: readonly RoleName[] }, postings: readonly string[]): Choice[] {
  return postings.flatMap(id => {
    const role = roles.find(candidate => candidate.id === id)
    return role ? [{ posting: id, label: labelOf(role) }] : []
  })
}

function labelOf({ title, hiringOrganization, location }: RoleName): string {
  return [title, hiringOrganization, location].filter(part => part !== null).join(', ')
}
