import { distance } from 'fastest-levenshtein'
import { lookUp } from '../../places/gazetteer.ts'
import { isEverydayWord } from '../wording/language-of.ts'
import { type Word, wordsOf } from '../words.ts'
import { EMPTY_WORDS } from './empty-words.ts'
import { isTrade } from './occupations.ts'
import { isSwapped } from './slips.ts'
import { TOPIC_WORDS } from './topics.ts'

/** How people write on a phone what postings spell out. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  nite: 'night',
  nites: 'nights',
  wat: 'what',
  wots: 'what is',
  hrs: 'hours',
  yrs: 'years',
  mths: 'months',
  wks: 'weeks',
  exp: 'experience',
  xp: 'experience',
  reqs: 'requirements',
  resp: 'responsibilities',
  quals: 'qualifications',
  ppl: 'people',
  hols: 'holidays',
  vac: 'vacation',
  min: 'minimum',
  mgr: 'manager',
  dept: 'department',
  loc: 'location',
  bens: 'benefits',
  comp: 'compensation',
  info: 'information',
  yr: 'year',
  wk: 'week',
  reqd: 'required',
  mgmt: 'management',
  cert: 'certification',
  certs: 'certifications',
  edu: 'education',
  uni: 'university',
  lib: 'library',
  libs: 'libraries',
  pkg: 'package',
  pkgs: 'packages',
}

const SHORTEST = 5
const LONG = 9

/**
 * A question as it would be spelt out: "hrs" → "hours", "salery" → "salary", "benifits" → "benefits". Of misspelt
 * words only one that no posting knows is touched, so that a name or a rare tool never becomes something else.
 */
export function correctSpelling(text: string, isKnown: (word: Word) => boolean): string {
  return replaceWords(text, word => meantBy(word, isKnown))
}

/** The text with words replaced where `meantBy` knows what one was meant to be. */
export function replaceWords(text: string, meantBy: (word: Word) => string | null): string {
  let corrected = ''
  let at = 0
  for (const word of wordsOf(text)) {
    const meant = meantBy(word)
    if (meant === null || meant === word.folded) continue
    corrected += text.slice(at, word.start) + meant
    at = word.end
  }
  return corrected + text.slice(at)
}

function meantBy(word: Word, isKnown: (word: Word) => boolean): string | null {
  const short = SHORT_FORMS[word.folded]
  if (short !== undefined) return short
  // A chimney sweep is no misspelt sleep.
  return isNoSlip(word, isKnown) || isTrade(word.folded) ? null : topicWordLike(word.folded)
}

/** A word that means what it says, or may. */
export function isNoSlip(word: Word, isKnown: (word: Word) => boolean): boolean {
  return EMPTY_WORDS.has(word.folded) || isEverydayWord(word.folded) || isKnown(word) || isPlace(word)
}

const LARGE = 100_000

/** "Germany" is no misspelt "German"; a village of some such name is no reason to leave "salery" alone. */
function isPlace({ text }: Word): boolean {
  return lookUp(text).some(({ kind, population }) => kind !== 'city' || population >= LARGE)
}

function topicWordLike(word: string): string | null {
  if (word.length < SHORTEST || TOPIC_WORDS.has(word)) return null
  const edits = word.length >= LONG ? 2 : 1
  let best: { word: string; edits: number } | null = null
  for (const candidate of TOPIC_WORDS) {
    if (candidate[0] !== word[0] || Math.abs(candidate.length - word.length) > edits) continue
    const needed = isSwapped(word, candidate) ? 1 : distance(word, candidate)
    // Of short words another letter makes another word: "maths" and "mates".
    if (word.length === SHORTEST && candidate.length === SHORTEST && !isSwapped(word, candidate)) continue
    if (needed <= edits && needed < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { word: candidate, edits: needed }
  }
  return best?.word ?? null
}
