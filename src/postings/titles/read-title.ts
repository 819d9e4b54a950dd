import type { Seniority } from '../facts/fact.ts'
import { foldWord } from '../skills/tokenize-text.ts'
import { RANK_WORDS, type TitleRole, titleRoles, withoutMarks } from './title-roles.ts'
import { notRanks, rankWords } from './title-words.ts'

export interface ReadTitle {
  /** The title without rank, gender marks, places in brackets and requisition numbers. */
  head: string
  /** What the title says somebody is, canonical: "analytics engineer", "data analyst". */
  families: string[]
  seniority: Seniority | null
}

/** Reads a job title. Words that no vocabulary knows are kept: every trade has its own. */
export function readTitle(title: string): ReadTitle {
  const head = titleHead(title)
  return { head, families: titleFamilies(titleRoles(title)), seniority: titleSeniority(title) }
}

/** The roles that a title names, each by all its words and by the closest one: "web data analyst", "data analyst". */
export function titleFamilies(roles: readonly TitleRole[]): string[] {
  const families = roles.flatMap(({ noun, about }) => {
    const whole = [...about, noun].join(' ')
    const close = [...about.slice(-1), noun].join(' ')
    return whole === close ? [whole] : [whole, close]
  })
  return [...new Set(families)]
}

const NO_RANK_ALONE = new Set([
  'manager',
  'director',
  'head',
  'lead',
  'leader',
  'chief',
  'president',
  'entry',
  'leading',
  'principal',
  'cto',
  'ceo',
  'cfo',
  'coo',
  'cmo',
  'cpo',
  'intern',
  'internship',
  'trainee',
  'apprentice',
])

function titleHead(title: string): string {
  return withoutMarks(title)
    .replace(/\s+(?:[-–—|@]|at|bei|chez|in)\s+.*$/u, '')
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[\p{L}.]+/gu, word => (isRank(word) ? '' : word))
    .replace(/\s*\/(?=\s*\/|\s*$)|^[\s/,-]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s/,-]+|[\s/,-]+$/g, '')
}

function isRank(word: string): boolean {
  const folded = foldWord(word).replace(/\./g, '')
  return RANK_WORDS.has(folded) && !NO_RANK_ALONE.has(folded)
}

/** The rank that a title states, or null: numerals and a bare title state none. */
export function titleSeniority(title: string): Seniority | null {
  let words = ` ${foldWord(withoutMarks(title))
    .replace(/[^\p{L}\p{N}'+#-]+/gu, ' ')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')} `
  for (const pattern of notRanks) words = words.replace(new RegExp(pattern.source, 'g'), ' ')
  for (const [seniority, ranks] of rankWords) if (ranks.some(rank => words.includes(` ${rank} `))) return seniority
  return null
}
