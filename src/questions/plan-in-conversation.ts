import type { FactField } from '../postings/facts/fact.ts'
import { findOrCreateConversation, listTurns, type Turn } from '../store/conversations.ts'
import { listFactsOf } from '../store/facts.ts'
import type { RoleName } from '../store/role-names.ts'
import type { AskDeps, QuestionInput } from './ask-question.ts'
import { correctTitles } from './directory/correct-titles.ts'
import { hearWords } from './directory/hear-words.ts'
import type { OrganizationRoles } from './directory/organization-roles.ts'
import { shortlistRoles } from './directory/shortlist-roles.ts'
import { correctSpelling } from './plan/correct-spelling.ts'
import { holdAgainstRoles, idsOf } from './plan/hold-against-roles.ts'
import { prepareNames, type Saying } from './plan/name-question.ts'
import { type NameAsked, nameOf, namesAsked } from './plan/names-asked.ts'
import { MOST_CHOICES, type PreviousTurn, planQuestion, type RolePlan } from './plan/plan-question.ts'
import { leavesToTheTurnBefore } from './plan/read-reference.ts'
import { languageOf } from './wording/language-of.ts'
import { type Word, wordsOf } from './words.ts'

export interface PlannedQuestion {
  plan: RolePlan
  previous: PreviousTurn | null
  /** The roles that the question could have meant. */
  roles: RoleName[]
  /** The openings that were opened last, for a question that means none in particular. */
  newest: readonly RoleName[]
  /** How many openings there are. */
  openings: number
  /** For each stem of the question, the postings whose text contains it. */
  postingsByStem: ReadonlyMap<string, Saying>
}

// More than are ever offered to choose from.
const MOST_CALLED = 20

/** The facts by which a question says which role it means. */
const DESCRIBING: readonly FactField[] = ['jobLocation', 'workplace', 'seniority', 'employmentType']

/** Plans a question with what the organization's roles are called and what the conversation was about. */
export async function planInConversation(deps: AskDeps, input: QuestionInput): Promise<PlannedQuestion> {
  const directory = await deps.directories.of(input.organizationId)
  return deps.database.withOrganization(input.organizationId, async tx => {
    const conversation = { spaceId: input.space, externalKey: input.conversationKey }
    const [turn] = await listTurns(tx, await findOrCreateConversation(tx, conversation), 1)
    const previous = turn ? aboutLast(turn) : null
    const organization = await directory.refresh(tx)
    const { size: count, places } = organization
    const pending = previous && leavesToTheTurnBefore(input.text, previous) ? `${previous.text} ` : ''
    const counted = { counts: directory.counts, size: count }
    const asTyped = await hearWords(tx, pending + input.text, counted)
    const isHeard = ({ stem }: Word) => asTyped.postingsByStem.has(stem)
    const spelt = correctSpelling(input.text, isHeard)
    const text = correctTitles(spelt, organization.titles, isHeard)
    const heard = text === spelt ? asTyped : await hearWords(tx, pending + text, counted)
    const { postingsByStem } = heard
    const names = prepareNames({ words: wordsOf(text), postingsByStem }, { count, places })
    const called = namesAsked(text)
    const ids = [
      ...(input.posting ? [input.posting] : []),
      ...(previous?.postings ?? []),
      ...(previous?.choices ?? []),
      ...openingsCalled(organization, called),
    ]
    const { roles, undecided } = shortlistRoles(organization, { names, heard, ids })
    const newest = organization.newestOpen(MOST_CHOICES)
    const organizations = organization.openOrganizationsIn(text)
    await heard.lookUp(tx, undecided)
    const only = newest.length === 1 ? newest[0]!.id : null
    const language = languageOf(input.text) ?? (previous && languageOf(previous.text)) ?? 'en'
    const { openings, openTitles } = organization
    const asked = { text, names, organizations, openTitles, called, previous }
    const byName = planQuestion({ ...asked, language, count, roles, picked: input.posting, only })
    const known = roles.map(({ role }) => role)
    const facts = await listFactsOf(tx, idsOf(byName), DESCRIBING)
    const plan = input.posting ? byName : holdAgainstRoles(byName, { ...asked, roles: known, facts })
    return { plan, previous, roles: known, newest, openings, postingsByStem }
  })
}

/** Of openings that share no word with what a question calls them: "enfermera", "Krankenschwester". */
function openingsCalled(organization: OrganizationRoles, called: readonly NameAsked[]): string[] {
  const names = called.filter(({ kind }) => kind === 'role').map(({ words }) => nameOf(words))
  return organization.openingsOf(organization.openTitles.fitting(names), MOST_CALLED).map(({ id }) => id)
}

/** After a search the roles shown are what "the second one" points at. */
function aboutLast({ plan, answer, text }: Turn): PreviousTurn {
  const shown = answer.postings.map(({ id }) => id)
  const postings = plan.postings.length > 0 ? plan.postings : shown
  return { kind: plan.kind, postings, choices: plan.choices, filters: plan.filters, text }
}
