import type { RoleMatch } from './resolve-roles.ts'

/** Which roles a question is about: the ones it names, several that it could mean, or none. */
export type RoleChoice =
  | { kind: 'named'; matches: RoleMatch[] }
  | { kind: 'several'; matches: RoleMatch[] }
  | { kind: 'none' }

/** From here on an organization's name is said. */
export const NAMED = 0.4
// Measured on half-typed questions that name a role: a named organization scores .45 and more; without one, a title
// with its place or a description in the text is needed, and a clear lead over the next role.
const DESCRIBED = { score: 1.9, lead: 0.35 }
const EQUAL = 0.25

/** The one role meant. Ranked matches in, best first. */
export function chooseRole(matches: readonly RoleMatch[]): RoleChoice {
  const [best, next] = matches
  if (!best) return { kind: 'none' }
  if (best.organization >= NAMED) return amongEquals(best, matches)
  const clear = best.score - (next?.score ?? 0) >= DESCRIBED.lead
  if (best.score < DESCRIBED.score) return { kind: 'none' }
  return clear ? { kind: 'named', matches: [best] } : amongEquals(best, matches)
}

// "A or B" also stands in questions about one role: without a word that compares, both must be named in full.
const NAMED_IN_FULL = 0.45
const NAMED_BESIDE_ANOTHER = 0.3

/** The two or more roles of a comparison: the best of each organization named. */
export function chooseRoles(matches: readonly RoleMatch[], cue: 'compares' | 'may compare'): RoleMatch[] {
  const least = cue === 'compares' ? NAMED_BESIDE_ANOTHER : NAMED_IN_FULL
  const named = matches.filter(match => match.organization >= least)
  const best = new Map<string, RoleMatch>()
  for (const match of named) {
    const organization = match.role.hiringOrganization ?? match.role.id
    if (!best.has(organization)) best.set(organization, match)
  }
  // "Acme" and "The Acme Group" are one employer, written in two ways, when the same words name both.
  const apart = [...best.values()].filter(
    (match, i, all) => !all.slice(0, i).some(other => [...match.named].every(index => other.named.has(index))),
  )
  // A word shared with a long name ("York" in "New York Times") names nobody beside two that are named in full.
  const strongest = Math.max(...apart.map(match => match.organization))
  return apart.filter(match => match.organization >= (cue === 'compares' ? 0.3 : 0.45) * strongest).slice(0, 4)
}

function amongEquals(best: RoleMatch, matches: readonly RoleMatch[]): RoleChoice {
  const equals = matches.filter(match => best.score - match.score <= EQUAL && sameSource(best, match))
  const fullest = equals.toSorted((a, b) => b.named.size - a.named.size)[0] ?? best
  const rivals = equals.filter(match => !namesLess(match, fullest))
  return rivals.length > 1 ? { kind: 'several', matches: rivals } : { kind: 'named', matches: [fullest] }
}

/** "Senior Backend Engineer" names that role, though "Backend Engineer" is said in it too. */
function namesLess(match: RoleMatch, fullest: RoleMatch): boolean {
  return match.named.size < fullest.named.size && [...match.named].every(index => fullest.named.has(index))
}

/** Equals are roles that the same words name: two of one organization, or two described alike. */
function sameSource(best: RoleMatch, other: RoleMatch): boolean {
  return best.organization >= NAMED
    ? best.role.hiringOrganization === other.role.hiringOrganization
    : other.organization < NAMED
}
