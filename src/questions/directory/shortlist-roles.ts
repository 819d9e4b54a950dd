import { TITLE_IN_A_ROW } from '../plan/match-title.ts'
import type { NameQuestion } from '../plan/name-question.ts'
import { type NamedRole, WEIGHT } from '../plan/resolve-roles.ts'
import { titleWords } from '../plan/title-words.ts'
import type { HeardWords } from './hear-words.ts'
import { type Best, keepBest } from './keep-best.ts'
import { newestFirst, type OrganizationRoles } from './organization-roles.ts'

/** More than a choice, a comparison or a model is ever shown. */
const SHORTLISTED = 200
const OF_EACH_ORGANIZATION = 8
const GUIDES = 8
/** So far behind the best a role still makes a difference: `chooseRole` asks for that lead. */
const REACH = 0.35
const LOOKED_UP = 60
// From here on a comparison takes an organization for named.
const NAMED_ORGANIZATION = 0.3

export interface Shortlisting {
  names: NameQuestion
  heard: HeardWords
  /** Roles that are taken whatever the question says: the one picked, those talked about. */
  ids: readonly string[]
}

export interface Shortlist {
  /** Newest first. */
  roles: NamedRole[]
  /** The ids of those among which the commonest words, of which `heard` knows only how common they are, can decide. */
  undecided: string[]
}

/**
 * The roles that a question can mean: those that its words name best, of all and of each organization that
 * is named, and the guides among them. What is left out is named worse than all of those. One pass over numbers for each
 * role; names are held against the question only where they share a word with it.
 */
export function shortlistRoles(roles: OrganizationRoles, { names, heard, ids }: Shortlisting): Shortlist {
  const scores = scoreRoles(roles, names)
  const unheard = addTexts(scores.byRole, roles, { names, heard })
  const best = keepBest(SHORTLISTED)
  const guides = keepBest(GUIDES)
  const ofOrganizations = new Map<number, Best>()
  for (let number = 0; number < scores.byRole.length; number++) {
    const score = scores.byRole[number]!
    const kind = roles.kindOf[number]
    if (score <= 0 || kind === null) continue
    best.offer(number, score)
    if (kind === 'guide') guides.offer(number, score)
    const organization = roles.organizationOf[number]!
    if (organization < 0 || scores.organizations[organization]! < NAMED_ORGANIZATION) continue
    const ofOne = ofOrganizations.get(organization) ?? keepBest(OF_EACH_ORGANIZATION)
    ofOrganizations.set(organization, ofOne)
    ofOne.offer(number, score)
  }
  const asked = ids.flatMap(id => roles.numberOf(id) ?? [])
  const groups = [best, guides, ...ofOrganizations.values()].map(({ kept }) => kept)
  const isInReach = (number: number, first: number) => scores.byRole[number]! >= scores.byRole[first]! - REACH - unheard
  const inReach = groups.flatMap(kept => kept.filter(number => isInReach(number, kept[0]!)))
  const undecided = unheard > 0 ? [...new Set([...inReach, ...asked])].slice(0, LOOKED_UP) : []
  return {
    roles: [...new Set([...asked, ...groups.flat()])]
      .map(number => roles.named(number))
      .sort((a, b) => newestFirst(a.role, b.role)),
    undecided: undecided.map(number => roles.roles[number]!.id),
  }
}

/** What the names alone give each role, by number. */
function scoreRoles(roles: OrganizationRoles, names: NameQuestion) {
  const { rarity } = names
  const asked = titleWords(names.words)
  const organizations = roles.organizations.scores(names)
  const places = roles.places.scores(names)
  const titles = roles.titles.scores({ asked, rarity, inARow: TITLE_IN_A_ROW })
  const byRole = new Float64Array(roles.roles.length)
  for (let number = 0; number < byRole.length; number++) {
    const organization = roles.organizationOf[number]! < 0 ? 0 : organizations[roles.organizationOf[number]!]!
    const place = roles.placeOf[number]! < 0 ? 0 : places[roles.placeOf[number]!]!
    const title = (organization > 0 ? titles.inARow : titles.apart)[roles.titleOf[number]!]!
    byRole[number] = WEIGHT.organization * organization + WEIGHT.title * title + WEIGHT.place * place
  }
  return { byRole, organizations }
}

/** Adds what the text says, as far as it is known of all roles; returns what the commonest words could add. */
function addTexts(
  byRole: Float64Array,
  roles: OrganizationRoles,
  { names, heard }: Pick<Shortlisting, 'names' | 'heard'>,
): number {
  const stems = [...new Set(names.words.map(({ stem }) => stem))].filter(stem => names.postingsByStem.get(stem)?.size)
  const whole = stems.reduce((sum, stem) => sum + names.rarity(stem), 0)
  if (whole === 0) return 0
  let unheard = 0
  for (const stem of stems) {
    const weight = (WEIGHT.text * names.rarity(stem)) / whole
    const postings = heard.listed.get(stem)
    if (!postings) unheard += weight
    for (const posting of postings ?? []) {
      const number = roles.numberOf(posting)
      if (number !== undefined) byRole[number]! += weight
    }
  }
  return unheard
}
