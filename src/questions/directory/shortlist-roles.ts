import { TITLE_IN_A_ROW } from '../plan/match-title.ts'
import type { NameQuestion } from '../plan/name-question.ts'
import { type NamedRole, WEIGHT } from '../plan/resolve-roles.ts'
import { titleWords } from '../plan/title-words.ts'
import type { HeardWords } from './hear-words.ts'
import { keepBest } from './keep-best.ts'
import { newestFirst, type OrganizationRoles } from './organization-roles.ts'

/** More than a choice, a comparison or a model is ever shown. */
const SHORTLISTED = 200
const OF_EACH_ORGANIZATION = 8
const GUIDES = 8
// From here on a comparison takes an organization for named.
const NAMED_ORGANIZATION = 0.3

export interface Shortlisting {
  names: NameQuestion
  heard: HeardWords
  /** Roles that are taken whatever the question says: the one picked, those talked about. */
  ids: readonly string[]
}

/**
 * The roles that a question can mean, newest first: those that its words name best, of all and of each organization that
 * is named, and the guides among them. What is left out is named worse than all of those. One pass over numbers for each
 * role; names are held against the question only where they share a word with it.
 */
export function shortlistRoles(roles: OrganizationRoles, { names, heard, ids }: Shortlisting): NamedRole[] {
  const scores = scoreRoles(roles, names)
  addTexts(scores.byRole, roles, { names, heard })
  const best = keepBest(SHORTLISTED)
  const guides = keepBest(GUIDES)
  const ofOrganizations = new Map<number, ReturnType<typeof keepBest>>()
  for (const [number, role] of roles.roles.entries()) {
    const score = scores.byRole[number]!
    if (score <= 0 || !role) continue
    best.offer(number, score)
    if (role.kind === 'guide') guides.offer(number, score)
    const organization = roles.organizationOf[number]!
    if (organization < 0 || scores.organizations[organization]! < NAMED_ORGANIZATION) continue
    const ofOne = ofOrganizations.get(organization) ?? keepBest(OF_EACH_ORGANIZATION)
    ofOrganizations.set(organization, ofOne)
    ofOne.offer(number, score)
  }
  const asked = ids.flatMap(id => roles.numberOf(id) ?? [])
  const ofAll = [best, guides, ...ofOrganizations.values()].flatMap(({ kept }) => kept)
  const numbers = new Set([...asked, ...ofAll])
  return [...numbers].map(number => roles.named(number)).sort((a, b) => newestFirst(a.role, b.role))
}

/** What the names alone give each role, by number. */
function scoreRoles(roles: OrganizationRoles, names: NameQuestion) {
  const { rarity } = names
  const asked = titleWords(names.words)
  const organizations = roles.organizations.scores(names)
  const places = roles.places.scores(names)
  const titles = roles.titles.scores({ asked, rarity, inARow: 1 })
  const inARow = organizations.some(score => score > 0)
    ? roles.titles.scores({ asked, rarity, inARow: TITLE_IN_A_ROW })
    : titles
  const byRole = new Float64Array(roles.roles.length)
  for (let number = 0; number < byRole.length; number++) {
    const organization = organizations[roles.organizationOf[number]!] ?? 0
    const title = (organization > 0 ? inARow : titles)[roles.titleOf[number]!] ?? 0
    const place = places[roles.placeOf[number]!] ?? 0
    byRole[number] = WEIGHT.organization * organization + WEIGHT.title * title + WEIGHT.place * place
  }
  return { byRole, organizations }
}

/** Adds what the text says, as far as it is known of all roles; the commonest words are looked up of few. */
function addTexts(
  byRole: Float64Array,
  roles: OrganizationRoles,
  { names, heard }: Pick<Shortlisting, 'names' | 'heard'>,
): void {
  const stems = [...new Set(names.words.map(({ stem }) => stem))].filter(stem => names.postingsByStem.get(stem)?.size)
  const whole = stems.reduce((sum, stem) => sum + names.rarity(stem), 0)
  if (whole === 0) return
  for (const stem of stems) {
    const weight = (WEIGHT.text * names.rarity(stem)) / whole
    for (const posting of heard.listed.get(stem) ?? []) {
      const number = roles.numberOf(posting)
      if (number !== undefined) byRole[number]! += weight
    }
  }
}
