import { foldText } from '../../postings/facts/fold-source.ts'
import { type Word, wordsOf } from '../words.ts'
import type { MatchedQuestion } from './about-what.ts'
import { isSaidBy, isSaidIn } from './is-said-by.ts'
import { type NameAsked, nameOf } from './names-asked.ts'
import { asksTheSameOf } from './read-reference.ts'
import { matchesFor, type RoleMatch } from './resolve-roles.ts'
import { titleSegments } from './title-words.ts'
import { isAsking } from './topical-words.ts'

type NameSaid = Pick<NameAsked, 'words' | 'by'>

/**
 * The roles that a question calls by what they are, where those that were talked about are called otherwise: "and what
 * does the baker earn?". Empty where it goes on about the same, or only mentions others: "do I work with a baker?".
 */
export function otherRolesCalled(question: MatchedQuestion, talkedOf: readonly RoleMatch[]): RoleMatch[] {
  const openings = matchesFor(
    question,
    question.roles.filter(({ role }) => role.kind === 'posting').map(({ role }) => role.id),
  )
  const called = question.called.filter(({ kind }) => kind === 'role')
  for (const name of [...called, ...titlesSaid(openings, question), ...onesSaid(question)]) {
    if (!isAskedAbout(name, question, talkedOf)) continue
    const fitting = new Set(question.openTitles.fitting([nameOf(name.words)]))
    const isCalledSo = ({ role }: RoleMatch) =>
      fitting.has(role.title) || name.words.every(word => isSaidIn(role.title, word))
    const others = openings.filter(isCalledSo).map(match => namedBy(name, match, question))
    if (!talkedOf.some(isCalledSo) && others.length > 0) return namedWordForWord(others, name)
    // "And the backend engineer?" after the senior one: the one that is called exactly so.
    const isExactly = ({ role }: RoleMatch) => isTitle(titleWordsOf(role.title), name.words)
    if (asksTheSameOf(question.text) && !talkedOf.some(isExactly)) return others.filter(isExactly)
  }
  return []
}

/** A nurse is named by "enfermera" too, so that this asks for nothing. */
function namedBy(name: NameSaid, match: RoleMatch, { words }: MatchedQuestion): RoleMatch {
  const indexes = name.words.map(({ start }) => words.findIndex(word => word.start === start))
  return { ...match, named: new Set([...match.named, ...indexes]) }
}

/** "Marketing" is "Content Marketing Manager" before it is "Mid-Market". */
function namedWordForWord(called: RoleMatch[], { words }: NameSaid): RoleMatch[] {
  const exact = called.filter(({ role }) => {
    const title = new Set(wordsOf(role.title).map(({ folded }) => folded))
    return words.every(({ folded }) => title.has(folded))
  })
  return exact.length > 0 ? exact : called
}

/** The titles that are said whole, of more than one word: a single one may be anything. */
function titlesSaid(openings: readonly RoleMatch[], { words }: MatchedQuestion): NameSaid[] {
  const titles = new Map(openings.map(({ role }) => [role.title, titleWordsOf(role.title)]))
  return [...titles.values()].flatMap(title => {
    const at = title.length < 2 ? -1 : words.findIndex((_, i) => isTitle(title, words.slice(i, i + title.length)))
    return at < 0 ? [] : [{ words: words.slice(at, at + title.length), by: 'words' }]
  })
}

const ONE = /\bthe ((?:[\p{L}\p{N}+#/-]+ ){1,3})ones?\b/u

/** "The solar one". */
function onesSaid({ text, words }: MatchedQuestion): NameSaid[] {
  const match = ONE.exec(foldText(text))
  if (!match) return []
  const start = match.index + 'the '.length
  const said = words.filter(word => word.start >= start && word.end < start + match[1]!.length && !isAsking(word))
  return said.length > 0 ? [{ words: said, by: 'sentence' }] : []
}

/** Of what the title's own separators cut it into, the first part. */
function titleWordsOf(title: string): Word[] {
  return wordsOf(titleSegments(title)[1] ?? title)
}

function isTitle(title: readonly Word[], said: readonly Word[]): boolean {
  return title.length === said.length && title.every(({ stem }, i) => stem === said[i]!.stem)
}

const DETERMINERS = "the|an?|our|your|their|der|die|das|den|dem|des|eine?[nmrs]?|le|la|les|l'|une?|el|los|las|una?"
/** Before somebody who is only mentioned. */
const BESIDE = before(
  'with|by|beside|besides|alongside|to|from|under|than|like|mit|neben|unter|an|avec|par|sous|con|por|bajo',
)
const IS_THERE = before('there|have|need|gibt es|habt ihr|y a-t-il|avez-vous|hay|teneis|tienen')
const AS_ONE = before('as|als|comme|como')
const THE_ONE = /\b(?:the|der|die|das|den|dem|des|le|la|les|du|au|el|los|las|del|al)\s+$|\bl'$/u

/** Whether a name is what is asked about, and not somebody to work with. */
function isAskedAbout(
  { words, by }: NameSaid,
  { text, words: all, names }: MatchedQuestion,
  talkedOf: readonly RoleMatch[],
) {
  if (by === 'sentence') return true
  const [first, last] = [words[0]!, words.at(-1)!]
  const said = foldText(text.slice(0, first.start))
  if (BESIDE.test(said) || IS_THERE.test(said)) return false
  if (AS_ONE.test(said) || said.trim() === '') return true
  if (all.every(word => (word.start >= first.start && word.end <= last.end) || isAsking(word))) return true
  return THE_ONE.test(said) && !talkedOf.some(({ role }) => words.every(word => isSaidBy(role, word, names)))
}

function before(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})\\s+(?:(?:${DETERMINERS})\\s*)?$`, 'u')
}
