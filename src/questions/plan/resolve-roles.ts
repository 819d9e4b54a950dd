import type { RoleName } from '../../store/role-names.ts'
import type { Word } from '../words.ts'
import { matchOrganization } from './match-organization.ts'
import { matchPlace } from './match-place.ts'
import { matchTitle, TITLE_IN_A_ROW } from './match-title.ts'
import type { NameQuestion } from './name-question.ts'
import { titleWords } from './title-words.ts'

/** A role's names, taken apart. */
export interface NamedRole {
  role: RoleName
  aliases: Word[][]
  /** The title's segments as stems: "Lead Engineer - storage" → [lead engineer], [storage]; the whole comes first. */
  titles: string[][]
  places: ReadonlySet<string>
}

/** How well a question's words name one role; `named` are the indexes of the words that do. */
export interface RoleMatch {
  role: RoleName
  score: number
  organization: number
  title: number
  place: number
  text: number
  named: ReadonlySet<number>
}

// An organization's name says most; a title is shared by many; a place only narrows; the text breaks ties and finds
// roles that are described rather than named ("the dental company in Alpharetta").
export const WEIGHT = { organization: 4, title: 1.8, place: 1, text: 1.6 }

/** Every role that the words name at all, best first. Pure; linear in roles × words. */
export function resolveRoles(question: NameQuestion, roles: readonly NamedRole[]): RoleMatch[] {
  const { rarity } = question
  const asked = titleWords(question.words)
  const matches: RoleMatch[] = []
  for (const named of roles) {
    const words = new Set<number>()
    const organization = matchOrganization(named.aliases, question, words)
    const title = matchTitle(named.titles, { asked, rarity, inARow: organization > 0 ? TITLE_IN_A_ROW : 1 }, words)
    const place = matchPlace(named.places, question, words)
    const text = matchText(named.role.id, question)
    const score = scoreOf({ organization, title, place, text })
    if (score > 0.2) matches.push({ role: named.role, score, organization, title, place, text, named: words })
  }
  return matches.sort((a, b) => b.score - a.score)
}

export function scoreOf({ organization, title, place, text }: Omit<RoleMatch, 'role' | 'score' | 'named'>): number {
  return WEIGHT.organization * organization + WEIGHT.title * title + WEIGHT.place * place + WEIGHT.text * text
}

/** How well roles are named, whether they are at all. */
export function matchesFor(
  question: { matches: readonly RoleMatch[]; roles: readonly NamedRole[] },
  ids: readonly string[],
): RoleMatch[] {
  return ids.flatMap(id => {
    const match = question.matches.find(({ role }) => role.id === id)
    const known = question.roles.find(({ role }) => role.id === id)
    if (match) return [match]
    if (!known) return []
    return [{ role: known.role, score: 0, organization: 0, title: 0, place: 0, text: 0, named: new Set<number>() }]
  })
}

function matchText(posting: string, question: NameQuestion): number {
  let whole = 0
  let matched = 0
  for (const stem of new Set(question.words.map(word => word.stem))) {
    const containing = question.postingsByStem.get(stem)
    if (!containing?.size) continue
    const weight = question.rarity(stem)
    whole += weight
    if (containing.has(posting)) matched += weight
  }
  return whole ? matched / whole : 0
}
