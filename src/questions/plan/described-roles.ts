import type { SearchFilters } from '../plan.ts'
import { readFilters } from '../search/read-filters.ts'
import { wordsOf } from '../words.ts'
import type { MatchedQuestion } from './about-what.ts'
import { chooseRole } from './choose-roles.ts'
import type { RoleMatch } from './resolve-roles.ts'

// A part of a title that its own separators cut out counts .97.
const SAID_WHOLE = 0.96

/** Whether a role is called what the question says, word for word. */
export function isTitleSaid({ title, role }: RoleMatch): boolean {
  return title >= SAID_WHOLE && role.kind === 'posting'
}

/**
 * The filters of a message that is nothing but a description, "remote data engineer in Berlin from 80k": two kinds of
 * them or more, and no word that asks. Null where it is about a role: an employer is named, or it says the title of
 * exactly one open role, in its place if it says one; or it answers which role was meant.
 */
export function describedRoles(question: MatchedQuestion): SearchFilters | null {
  const { text, organizations, matches, previous } = question
  if (previous && previous.choices.length > 0) return null
  const { filters, understood } = readFilters(text, organizations)
  const { words, hiringOrganizations, ...kinds } = filters
  if (words !== null || hiringOrganizations.length > 0) return null
  if (Object.values(kinds).filter(isGiven).length < 2) return null
  // "Remote, in Berlin?" may be asked of the role that was talked about.
  if (previous && filters.titles.length === 0) return null
  const isUnderstood = (at: number) => understood.some(({ start, end }) => start <= at && at < end)
  if (!wordsOf(text).every(({ start, folded }) => isUnderstood(start) || BETWEEN.has(folded))) return null
  return namesOneRole(matches, filters) ? null : filters
}

function namesOneRole(matches: readonly RoleMatch[], { places }: SearchFilters): boolean {
  const choice = chooseRole(matches.filter(({ role }) => role.kind === 'posting'))
  const [role] = choice.kind === 'named' ? choice.matches : []
  return (
    role !== undefined && isTitleSaid(role) && role.role.state === 'open' && (places.length === 0 || role.place > 0)
  )
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null
}

/** What stands between the parts of a description. Any other word asks, or says what is no filter. */
const BETWEEN: ReadonlySet<string> = new Set(
  `a an and any around as at based by for from in near of on only or over please pls plus thanks to up with within
  als am auf aus bei ein eine fur im in mit nur oder um und von zu
  a au aux avec chez comme dans de des du en et ou pour sur un une
  como con de del desde en o para por solo un una y`
    .split(/\s+/u)
    .filter(Boolean),
)
