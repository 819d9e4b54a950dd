import type { RoleName } from '../../store/postings.ts'
import { type Word, wordsOf } from '../words.ts'
import { matchOrganization } from './match-organization.ts'
import { matchTitle, TITLE_IN_A_ROW } from './match-title.ts'
import { type NameQuestion, prepareNames, type RoleQuestion } from './name-question.ts'
import { organizationAliases } from './organization-aliases.ts'
import { titleSegments, titleWords } from './title-words.ts'

/** A role's names, taken apart once: the directory of an organization changes far less often than it is asked. */
export interface NamedRole {
  role: RoleName
  aliases: Word[][]
  /** The title's segments as stems: "Lead Engineer - storage" → [lead engineer], [storage]; the whole comes first. */
  titles: string[][]
  places: ReadonlySet<string>
}

export function nameRole(role: RoleName): NamedRole {
  return {
    role,
    aliases: organizationAliases(role.hiringOrganization),
    titles: titleSegments(role.title).map(segment => titleWords(wordsOf(segment)).map(word => word.stem)),
    places: new Set(wordsOf(role.location ?? '').map(word => word.folded)),
  }
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
const WEIGHT = { organization: 4, title: 1.8, place: 1, text: 1.6 }

/** Every role that the words name at all, best first. Pure; linear in roles × words. */
export function resolveRoles(question: RoleQuestion, roles: readonly NamedRole[]): RoleMatch[] {
  const places = new Set(roles.flatMap(role => [...role.places]))
  const names = prepareNames(question, { count: roles.length, places })
  const { rarity } = names
  const asked = titleWords(question.words)
  const matches: RoleMatch[] = []
  for (const named of roles) {
    const words = new Set<number>()
    const organization = matchOrganization(named.aliases, names, words)
    const title = matchTitle(named.titles, { asked, rarity, inARow: organization > 0 ? TITLE_IN_A_ROW : 1 }, words)
    const place = matchPlace(named.places, names, words)
    const text = matchText(named.role.id, names)
    const score = WEIGHT.organization * organization + WEIGHT.title * title + WEIGHT.place * place + WEIGHT.text * text
    if (score > 0.2) matches.push({ role: named.role, score, organization, title, place, text, named: words })
  }
  return matches.sort((a, b) => b.score - a.score)
}

function matchPlace(places: ReadonlySet<string>, question: NameQuestion, named: Set<number>): number {
  let best = 0
  question.words.forEach((word, index) => {
    if (word.folded.length < 3 || !places.has(word.folded)) return
    named.add(index)
    best = Math.max(best, 0.3 + question.rarity(word.stem))
  })
  return Math.min(1, best)
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
