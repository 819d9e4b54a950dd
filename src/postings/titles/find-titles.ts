import { allMatches } from '../../all-matches.ts'
import type { Seniority } from '../facts/fact.ts'
import { foldWord } from '../skills/tokenize-text.ts'
import { titleSeniority } from './read-title.ts'
import { titleAlternatives } from './title-alternatives.ts'
import { nounOf, titleRoles } from './title-roles.ts'
import { fieldWords, rankWords, softwareWords, titleModifiers, titleSynonyms, tradeWords } from './title-words.ts'

/** A role named in a question. `title` is canonical, for `titlesMatch`; `start..end` is how the question wrote it. */
export interface TitleMention {
  title: string
  seniority: Seniority | null
  start: number
  end: number
}

/** The roles that a half-typed question names: "any python / django dev jobs?", "analyst (data)", "marketing jobs". */
export function findTitles(question: string): TitleMention[] {
  const text = foldWord(question).length === question.length ? foldWord(question) : question.toLowerCase()
  const words = allMatches(text, WORD).map(match => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const mentions: TitleMention[] = []
  for (let at = 0; at < words.length; ) {
    const span = namedFrom(text, words, at)
    if (span === null) at++
    else {
      const { start } = words[span.first]!
      const { end } = words[span.last]!
      mentions.push({ ...canonicalTitle(text.slice(start, end)), start, end })
      at = span.last + 1
    }
  }
  return mentions
}

const WORD = /\.net|[\p{L}\p{N}]+(?:\+\+|#)?/gu
const MODIFIERS = new Set(
  [...titleModifiers, ...softwareWords, ...fieldWords, ...Object.values(tradeWords).flat()].flatMap(word =>
    word.split(/[ -]/),
  ),
)
// Words of the abbreviations and synonyms: "back end", "hrbp", "human resources".
for (const phrase of Object.keys(titleSynonyms)) for (const word of phrase.split(/[ -]/)) MODIFIERS.add(word)
for (const word of MODIFIERS) if (word.length === 1 && word !== 'r') MODIFIERS.delete(word)
for (const word of ['of', 'the', 'chef', 'master', 'owner', 'partner', 'dev', 'key', 'real', 'it', 'or'])
  MODIFIERS.delete(word)
const RANKS = new Set(rankWords.flatMap(([, ranks]) => ranks.flatMap(rank => rank.split(' '))))
RANKS.delete('of')
const WHOLE = new Set(
  [
    'sre',
    'swe',
    'sde',
    'sdet',
    'ds',
    'dba',
    'sysadmin',
    'hrbp',
    'csm',
    'sdr',
    'bdr',
    'cto',
    'ceo',
    'cfo',
    'coo',
    'cmo',
    'cpo',
    'rn',
  ].concat(
    Object.keys(titleSynonyms).filter(
      phrase => !/[ -]/.test(phrase) && nounOf(titleSynonyms[phrase]!.split(' ').at(-1)!) !== undefined,
    ),
  ),
)
/** Kinds of worker that are also everyday words of a question: they count only behind a modifier. */
export const NEEDS_MODIFIER: ReadonlySet<string> = new Set([
  'manager',
  'lead',
  'head',
  'director',
  'partner',
  'owner',
  'master',
  'coach',
  'design',
  'development',
  'management',
  'science',
  'research',
  'testing',
  'administration',
  'officer',
  'associate',
  'agent',
  'executive',
  'server',
  'conductor',
  'expert',
  'advocate',
  'responsable',
  'founder',
  'consulting',
  'marketing',
  'recruiting',
  'recruitment',
  'accounting',
  'controlling',
  'architecture',
  'rep',
  'worker',
  'workers',
  'partners',
  'managers',
  'engineering',
  'leads',
  'leader',
  'trainer',
  'nursing',
])
const JOBS =
  /^\W{0,2}\s*(?:jobs?|roles?|positions?|openings?|vacanc(?:y|ies)|opportunit(?:y|ies)|gigs?|stellen?|empleos?|emplois?)\b/

interface Word {
  word: string
  start: number
  end: number
}

interface Range {
  first: number
  last: number
}

function namedFrom(text: string, words: readonly Word[], first: number): Range | null {
  const opening = words[first]!.word
  if (WHOLE.has(opening)) return { first, last: first }
  if (!MODIFIERS.has(opening) && !RANKS.has(opening) && nounOf(opening) === undefined) return null
  let last: number | null = null
  let narrowed = false
  for (let at = first; at < Math.min(words.length, first + 8); at++) {
    const { word, start, end } = words[at]!
    if (at > first && !/^(?:\s*[/&,()-]\s*|\s+|\s+(?:and|or|of)\s+)$/.test(text.slice(words[at - 1]!.end, start))) break
    if (nounOf(word) !== undefined && (narrowed || !NEEDS_MODIFIER.has(word))) {
      last = at
      continue
    }
    if (!MODIFIERS.has(word) && !RANKS.has(word) && nounOf(word) === undefined) break
    // "ECS Digital senior python dev": a rank begins the title.
    if (RANKS.has(word) && narrowed && last === null) return namedFrom(text, words, at)
    if (!RANKS.has(word)) narrowed = true
    // "analyst (data)"; "marketing jobs": a field stands for its roles.
    if (last !== null && /\(\s*$/.test(text.slice(0, start)) && text[end] === ')') last = at
    if (last === null && fieldWords.includes(word) && JOBS.test(text.slice(end))) return { first, last: at }
  }
  return last === null ? null : { first, last }
}

function canonicalTitle(words: string): Pick<TitleMention, 'title' | 'seniority'> {
  const roles = titleAlternatives(words).flatMap(titleRoles)
  const title = roles
    .map(({ noun, about, beside }) => [...beside, ...about, noun].filter(Boolean).join(' '))
    .join(' / ')
  return { title: title === '' ? words : title, seniority: titleSeniority(words) }
}
