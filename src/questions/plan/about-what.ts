import { foldText } from '../../postings/facts/fold-source.ts'
import type { PlanKind, SearchFilters } from '../plan.ts'
import { readFilters } from '../search/read-filters.ts'
import { ASKS_OF_IT, refineFilters } from '../search/refine-filters.ts'
import { type SearchIntent, searchIntent } from '../search/search-intent.ts'
import type { Word } from '../words.ts'
import { chooseRole, NAMED, type RoleChoice } from './choose-roles.ts'
import { describedRoles } from './described-roles.ts'
import { otherRolesCalled } from './other-roles-called.ts'
import { isOutOfScope } from './out-of-scope.ts'
import type { PlanInput } from './plan-question.ts'
import { readReference } from './read-reference.ts'
import { matchesFor, type RoleMatch } from './resolve-roles.ts'
import { rolesCompared } from './roles-compared.ts'
import { isTopical } from './topical-words.ts'

/** A question whose words were held against every role's names. */
export interface MatchedQuestion extends PlanInput {
  words: readonly Word[]
  matches: readonly RoleMatch[]
}

/** What a question is about. */
export interface About {
  kind: PlanKind
  matches: RoleMatch[]
  choices?: RoleMatch[]
  filters?: SearchFilters
  isSearch?: boolean
}

/** Which roles, or which search, a question is about; the surest sign first. */
export function aboutWhat(question: MatchedQuestion): About {
  if (question.picked) return { kind: 'posting', matches: matchesFor(question, [question.picked]) }
  if (isOutOfScope(question.text)) return { kind: 'out-of-scope', matches: [] }
  const referred = readReference(question.text, question.previous, question.matches)
  if (referred.length > 1) return { kind: 'compare', matches: matchesFor(question, referred) }
  if (referred.length === 1) return { kind: 'posting', matches: matchesFor(question, referred) }
  const several = rolesCompared(question)
  if (several.length > 1) return { kind: 'compare', matches: several }
  const intent = searchIntent(question.text)
  const refined = refinedFilters(question)
  const described = refined || intent ? null : describedRoles(question)
  if (described) return { kind: 'search', matches: [], filters: described, isSearch: true }
  const best = question.matches[0]
  if (best && best.organization >= NAMED) return aboutNamed(question, intent)
  if (refined) return { kind: intent ?? 'search', matches: [], filters: refined, isSearch: true }
  return aboutUnnamed(question, intent)
}

/** An organization is named: one of its roles is meant, unless all of them are asked for. */
function aboutNamed(question: MatchedQuestion, intent: SearchIntent | null): About {
  const choice = chooseRole(question.matches)
  if (choice.kind === 'none') return searchFor(question, intent)
  if (choice.kind === 'named') return { kind: 'posting', matches: choice.matches }
  if (intent) return searchFor(question, intent)
  const previous = choice.matches.find(match => question.previous?.postings[0] === match.role.id)
  if (previous) return { kind: 'posting', matches: [previous] }
  return { kind: 'posting', matches: [], choices: choice.matches }
}

function aboutUnnamed(question: MatchedQuestion, intent: SearchIntent | null): About {
  if (intent) return searchFor(question, intent)
  const guide = guideAskedFor(question)
  if (guide) return { kind: 'guide', matches: [guide] }
  const inConversation = rolesOfConversation(question)
  const others = inConversation ? otherRolesCalled(question, inConversation.matches) : []
  if (inConversation && others.length === 0) return inConversation
  const postings = question.matches.filter(match => match.role.kind === 'posting')
  const named = inConversation ? chooseAmong(others) : chooseRole(postings)
  const isCalledOtherwise = named.kind === 'none' && question.words.some(isTopical)
  const choice = isCalledOtherwise ? chooseAmong(otherRolesCalled(question, [])) : named
  if (choice.kind === 'named') return { kind: 'posting', matches: choice.matches }
  if (choice.kind === 'several') return { kind: 'posting', matches: [], choices: choice.matches }
  return searchFor(question, null)
}

/** Of roles that are known to be meant. */
function chooseAmong(matches: RoleMatch[]): RoleChoice {
  const choice = chooseRole(matches)
  if (choice.kind !== 'none' || matches.length === 0) return choice
  return { kind: matches.length === 1 ? 'named' : 'several', matches }
}

const RANKED: ReadonlySet<PlanKind> = new Set<PlanKind>(['rank-pay', 'rank-pay-lowest', 'newest'])

/** "It", or no word for it at all: the role or roles that the last turn was about. */
function rolesOfConversation(question: MatchedQuestion): About | null {
  const { previous } = question
  if (!previous || previous.postings.length === 0) return null
  if (previous.kind === 'compare' || previous.kind === 'posting' || previous.kind === 'guide') {
    return { kind: previous.kind, matches: matchesFor(question, previous.postings) }
  }
  if (RANKED.has(previous.kind) && ASKS_OF_IT.test(foldText(question.text))) {
    return { kind: 'posting', matches: matchesFor(question, previous.postings.slice(0, 1)) }
  }
  return previous.postings.length === 1 ? { kind: 'posting', matches: matchesFor(question, previous.postings) } : null
}

function searchFor(question: MatchedQuestion, intent: SearchIntent | null): About {
  const { filters } = readFilters(question.text, question.organizations)
  const there = intent ? employerTalkedOf(question) : null
  const isThere = there !== null && filters.places.length === 0 && filters.hiringOrganizations.length === 0
  return {
    kind: intent ?? 'search',
    matches: [],
    filters: isThere ? { ...filters, hiringOrganizations: [there] } : filters,
    isSearch: intent !== null,
  }
}

const THERE =
  /\b(?:there|with them|(?:do|have|are) they|(?:this|that|the same|same) (?:company|employer|firm|organi[sz]ation|place)|dort|bei denen|dieser firma|la-bas|chez eux|alli|con ellos)\b(?! (?:is|are|any))/u

/** "Any other roles there?": at the employer of the role that was talked about. */
function employerTalkedOf({ text, previous, roles }: MatchedQuestion): string | null {
  if (previous?.kind !== 'posting' || previous.postings.length !== 1 || !THERE.test(foldText(text))) return null
  return roles.find(({ role }) => role.id === previous.postings[0])?.role.hiringOrganization ?? null
}

function refinedFilters(question: MatchedQuestion): SearchFilters | null {
  const before = question.previous?.filters
  return before ? refineFilters(before, question.text, question.organizations) : null
}

const IN_GENERAL =
  /\b(?:an? (?:typical |good )?(?:\w+[ -]){0,5}(?:do|does|need|needs|know|usually|typically)|in general|generally|typically|usually|normally|what (?:is|does|makes) an?|kind of role|hiring process|interview process|how (?:do|does) (?:you|we|the company) hire)\b/u

// How much of a question the text of a guide must hold when its title is not said.
const GUIDE_SAYS = 0.5

/** A question about a kind of role rather than an opening goes to the guide of that name, or that speaks of it. */
function guideAskedFor(question: MatchedQuestion): RoleMatch | null {
  const best = question.matches.find(match => match.role.kind === 'guide')
  const opening = question.matches.find(match => match.role.kind === 'posting')
  const general = IN_GENERAL.test(foldText(question.text))
  if (!best) return null
  if (general) return best.title >= 0.4 || best.text >= GUIDE_SAYS ? best : null
  return best.title >= 0.75 && best.score > (opening?.score ?? 0) ? best : null
}
