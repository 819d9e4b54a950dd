import { distance } from 'fastest-levenshtein'
import type { PostingKind, PostingState } from '../../postings/posting.ts'
import { type Word, wordsOf } from '../words.ts'
import { BUSINESS_WORDS, organizationAliases } from './organization-aliases.ts'
import { type TitleWord, titleSegments, titleWords } from './title-words.ts'

/** What a question can name a role by. */
export interface RoleName {
  id: string
  kind: PostingKind
  state: PostingState
  title: string
  hiringOrganization: string | null
  location: string | null
}

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

export interface RoleQuestion {
  words: readonly Word[]
  /** For each stem of the question, the postings whose text contains it. */
  postingsByStem: ReadonlyMap<string, ReadonlySet<string>>
}

// An organization's name says most; a title is shared by many; a place only narrows; the text breaks ties and finds
// roles that are described rather than named ("the dental company in Alpharetta").
const WEIGHT = { organization: 4, title: 1.8, place: 1, text: 1.6 }

/** Every role that the words name at all, best first. Pure; linear in roles × words. */
export function resolveRoles(question: RoleQuestion, roles: readonly NamedRole[]): RoleMatch[] {
  const rarity = rarityOf(question, roles.length)
  const places = new Set(roles.flatMap(role => [...role.places]))
  const names: NameQuestion = { ...question, rarity, places, pairs: adjacentPairs(question.words) }
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

type Rarity = (stem: string) => number

// Only a question's own words are looked up; a word of a name that it leaves out is taken to be neither rare nor common.
const LEFT_OUT = 0.4

/** Inverse document frequency over the postings' texts, scaled to 0…1. */
function rarityOf(question: RoleQuestion, roles: number): Rarity {
  const most = Math.log(1 + roles) || 1
  const asked = new Set(question.words.map(word => word.stem))
  return stem => {
    if (!asked.has(stem)) return LEFT_OUT
    return Math.log((1 + roles) / (1 + (question.postingsByStem.get(stem)?.size ?? 0))) / most
  }
}

/** "crowd scores" is also "crowdscores". */
function adjacentPairs(words: readonly Word[]): string[] {
  return words.map((word, i) => word.folded + (words[i + 1]?.folded ?? ''))
}

interface NameQuestion extends RoleQuestion {
  pairs: readonly string[]
  rarity: Rarity
  /** Every word of every role's location. */
  places: ReadonlySet<string>
}

function matchOrganization(aliases: readonly Word[][], question: NameQuestion, named: Set<number>): number {
  let best = 0
  let bestWords: number[] = []
  for (const alias of aliases) {
    const found = matchAlias(alias, question)
    if (found.score > best) {
      best = found.score
      bestWords = found.words
    }
  }
  if (best >= 0.35) for (const index of bestWords) named.add(index)
  return best >= 0.35 ? best : 0
}

function matchAlias(alias: readonly Word[], question: NameQuestion): { score: number; words: number[] } {
  const joined = alias.map(word => word.folded).join('')
  const asPair = question.pairs.indexOf(joined)
  if (asPair >= 0 && joined.length >= 5) return { score: 1, words: [asPair, asPair + 1] }
  let matched = 0
  let whole = 0
  const words: number[] = []
  for (const part of alias) {
    // A name made of everyday words ("Social Standards") must not be found in a question that merely uses one.
    // Nor may "Amsterdam Standard" be found in one that names the city.
    const weight = isWeak(part, question) ? 0.2 : 0.15 + question.rarity(part.stem)
    whole += weight
    const { index, likeness } = findName(part, alias.length, question)
    if (index < 0) continue
    matched += weight * likeness
    words.push(index)
  }
  if (whole === 0 || matched === 0) return { score: 0, words }
  const share = (matched / whole) * (standTogether(words) ? 1 : 0.5)
  // One everyday word is no proof of a name; a rare one is nearly all of it.
  const strength = Math.min(1, matched / 0.75)
  return { score: share * strength, words }
}

function isWeak(part: Word, question: NameQuestion): boolean {
  return question.places.has(part.folded) || BUSINESS_WORDS.has(part.folded)
}

/** The words of a name stand side by side; scattered over a question they are no name. */
function standTogether(indexes: readonly number[]): boolean {
  return Math.max(...indexes) - Math.min(...indexes) <= indexes.length
}

function findName(part: Word, aliasLength: number, question: NameQuestion): { index: number; likeness: number } {
  let best = { index: -1, likeness: 0 }
  question.words.forEach((word, index) => {
    const heard = (question.postingsByStem.get(word.stem)?.size ?? 0) > 0
    const likeness =
      nameLikeness(part, word, heard ? 'a word of postings' : 'perhaps misspelt') *
      (aliasLength === 1 ? shortNameTrust(part, index, question.words) : 1)
    if (likeness > best.likeness) best = { index, likeness }
  })
  return best
}

/** Only a word that no posting knows is taken for a misspelt name: "shares" is not "Shores". */
function nameLikeness(part: Word, word: Word, as: 'a word of postings' | 'perhaps misspelt'): number {
  if (part.folded === word.folded) return 1
  if (part.folded.replaceAll('.', '') === word.folded.replaceAll('.', '')) return 1
  if (part.stem === word.stem) return 0.8
  if (as === 'a word of postings') return 0
  const length = Math.min(part.folded.length, word.folded.length)
  if (length < 5 || part.folded[0] !== word.folded[0]) return 0
  if (Math.abs(part.folded.length - word.folded.length) > 2) return 0
  const edits = distance(part.folded, word.folded)
  return edits === 1 ? 0.8 : edits === 2 && length >= 8 ? 0.7 : 0
}

const NAME_FOLLOWS = new Set(
  'at for with from by of joining join bei chez presso en at in to does do is the'.split(' '),
)

/** A one-word name of one to three letters, or one that is an everyday word, wants a sign that it is a name. */
function shortNameTrust(part: Word, index: number, words: readonly Word[]): number {
  const word = words[index]
  if (!word || part.folded.length > 3) return 1
  const sameCase = word.text.replace(/[’']s$/u, '') === part.text
  const before = words[index - 1]?.folded ?? ''
  if (sameCase) return 1
  return NAME_FOLLOWS.has(before) || /[’']s$/u.test(word.text) ? 0.8 : 0
}

interface TitleQuestion {
  asked: readonly TitleWord[]
  rarity: Rarity
  /** What a title said in a row is worth. */
  inARow: number
}

/** The best segment's share of words asked for; a whole title counts a little more than a part of one. */
function matchTitle(titles: readonly string[][], { asked, rarity, inARow }: TitleQuestion, named: Set<number>): number {
  let best = 0
  titles.forEach((stems, index) => {
    let whole = 0
    let matched = 0
    for (const stem of stems) {
      const weight = 0.25 + rarity(stem)
      whole += weight
      const hit = asked.find(word => word.stem === stem)
      if (!hit) continue
      matched += weight
      for (const from of hit.from) named.add(from)
    }
    const bySegment = index === 0 ? 1 : stems.length === 1 ? 0.5 : 0.97
    const asOne = stems.length > 1 && saysInARow(asked, stems) ? inARow : 1
    if (whole) best = Math.max(best, (asOne * bySegment * matched) / whole)
  })
  return best
}

// "Lead Software Engineer" said in a row is that title, not "Lead Software Test Engineer" of the same organization.
const TITLE_IN_A_ROW = 1.3

function saysInARow(asked: readonly TitleWord[], stems: readonly string[]): boolean {
  return asked.some((_, at) => stems.every((stem, i) => asked[at + i]?.stem === stem))
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
