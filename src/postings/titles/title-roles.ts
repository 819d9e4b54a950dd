import { foldWord } from '../skills/tokenize-text.ts'
import { rankWords, roleNouns, titleSynonyms, tradeWords } from './title-words.ts'

/** A kind of worker with the words before it: "Senior Data Analyst (Berlin)" is `{ noun: 'analyst', about: ['data'] }`. */
export interface TitleRole {
  noun: string
  /** The words that narrow the noun, canonical, in their order; the last is the closest. */
  about: string[]
  /** Words from elsewhere in the title: "(Python/Django)", "- Product". */
  beside: string[]
}

export const RANK_WORDS: ReadonlySet<string> = new Set(
  rankWords.flatMap(([, words]) => words).filter(word => !word.includes(' ')),
)
const LEVEL_SUFFIX = /^(?:i{1,3}|iv|v|[1-5]|level)$/

const GENDER_MARKS =
  /[([]?\s*\b(?:[mwfdxhni]|gn|all genders?|alle geschlechter|div|any)\s*(?:[/|*,]\s*(?:[mwfdxhni]|gn|div|all genders?)\b\s*){1,4}[)\]]?|\((?:all genders?|gn|any gender|alle)\)|[*:_·]?in(?:nen)?\b(?<=[*:_·]in(?:nen)?)|\((?:in|e|ne|trice)\)/giu
const REQUISITION =
  /[#([]?\s*\b(?:req(?:uisition)?|job|ref(?:erence)?|id|jr|r)[\s#:.-]*\d[\w-]*[)\]]?|\b\d{4,}\b|\bjobs?$/giu

/** A title without "(m/f/d)" and requisition numbers. */
export function withoutMarks(title: string): string {
  return title
    .replace(GENDER_MARKS, ' ')
    .replace(REQUISITION, ' ')
    .replace(/\(\s*\)/g, ' ')
}

// Words that the synonyms join: "site-reliability". Other hyphens only glue ("Analyst-Growth").
const COMPOUNDS = new Set([
  ...Object.values(titleSynonyms).flatMap(words => words.split(' ')),
  ...Object.values(tradeWords).flat(),
])
const NOUN_OF = new Map(Object.entries(roleNouns).flatMap(([noun, words]) => words.map(word => [word, noun] as const)))
NOUN_OF.set('chief', 'chief')
const SYNONYMS = Object.entries(titleSynonyms).sort((a, b) => b[0].length - a[0].length)
const SYNONYM_PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SYNONYMS.map(([from]) => from.replace(/[.+]/g, '\\$&').replace(/[ -]/g, '[\\s-]')).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** A title's or question's words, canonical, with what separates them kept as tokens of its own. */
export function canonicalWords(text: string): string[] {
  const plain = foldWord(withoutMarks(text)).replace(/[’']s\b/g, '')
  const known = plain.replace(
    SYNONYM_PATTERN,
    words => titleSynonyms[words.replace(/\s+/g, ' ')] ?? titleSynonyms[words.replace(/[\s-]+/g, ' ')] ?? words,
  )
  const words = known.match(/\.net|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?:\+\+|#)?|[/|,&()–—:;@+]|\s-\s/gu) ?? []
  return words.flatMap(word =>
    word.includes('-') && !/\s/.test(word) && !COMPOUNDS.has(word) ? word.split('-') : [word],
  )
}

export function nounOf(word: string): string | undefined {
  return NOUN_OF.get(word)
}

const SEPARATOR = /^(?:[/|,&()–—:;@+]|\s-\s)$/
const FILLERS = new Set([
  'of',
  'the',
  'and',
  'or',
  'for',
  'a',
  'an',
  'in',
  'at',
  'to',
  'with',
  'und',
  'oder',
  'et',
  'y',
  'e',
  'de',
  'des',
  'für',
  'fur',
  'our',
  'new',
  'level',
  'weight',
  'remote',
  'hybrid',
  'contract',
  'freelance',
  'permanent',
  'full-time',
  'part-time',
  'time',
])
// After a kind of worker these name its rank ("Engineering Lead"); alone they are the kind of worker itself.
const TRAILING_RANKS = new Set([
  'lead',
  'head',
  'director',
  'manager',
  'chief',
  'executive',
  'representative',
  'intern',
])

/** Every kind of worker that a title names. "Data Analyst / Analytics Engineer" names two. */
export function titleRoles(title: string): TitleRole[] {
  const roles: TitleRole[] = []
  let about: string[] = []
  let beside: string[] = []
  const words = canonicalWords(title)
  for (const [at, word] of words.entries()) {
    if (SEPARATOR.test(word)) {
      // "Python/Django Engineer": what has no noun yet belongs to the next one.
      if (/^[()|–—:;@]$|^\s-\s$/.test(word)) {
        beside.push(...about)
        about = []
      }
      continue
    }
    if (FILLERS.has(word) || LEVEL_SUFFIX.test(word)) continue
    const noun = isModifierHere(words, at) ? undefined : nounOf(word)
    const last = roles.at(-1)
    if (noun === undefined) {
      if (!RANK_WORDS.has(word)) about.push(word)
    } else if (TRAILING_RANKS.has(noun) && about.length === 0) {
      // "Engineering Lead" stays an engineer, "Engineering Manager" is both; "Lead Engineer" is no lead by trade.
      if (noun === 'manager' && last !== undefined)
        roles.push({ noun, about: [...last.about, words[at - 1]!], beside: [] })
      else if (!RANK_WORDS.has(word)) about.push(word)
    } else {
      roles.push({ noun, about, beside: [] })
      about = []
    }
  }
  beside = [...beside, ...about]
  if (roles.length === 0) return beside.length === 0 ? [] : [{ noun: '', about: beside, beside: [] }]
  return roles.map(role => ({ ...role, beside }))
}

const ACTIVITIES = new Set([
  'engineering',
  'development',
  'science',
  'architecture',
  'design',
  'management',
  'consulting',
  'administration',
  'research',
  'accounting',
  'nursing',
  'recruiting',
  'recruitment',
  'testing',
  'marketing',
  'controlling',
])

// "Marketing Analyst", "Research Software Engineer": an activity before a kind of worker says which kind.
function isModifierHere(words: readonly string[], at: number): boolean {
  if (!ACTIVITIES.has(words[at]!)) return false
  for (const word of words.slice(at + 1)) {
    if (SEPARATOR.test(word)) return false
    const noun = nounOf(word)
    if (noun !== undefined) return !TRAILING_RANKS.has(noun)
  }
  return false
}
