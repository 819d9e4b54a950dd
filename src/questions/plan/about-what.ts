import { foldText } from '../../postings/facts/fold-source.ts'
import type { PlanKind, SearchFilters } from '../plan.ts'
import { readFilters } from '../search/read-filters.ts'
import { refineFilters } from '../search/refine-filters.ts'
import { type SearchIntent, searchIntent } from '../search/search-intent.ts'
import type { Word } from '../words.ts'
import { chooseRole, chooseRoles, type RoleChoice } from './choose-roles.ts'
import { describedRoles, isTitleSaid } from './described-roles.ts'
import { otherRolesCalled } from './other-roles-called.ts'
import { isOutOfScope } from './out-of-scope.ts'
import type { PlanInput } from './plan-question.ts'
import { readReference } from './read-reference.ts'
import type { RoleMatch } from './resolve-roles.ts'

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

const COMPARES = /\b(?:vs\.?|versus|compar\w+|difference|differ)\b|\bbetween\b.*\band\b/u
const MAY_COMPARE = /\b(?:which (?:one|of)|who(?:se|m|'?d)?|both|either|or|and|than|more|fewer|less)\b/u
const NAMES_FOLLOW = /\b(?:at|and|or|than|for|from|with|by|in|of|between)\W+$|[@:,(]\W*$|^\W*$/u
/** From here on an organization's name is said. */
export const NAMED = 0.4

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

function rolesCompared(question: MatchedQuestion): RoleMatch[] {
  const folded = foldText(question.text)
  if (COMPARES.test(folded)) {
    const roles = chooseRoles(question.matches, 'compares')
    if (roles.length > 1) return roles
    const ofOne = rolesOfOne(question.matches)
    return ofOne.length > 1 ? ofOne : rolesByTitle(question.matches)
  }
  if (!MAY_COMPARE.test(folded)) return []
  return chooseRoles(
    question.matches.filter(match => isCalledByName(match, question)),
    'may compare',
  )
}

/** "Compare both Acme roles": the roles of the one organization that is named. */
function rolesOfOne(matches: readonly RoleMatch[]): RoleMatch[] {
  const [best] = matches
  if (!best || best.organization < NAMED) return []
  return matches.filter(({ role }) => role.hiringOrganization === best.role.hiringOrganization).slice(0, 4)
}

/** "Compare the night baker with the glazier": titles said whole, each by words of its own and of one role alone. */
function rolesByTitle(matches: readonly RoleMatch[]): RoleMatch[] {
  const whole = matches.filter(isTitleSaid)
  const alone = whole.filter(({ named, role }) =>
    whole.every(other => other.role.id === role.id || ![...named].some(index => other.named.has(index))),
  )
  return alone.slice(0, 4)
}

/** "Which google tools?" names a product; "at Google", "or Google" and "Google or" name an organization. */
function isCalledByName(match: RoleMatch, { text, words }: MatchedQuestion): boolean {
  const first = words[Math.min(...match.named)]
  if (!first) return false
  // Three letters in capitals may be anything: a contract (CDI), a degree (BSc), a tool (AWS).
  const isCapital = first.text !== first.text.toLowerCase() && (first.text.length > 3 || match.named.size > 1)
  const follows = first.text.length > 3 && NAMES_FOLLOW.test(foldText(text.slice(0, first.start)))
  return isCapital || follows || match.title > 0.5
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
  const choice = inConversation ? chooseAmong(others) : chooseRole(postings)
  if (choice.kind === 'named') return { kind: 'posting', matches: choice.matches }
  if (choice.kind === 'several') return { kind: 'posting', matches: [], choices: choice.matches }
  return searchFor(question, null)
}

/** Of roles that are known to be meant. */
function chooseAmong(matches: RoleMatch[]): RoleChoice {
  const choice = chooseRole(matches)
  if (choice.kind !== 'none') return choice
  return { kind: matches.length === 1 ? 'named' : 'several', matches }
}

/** "It", or no word for it at all: the role or roles that the last turn was about. */
function rolesOfConversation(question: MatchedQuestion): About | null {
  const { previous } = question
  if (!previous || previous.postings.length === 0) return null
  if (previous.kind === 'compare' || previous.kind === 'posting' || previous.kind === 'guide') {
    return { kind: previous.kind, matches: matchesFor(question, previous.postings) }
  }
  return previous.postings.length === 1 ? { kind: 'posting', matches: matchesFor(question, previous.postings) } : null
}

function searchFor(question: MatchedQuestion, intent: SearchIntent | null): About {
  const { filters } = readFilters(question.text, question.organizations)
  return { kind: intent ?? 'search', matches: [], filters, isSearch: intent !== null }
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

function matchesFor(question: MatchedQuestion, ids: readonly string[]): RoleMatch[] {
  return ids.flatMap(id => {
    const match = question.matches.find(({ role }) => role.id === id)
    const known = question.roles.find(({ role }) => role.id === id)
    if (match) return [match]
    if (!known) return []
    return [{ role: known.role, score: 0, organization: 0, title: 0, place: 0, text: 0, named: new Set<number>() }]
  })
}
