import { z } from 'zod'
import type { ModelHelp } from '../../models/model-help.ts'
import { foldText } from '../../postings/facts/fold-source.ts'
import type { RoleName } from '../../store/role-names.ts'
import type { AskDeps, QuestionInput } from '../ask-question.ts'
import { EMPTY_WORDS } from '../plan/empty-words.ts'
import { TOPICS } from '../plan/topics.ts'
import { type PlannedQuestion, planInConversation } from '../plan-in-conversation.ts'
import { wordsOf } from '../words.ts'

const choiceSchema = z.object({
  role: z.string().nullable(),
  named: z.string().nullable(),
  topics: z.array(z.string()),
})

const MOST_CANDIDATES = 15

/**
 * Asks the model which role is meant where the rules cannot tell, and plans again with the one it picked. It may only
 * pick a role for which the question's own words speak more than for any other; in any doubt the rules' plan stands.
 */
export async function planWithModel(
  deps: AskDeps,
  { input, planned, help }: { input: QuestionInput; planned: PlannedQuestion; help: ModelHelp | null },
): Promise<PlannedQuestion> {
  const candidates = inDoubt(planned)
  if (!help || candidates.length === 0) return planned
  try {
    using _step = deps.metrics.startStep('model')
    const request = help.request('plan', {
      question: input.text,
      roles: candidates.map(({ title, hiringOrganization, location }, index) => ({
        ...{ id: `r${index + 1}`, title, organization: hiringOrganization, location },
      })),
      topics: TOPICS.map(({ topic }) => topic),
    })
    const choice = await help.model.complete({ ...request, schema: choiceSchema })
    const role = candidates[Number(/^r(\d+)$/u.exec(choice.role ?? '')?.[1]) - 1]
    if (!role || !isNamed(role, choice.named, { planned, candidates, text: input.text })) return planned
    return withTopics(await planInConversation(deps, { ...input, posting: role.id }), choice.topics)
  } catch (error) {
    help.giveUp(error)
    return planned
  }
}

/** The roles between which the rules could not decide; none where they did, or where roles are searched for. */
function inDoubt({ plan, roles }: PlannedQuestion): RoleName[] {
  if (plan.isSearch || plan.absent || plan.postings.length > 0) return []
  if (plan.kind !== 'posting' && plan.kind !== 'search') return []
  const ids = plan.choices.length > 0 ? plan.choices : plan.candidates.slice(0, MOST_CANDIDATES)
  return ids.flatMap(id => roles.find(role => role.id === id && role.kind === 'posting') ?? [])
}

interface Naming {
  planned: PlannedQuestion
  candidates: readonly RoleName[]
  text: string
}

/** Whether the words stand in the question and speak for this role more than for every other one. */
function isNamed(role: RoleName, named: string | null, { planned, candidates, text }: Naming): boolean {
  if (!named || !foldText(text).includes(foldText(named.trim()))) return false
  const words = wordsOf(named).filter(({ folded }) => !EMPTY_WORDS.has(folded))
  const speaksFor = ({ id, title, hiringOrganization, location }: RoleName) => {
    const names = new Set(wordsOf([title, hiringOrganization, location].join(' ')).map(({ stem }) => stem))
    const inName = words.filter(({ stem }) => names.has(stem)).length
    const inText = words.filter(({ stem }) => planned.postingsByStem.get(stem)?.has(id)).length
    return 2 * inName + inText
  }
  const spoken = speaksFor(role)
  return spoken >= 2 && candidates.every(other => other.id === role.id || speaksFor(other) < spoken)
}

/** Topics are the rules' to read; the model's count where they read none. */
function withTopics(planned: PlannedQuestion, topics: readonly string[]): PlannedQuestion {
  const { plan } = planned
  if (plan.ask.topics.length > 0) return planned
  const known = TOPICS.filter(({ topic }) => topics.includes(topic)).slice(0, 2)
  return { ...planned, plan: { ...plan, ask: { ...plan.ask, topics: known } } }
}
