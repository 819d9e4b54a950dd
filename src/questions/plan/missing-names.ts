import type { RoleName } from '../../store/role-names.ts'
import type { OpenTitles } from '../search/open-titles.ts'
import type { Wishes } from '../search/read-filters.ts'
import type { Word } from '../words.ts'
import { isSaidBy, isSaidIn } from './is-said-by.ts'
import type { NameQuestion } from './name-question.ts'
import type { NameAsked } from './names-asked.ts'
import { isOccupation, isTrade } from './occupations.ts'

export interface Meant {
  /** The roles that a question is about or may mean; none where its words name none. */
  roles: readonly RoleName[]
  /** What makes them the ones meant: their employer's name, what was talked about, or what they are called. */
  by: 'employer' | 'conversation' | 'title'
}

export interface KnownNames {
  names: NameQuestion
  /** Every role that the question's words speak for. */
  known: readonly RoleName[]
  openTitles: OpenTitles
  wishes: Wishes
}

/** The first name by which something is asked about that no role that can be meant is called; of several roles, all. */
export function missingOf(asked: readonly NameAsked[], meant: Meant, among: KnownNames): NameAsked | null {
  const roles = asked.filter(({ kind }) => kind === 'role')
  if (roles.length > 0 && roles.every(name => isRoleMissing(name, meant, among))) return roles[0]!
  return asked.find(name => name.kind === 'organization' && isEmployerMissing(name, meant, among)) ?? null
}

function isEmployerMissing({ head }: NameAsked, meant: Meant, { names, wishes }: KnownNames): boolean {
  const isPlace = wishes.places.some(({ start, end }) => start <= head.start && head.end <= end)
  if (isPlace || meant.by === 'employer') return false
  return meant.roles.length > 0 ? !meant.roles.some(role => isSaidBy(role, head, names)) : !isHeard(head, names)
}

function isRoleMissing(asked: NameAsked, meant: Meant, among: KnownNames): boolean {
  const { names, openTitles, known } = among
  const { head, by, name } = asked
  if (callingWords(asked, among).length === 0) return false
  const isSomebody = isOccupation(head.folded)
  if (openTitles.fitting([name.toLowerCase()]).length > 0) return false
  if (meant.roles.length === 0) {
    const isCalledSo = known.some(role => asked.words.every(word => isSaidIn(role.title, word)))
    return !isCalledSo && (isSomebody || (by === 'sentence' && !isHeard(head, names)))
  }
  const words = meant.by === 'title' ? callingWords(asked, among) : [head]
  // Of an employer people mention other trades too ("do they keep their divers safe?").
  if (meant.by === 'employer' && (by === 'words' || !isTrade(head.folded))) return false
  if (meant.by === 'conversation' && !isSomebody) return false
  return !meant.roles.some(role => words.every(word => isSaidBy(role, word, names)))
}

/** "Junior" and "Berlin" say which baker, not what she is called. */
function callingWords({ words }: NameAsked, { wishes }: KnownNames): Word[] {
  const spans = Object.values(wishes).flat()
  return words.filter(word => !spans.some(({ start, end }) => word.start < end && word.end > start))
}

function isHeard({ stem }: Word, { postingsByStem }: NameQuestion): boolean {
  return (postingsByStem.get(stem)?.size ?? 0) > 0
}

/** What is open and nearest to a role or employer that is not: the same trade, or the roles that were nearly meant. */
export function nearestTo(asked: NameAsked, meant: Meant, { known, openTitles }: KnownNames): RoleName[] {
  const isOpen = ({ state, kind }: RoleName) => state === 'open' && kind === 'posting'
  if (asked.kind === 'organization' || meant.by === 'employer') return meant.roles.filter(isOpen)
  const titles = new Set(openTitles.fitting([asked.head.folded]))
  return known.filter(role => isOpen(role) && (titles.has(role.title) || isSaidIn(role.title, asked.head)))
}
