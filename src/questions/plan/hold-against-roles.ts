import type { Fact } from '../../postings/facts/fact.ts'
import type { RoleName } from '../../store/role-names.ts'
import type { OpenTitles } from '../search/open-titles.ts'
import { readFilters, type Wishes } from '../search/read-filters.ts'
import { answerWordingIn } from '../wording/answer-wording.ts'
import { type Word, wordsOf } from '../words.ts'
import { EMPTY_WORDS } from './empty-words.ts'
import { isSaidIn } from './is-said-by.ts'
import { missingOf, nearestTo } from './missing-names.ts'
import type { NameQuestion } from './name-question.ts'
import type { NameAsked } from './names-asked.ts'
import { MOST_CHOICES, type PreviousTurn, type RolePlan } from './plan-question.ts'
import { contradicts } from './unmet-wishes.ts'
import { NONE, wishesAlone, wishesOfRole } from './wishes-of-role.ts'

/** What a question asks about and no open role is. */
export interface Absent {
  /** A role called so, an employer called so, or a role that meets what was said of it. */
  kind: 'role' | 'organization' | 'fitting'
  /** In the question's words. */
  said: string
}

export interface HeldQuestion {
  text: string
  names: NameQuestion
  roles: readonly RoleName[]
  organizations: readonly string[]
  openTitles: OpenTitles
  called: readonly NameAsked[]
  previous: PreviousTurn | null
  /** Of the roles that the plan is about or lets choose from. */
  facts: ReadonlyMap<string, readonly Fact[]>
}

/**
 * Holds a plan against what the question says of the role: one that is called otherwise, or is in another town than was
 * said, is not what was asked about. It is offered, as what there is; the plan is about no role then. Pure.
 */
export function holdAgainstRoles(plan: RolePlan, question: HeldQuestion): RolePlan {
  if (plan.isSearch || plan.kind === 'compare' || plan.kind === 'guide' || plan.kind === 'out-of-scope') return plan
  const { text, names, roles, organizations, openTitles, previous } = question
  const read = readFilters(text, organizations).wishes
  const meant = idsOf(plan).flatMap(id => roles.find(role => role.id === id) ?? [])
  // Marl is a town, and "Kiln & Marl" an employer.
  const isEmployer = (place: string) =>
    meant.some(({ hiringOrganization }) =>
      wordsOf(place).every(word => wordsOf(hiringOrganization ?? '').some(({ folded }) => folded === word.folded)),
    )
  const places = read.places.filter(({ start, end }) => !isEmployer(text.slice(start, end)))
  const wishes = { ...read, places }
  const isGoingOn = meant.some(({ id }) => previous?.postings.includes(id)) && !plan.isNamed
  const by = plan.isEmployerNamed ? 'employer' : isGoingOn ? 'conversation' : 'title'
  const among = { names, known: roles, openTitles, wishes }
  const missing = missingOf(question.called, { roles: meant, by }, among)
  if (missing)
    return absent(plan, { kind: missing.kind, said: missing.name }, nearestTo(missing, { roles: meant, by }, among))
  return meant.length > 0 ? narrowed(plan, meant, { ...question, wishes }) : plan
}

/** The roles that a plan is about, or from which one is to be chosen. */
export function idsOf({ postings, choices }: Pick<RolePlan, 'postings' | 'choices'>): string[] {
  return choices.length > 0 ? choices : postings
}

function absent(plan: RolePlan, missing: Absent, nearest: readonly RoleName[]): RolePlan {
  const choices = nearest.slice(0, MOST_CHOICES).map(({ id }) => id)
  return { ...plan, kind: 'posting', postings: [], choices, moreChoices: 0, filters: null, absent: missing }
}

/** Of the roles that may be meant those that are as was said; none is, as likely as not, in that town. */
function narrowed(plan: RolePlan, meant: readonly RoleName[], question: HeldQuestion & { wishes: Wishes }): RolePlan {
  const { text, facts, previous } = question
  const called = callingWords(text, meant, question.wishes)
  const isFollowUp = called.length === 0 && previous !== null
  const wishes = isFollowUp ? wishesAlone(text, question.wishes) : wishesOfRole(text, called, question.wishes)
  if (Object.values(wishes).every(list => list.length === 0)) return plan
  // Those that are not among the choices are not known here; a search finds them.
  if (plan.moreChoices > 0) return searchInstead(plan, question)
  const candidates = isFollowUp ? alikeIn(question.roles, meant) : meant
  const fitting = candidates.filter(role => !contradicts(wishes, role, facts.get(role.id) ?? []))
  if (fitting.length === candidates.length && !isFollowUp) return plan
  if (fitting.length === 0) {
    // Who names the employer may be mistaken about the rest, but not about the town.
    const decisive = plan.isEmployerNamed ? { ...NONE, places: wishes.places } : wishes
    if (meant.some(role => !contradicts(decisive, role, facts.get(role.id) ?? []))) return plan
    const name = isFollowUp ? meant[0]!.title : called.map(word => word.text).join(' ')
    const open = meant.filter(({ state }) => state === 'open')
    return absent(plan, { kind: 'fitting', said: saidOf(name, decisive, plan) }, open)
  }
  const ids = fitting.map(({ id }) => id)
  return ids.length === 1 ? { ...plan, postings: ids, choices: [] } : { ...plan, choices: ids }
}

/** "And in Hull?" asks for the same role, there. */
function alikeIn(roles: readonly RoleName[], meant: readonly RoleName[]): RoleName[] {
  const titles = new Set(meant.map(({ title }) => title))
  return roles.filter(({ kind, state, title }) => kind === 'posting' && state === 'open' && titles.has(title))
}

function searchInstead(plan: RolePlan, { text, organizations }: HeldQuestion): RolePlan {
  const { filters } = readFilters(text, organizations)
  return { ...plan, kind: 'search', postings: [], choices: [], moreChoices: 0, filters, isSearch: true }
}

/** The words that call the roles by their titles or their employer. */
function callingWords(text: string, roles: readonly RoleName[], wishes: Wishes): Word[] {
  const spans = Object.values(wishes).flat()
  return wordsOf(text).filter(
    word =>
      !EMPTY_WORDS.has(word.folded) &&
      !spans.some(({ start, end }) => word.start < end && word.end > start) &&
      roles.some(({ title, hiringOrganization }) => isSaidIn(`${title} ${hiringOrganization ?? ''}`, word)),
  )
}

/** "data engineer, Berlin" */
function saidOf(name: string, { places, workplaces, seniorities, employmentTypes }: Wishes, { ask }: RolePlan): string {
  const { or, ...wording } = answerWordingIn(ask.language)
  const anyOf = (labels: readonly string[]) => (labels.length > 0 ? [[...new Set(labels)].join(` ${or} `)] : [])
  return [
    ...anyOf(seniorities.map(({ value }) => wording.seniorities[value] ?? value)),
    name,
    ...anyOf(workplaces.map(({ value }) => wording.workplaces[value])),
    ...anyOf(places.map(({ label }) => label)),
    ...anyOf(employmentTypes.map(({ value, label }) => wording.employmentTypes[value] ?? label)),
  ].join(', ')
}
