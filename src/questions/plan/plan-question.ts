import type { PlanKind, SearchFilters } from '../plan.ts'
import type { OpenTitles } from '../search/open-titles.ts'
import type { Language } from '../wording/language-of.ts'
import { wordsOf } from '../words.ts'
import { aboutWhat } from './about-what.ts'
import { NAMED } from './choose-roles.ts'
import type { Absent } from './hold-against-roles.ts'
import { type NameQuestion, prepareNames } from './name-question.ts'
import type { NameAsked } from './names-asked.ts'
import { type Ask, planAsk, type SpokenQuestion } from './plan-asks.ts'
import { leavesToTheTurnBefore } from './read-reference.ts'
import { type NamedRole, type RoleMatch, resolveRoles } from './resolve-roles.ts'

/** What the conversation's last turn was about. */
export interface PreviousTurn {
  kind: PlanKind
  /** The roles that were meant or shown, in the order in which they were shown. */
  postings: string[]
  choices: string[]
  filters: SearchFilters | null
  /** What was asked: a choice of role that asks nothing itself answers that. */
  text: string
}

export interface PlanInput {
  /** The question as it would be spelt out. */
  text: string
  language: Language
  /** Its words, held ready against every role and guide of the organization that is not a draft. */
  names: NameQuestion
  /** How many those are. */
  count: number
  /** The ones that it can mean, newest first. */
  roles: readonly NamedRole[]
  /** The organizations with open roles whose names its words can make. */
  organizations: readonly string[]
  openTitles: OpenTitles
  /** The names by which it asks about roles and employers. */
  called: readonly NameAsked[]
  /** The role that the person picked from a list, when they did. */
  picked: string | null
  /** The one opening that there is; null where there are several, or none. */
  only: string | null
  previous: PreviousTurn | null
}

/** What a question is about and what it asks of it. */
export interface RolePlan {
  kind: PlanKind
  /** The roles meant, best first; empty for a search. */
  postings: string[]
  /** Roles that fit equally well, when there is no telling which is meant: at most five. */
  choices: string[]
  /** How many more fit as well, at most `MOST_COUNTED`. */
  moreChoices: number
  /** What a search asks of a role; null for every other kind. */
  filters: SearchFilters | null
  /** The question's own words ask for roles; otherwise it is taken for a search because it names none. */
  isSearch: boolean
  /** By their employer; by any word of their names. */
  isEmployerNamed: boolean
  isNamed: boolean
  /** What was asked about and is not open; `choices` are what is near it. */
  absent: Absent | null
  /** Every role that the question's words speak for at all, best first. */
  candidates: string[]
  ask: Ask
}

/** As many as a person is asked to choose from. */
export const MOST_CHOICES = 5
const FRAGMENT = 4
/** Beyond these a word that many roles share is not looked up for all of them, so that they cannot be told apart. */
const MOST_COUNTED = 50

/** Decides what a question is about and what it asks. Pure; rules only. */
export function planQuestion(input: PlanInput): RolePlan {
  const { words } = input.names
  const matches = resolveRoles(input.names, input.roles)
  const about = aboutWhat({ ...input, words, matches })
  const { choices = [] } = about
  const first = about.matches[0] ?? choices[0]
  const meant = about.matches.length > 0 ? about.matches : matches.filter(match => match.role.id === input.only)
  // "And in Hull?": the town says which of them, though the one talked about is in another.
  const isGoingOn =
    input.previous !== null && words.length <= FRAGMENT && leavesToTheTurnBefore(input.text, input.previous)
  const named = new Set([...meant, ...(isGoingOn ? matches : [])].flatMap(match => [...match.named]))
  const ask = askFor(input, { text: input.text, words, named })
  return {
    kind: about.kind,
    postings: about.matches.map(match => match.role.id),
    choices: choices.slice(0, MOST_CHOICES).map(({ role }) => role.id),
    moreChoices: moreThan(MOST_CHOICES, choices.length),
    filters: about.filters ?? null,
    isSearch: about.isSearch ?? false,
    isEmployerNamed: (first?.organization ?? 0) >= NAMED,
    isNamed: (first?.title ?? 0) > 0 || (first?.organization ?? 0) > 0,
    absent: null,
    candidates: matches.map(match => match.role.id),
    ask: asksNothing(ask) ? (pendingAsk(input, about.matches) ?? ask) : ask,
  }
}

/** How many of `count` are left when `shown` are shown; many more are as many as can be counted. */
export function moreThan(shown: number, count: number): number {
  return Math.min(Math.max(0, count - shown), MOST_COUNTED)
}

/** "The second one", "2", "Ghent", "what about Acme?": it picks a role and leaves the question to the turn before. */
function asksNothing(ask: Ask): boolean {
  return ask.topics.length === 0 && ask.words.every(word => word.weight < 0.3 || /^\d+$/u.test(word.folded))
}

function pendingAsk(input: PlanInput, matches: readonly RoleMatch[]): Ask | null {
  const { previous } = input
  if (!previous || matches.length === 0 || !leavesToTheTurnBefore(input.text, previous)) return null
  const { text } = previous
  const words = wordsOf(text)
  const meant = new Set([...previous.postings, ...matches.map(match => match.role.id)])
  const roles = input.roles.filter(({ role }) => meant.has(role.id))
  const places = new Set(roles.flatMap(role => [...role.places]))
  const asked = { words, postingsByStem: input.names.postingsByStem }
  const resolved = resolveRoles(prepareNames(asked, { count: roles.length, places }), roles)
  return askFor(input, { text, words, named: new Set(resolved.flatMap(match => [...match.named])) })
}

function askFor(input: PlanInput, question: Pick<SpokenQuestion, 'text' | 'words' | 'named'>): Ask {
  const most = Math.log(1 + input.count) || 1
  return planAsk({
    ...question,
    language: input.language,
    telling: stem => {
      const saying = input.names.postingsByStem.get(stem)?.size ?? 0
      return saying === 0 ? null : Math.log((1 + input.count) / (1 + saying)) / most
    },
  })
}
