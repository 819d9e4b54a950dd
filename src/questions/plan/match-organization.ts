import { distance } from 'fastest-levenshtein'
import type { Word } from '../words.ts'
import { type NameQuestion, undotted } from './name-question.ts'
import { BUSINESS_WORDS } from './organization-aliases.ts'

/** Less than this is no name at all. */
export const LEAST_SCORE = 0.35

/** How well the question names one of an organization's aliases, 0…1; adds the words that do to `named`. */
export function matchOrganization(aliases: readonly Word[][], question: NameQuestion, named: Set<number>): number {
  let best = 0
  let bestWords: number[] = []
  for (const alias of aliases) {
    const found = matchAlias(alias, question)
    if (found.score > best) {
      best = found.score
      bestWords = found.words
    }
  }
  if (best >= LEAST_SCORE) for (const index of bestWords) named.add(index)
  return best >= LEAST_SCORE ? best : 0
}

function matchAlias(alias: readonly Word[], question: NameQuestion): { score: number; words: number[] } {
  const joined = joinedName(alias)
  const asPair = question.pairs.indexOf(joined)
  if (asPair >= 0 && joined.length >= 5) return { score: 1, words: [asPair, asPair + 1] }
  // "Oven&Sons" for "Oven & Sons".
  const asOne = alias.length > 1 ? question.words.findIndex(word => joinedName([word]) === joined) : -1
  if (asOne >= 0 && joined.length >= 5) return { score: 1, words: [asOne] }
  let matched = 0
  let whole = 0
  const words: number[] = []
  for (const part of alias) {
    const weight = partWeight(part, question)
    whole += weight
    const { index, likeness } = findName(part, alias.length, question)
    if (index < 0) continue
    matched += weight * likeness
    words.push(index)
  }
  if (whole === 0 || matched === 0) return { score: 0, words }
  const share = (matched / whole) * (standTogether(words) ? 1 : 0.5)
  // One everyday word is no proof of a name; a rare one is nearly all of it.
  const strength = Math.min(1, matched / PROVING)
  return { score: share * strength, words }
}

/** A name as people write it in one: "crowdscores", "oven&sons" and "oven & sons" are the same. */
export function joinedName(words: readonly Word[]): string {
  return words
    .map(({ folded }) => folded)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const PROVING = 0.75

/** The least that the words said of a name have to weigh together for it to reach this score. */
export function leastWeight(score: number): number {
  return score * PROVING
}

/**
 * What a word of a name weighs. A name made of everyday words ("Social Standards") must not be found in a question that
 * merely uses one, nor "Amsterdam Standard" in one that names the city.
 */
export function partWeight(part: Word, question: NameQuestion): number {
  return isWeak(part, question) ? 0.2 : 0.15 + question.rarity(part.stem)
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
  const initial = undotted(part.folded)[0]
  question.words.forEach((word, index) => {
    // Of the thousands of pairs of a directory's words with a question's, nearly all end here.
    if (question.undotted[index]![0] !== initial) return
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
  if (undotted(part.folded) === undotted(word.folded)) return 1
  if (part.stem === word.stem) return 0.8
  return as === 'a word of postings' ? 0 : misspeltLikeness(part, word)
}

export function isMisspelt(part: Word, word: Word): boolean {
  return misspeltLikeness(part, word) > 0
}

function misspeltLikeness(part: Word, word: Word): number {
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
