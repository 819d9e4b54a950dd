import { foldText } from '../../postings/facts/fold-source.ts'
import type { PlanKind, SearchFilters } from '../plan.ts'
import { readFilters } from '../search/read-filters.ts'
import { refineFilters } from '../search/refine-filters.ts'
import { type SearchIntent, searchIntent } from '../search/search-intent.ts'
import { type Word, wordsOf } from '../words.ts'
import { chooseRole, chooseRoles } from './choose-roles.ts'
import { isOutOfScope } from './out-of-scope.ts'
import { type Ask, planAsk } from './plan-asks.ts'
import { readReference } from './read-reference.ts'
import { type NamedRole, type RoleMatch, resolveRoles } from './resolve-roles.ts'

/** What the conversation's last turn was about. */
export interface PreviousTurn {
  kind: PlanKind
  /** The roles that were meant or shown, in the order in which they were shown. */
  postings: string[]
  choices: string[]
  filters: SearchFilters | null
}

export interface PlanInput {
  text: string
  /** Every role of the organization that is not a draft, and its guides. */
  roles: readonly NamedRole[]
  postingsByStem: ReadonlyMap<string, ReadonlySet<string>>
  /** The role that the person picked from a list, when they did. */
  picked: string | null
  previous: PreviousTurn | null
}

/** What a question is about and what it asks of it. */
export interface RolePlan {
  kind: PlanKind
  /** The roles meant, best first; empty for a search. */
  postings: string[]
  /** Roles that fit equally well, when there is no telling which is meant. */
  choices: string[]
  /** What a search asks of a role; null for every other kind. */
  filters: SearchFilters | null
  /** The question's own words ask for roles; otherwise it is taken for a search because it names none. */
  isSearch: boolean
  /** Every role that the question's words speak for at all, best first. */
  candidates: string[]
  ask: Ask
}

/** Decides what a question is about and what it asks. Pure; rules only. */
export function planQuestion(input: PlanInput): RolePlan {
  const words = wordsOf(input.text)
  const matches = resolveRoles({ words, postingsByStem: input.postingsByStem }, input.roles)
  const about = aboutWhat({ ...input, words, matches })
  const named = new Set(about.matches.flatMap(match => [...match.named]))
  return {
    kind: about.kind,
    postings: about.matches.map(match => match.role.id),
    choices: about.choices ?? [],
    filters: about.filters ?? null,
    isSearch: about.isSearch ?? false,
    candidates: matches.map(match => match.role.id),
    ask: askFor(input, words, named),
  }
}

function askFor(input: PlanInput, words: readonly Word[], named: ReadonlySet<number>): Ask {
  const most = Math.log(1 + input.roles.length) || 1
  return planAsk({
    text: input.text,
    words,
    named,
    telling: stem => {
      const count = input.postingsByStem.get(stem)?.size ?? 0
      return count === 0 ? null : Math.log((1 + input.roles.length) / (1 + count)) / most
    },
  })
}

interface Question extends PlanInput {
  words: readonly Word[]
  matches: readonly RoleMatch[]
}

interface About {
  kind: PlanKind
  matches: RoleMatch[]
  choices?: string[]
  filters?: SearchFilters
  isSearch?: boolean
}

const COMPARES = /\b(?:vs\.?|versus|compar\w+|difference|differ)\b|\bbetween\b.*\band\b/u
const MAY_COMPARE = /\b(?:which (?:one|of)|who(?:se|m|'?d)?|both|either|or|and|than|more|fewer|less)\b/u
const NAMES_FOLLOW = /\b(?:at|and|or|than|for|from|with|by|in|of|between)\W+$|[@:,(]\W*$|^\W*$/u
const NAMED = 0.4

function aboutWhat(question: Question): About {
  if (question.picked) return { kind: 'posting', matches: matchesFor(question, [question.picked]) }
  if (isOutOfScope(question.text)) return { kind: 'out-of-scope', matches: [] }
  const referred = readReference(question.text, question.previous)
  if (referred.length > 1) return { kind: 'compare', matches: matchesFor(question, referred) }
  if (referred.length === 1) return { kind: 'posting', matches: matchesFor(question, referred) }
  const several = rolesCompared(question)
  if (several.length > 1) return { kind: 'compare', matches: several }
  const intent = searchIntent(question.text)
  const best = question.matches[0]
  if (best && best.organization >= NAMED) return aboutNamed(question, intent)
  return aboutUnnamed(question, intent)
}

function rolesCompared(question: Question): RoleMatch[] {
  const folded = foldText(question.text)
  if (COMPARES.test(folded)) {
    const roles = chooseRoles(question.matches, 'compares')
    return roles.length > 1 ? roles : rolesOfOne(question.matches)
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

/** "Which google tools?" names a product; "at Google", "or Google" and "Google or" name an organization. */
function isCalledByName(match: RoleMatch, { text, words }: Question): boolean {
  const first = words[Math.min(...match.named)]
  if (!first) return false
  const isCapital = first.text !== first.text.toLowerCase()
  return isCapital || NAMES_FOLLOW.test(foldText(text.slice(0, first.start))) || match.title > 0.5
}

/** An organization is named: one of its roles is meant, unless all of them are asked for. */
function aboutNamed(question: Question, intent: SearchIntent | null): About {
  const choice = chooseRole(question.matches)
  if (choice.kind === 'none') return searchFor(question, intent)
  if (choice.kind === 'named') return { kind: 'posting', matches: choice.matches }
  if (intent) return searchFor(question, intent)
  const previous = choice.matches.find(match => question.previous?.postings[0] === match.role.id)
  if (previous) return { kind: 'posting', matches: [previous] }
  return { kind: 'posting', matches: [], choices: choice.matches.map(match => match.role.id) }
}

function aboutUnnamed(question: Question, intent: SearchIntent | null): About {
  const refined = refinedFilters(question)
  if (refined) return { kind: intent ?? 'search', matches: [], filters: refined, isSearch: true }
  if (intent) return searchFor(question, intent)
  const guide = guideAskedFor(question)
  if (guide) return { kind: 'guide', matches: [guide] }
  const inConversation = rolesOfConversation(question)
  if (inConversation) return inConversation
  const choice = chooseRole(question.matches.filter(match => match.role.kind === 'posting'))
  if (choice.kind === 'named') return { kind: 'posting', matches: choice.matches }
  if (choice.kind === 'several')
    return { kind: 'posting', matches: [], choices: choice.matches.map(({ role }) => role.id) }
  return searchFor(question, null)
}

/** "It", or no word for it at all: the role or roles that the last turn was about. */
function rolesOfConversation(question: Question): About | null {
  const { previous } = question
  if (!previous || previous.postings.length === 0) return null
  if (previous.kind === 'compare' || previous.kind === 'posting' || previous.kind === 'guide') {
    return { kind: previous.kind, matches: matchesFor(question, previous.postings) }
  }
  return previous.postings.length === 1 ? { kind: 'posting', matches: matchesFor(question, previous.postings) } : null
}

function searchFor(question: Question, intent: SearchIntent | null): About {
  const { filters } = readFilters(question.text, organizationsOf(question))
  return { kind: intent ?? 'search', matches: [], filters, isSearch: intent !== null }
}

function refinedFilters(question: Question): SearchFilters | null {
  const before = question.previous?.filters
  return before ? refineFilters(before, question.text, organizationsOf(question)) : null
}

function organizationsOf({ roles }: Question): string[] {
  const open = roles.filter(({ role }) => role.state === 'open' && role.kind === 'posting')
  return [...new Set(open.flatMap(({ role }) => role.hiringOrganization ?? []))]
}

const IN_GENERAL =
  /\b(?:an? (?:typical |good )?(?:\w+[ -]){0,5}(?:do|does|need|needs|know|usually|typically)|in general|generally|typically|usually|normally|what (?:is|does|makes) an?|kind of role|hiring process|interview process|how (?:do|does) (?:you|we|the company) hire)\b/u

/** A question about a kind of role rather than an opening goes to the guide of that name. */
function guideAskedFor(question: Question): RoleMatch | null {
  const best = question.matches.find(match => match.role.kind === 'guide')
  const opening = question.matches.find(match => match.role.kind === 'posting')
  const general = IN_GENERAL.test(foldText(question.text))
  if (!best || best.title < (general ? 0.5 : 0.75)) return null
  return general || best.score > (opening?.score ?? 0) ? best : null
}

function matchesFor(question: Question, ids: readonly string[]): RoleMatch[] {
  return ids.flatMap(id => {
    const match = question.matches.find(({ role }) => role.id === id)
    const known = question.roles.find(({ role }) => role.id === id)
    if (match) return [match]
    if (!known) return []
    return [{ role: known.role, score: 0, organization: 0, title: 0, place: 0, text: 0, named: new Set<number>() }]
  })
}
