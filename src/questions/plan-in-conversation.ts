import { findOrCreateConversation, listTurns, type Turn } from '../store/conversations.ts'
import type { Tx } from '../store/database.ts'
import type { RoleName } from '../store/postings.ts'
import { listRoleNames } from '../store/postings.ts'
import { postingsByWord } from '../store/postings-by-word.ts'
import type { AskDeps, QuestionInput } from './ask-question.ts'
import { EMPTY_WORDS } from './plan/empty-words.ts'
import { type PreviousTurn, planQuestion, type RolePlan } from './plan/plan-question.ts'
import { leavesToTheTurnBefore } from './plan/read-reference.ts'
import { wordsOf } from './words.ts'

export interface PlannedQuestion {
  plan: RolePlan
  previous: PreviousTurn | null
  /** Every role that the question could have meant. */
  roles: RoleName[]
  /** For each stem of the question, the postings whose text contains it. */
  postingsByStem: ReadonlyMap<string, ReadonlySet<string>>
}

/** Plans a question with what the organization's roles are called and what the conversation was about. */
export async function planInConversation(deps: AskDeps, input: QuestionInput): Promise<PlannedQuestion> {
  return deps.database.withOrganization(input.organizationId, async tx => {
    const conversation = { spaceId: input.space, externalKey: input.conversationKey }
    const [turn] = await listTurns(tx, await findOrCreateConversation(tx, conversation), 1)
    const previous = turn ? aboutLast(turn) : null
    const roles = await listRoleNames(tx)
    const pending = previous && leavesToTheTurnBefore(input.text, previous) ? `${previous.text} ` : ''
    const postingsByStem = await postingsByStemOf(tx, pending + input.text, roles)
    const plan = planQuestion({
      ...{ text: input.text, postingsByStem, picked: input.posting, previous },
      roles: roles.map(deps.nameRole),
    })
    return { plan, previous, roles, postingsByStem }
  })
}

/** After a search the roles shown are what "the second one" points at. */
function aboutLast({ plan, answer, text }: Turn): PreviousTurn {
  const shown = answer.postings.map(({ id }) => id)
  const postings = plan.postings.length > 0 ? plan.postings : shown
  return { kind: plan.kind, postings, choices: plan.choices, filters: plan.filters, text }
}

/** Everyday words stand in every posting, and are not looked up. */
async function postingsByStemOf(
  tx: Tx,
  text: string,
  roles: readonly RoleName[],
): Promise<Map<string, ReadonlySet<string>>> {
  const everywhere = new Set(roles.map(({ id }) => id))
  const words = wordsOf(text)
  const telling = words.filter(word => !EMPTY_WORDS.has(word.folded)).map(word => word.folded)
  const byWord = await postingsByWord(tx, [...new Set(telling)])
  const byStem = new Map<string, ReadonlySet<string>>()
  for (const { folded, stem } of words) {
    const postings = EMPTY_WORDS.has(folded) ? everywhere : byWord.get(folded)
    if (postings) byStem.set(stem, postings)
  }
  return byStem
}
