import { readPlacesField } from '../../places/read-places-field.ts'
import { ROLE_NOUNS } from '../recognition/posting-cues.ts'
import { wordPattern } from '../recognition/word-pattern.ts'
import { bare } from '../sections/heading-line.ts'
import { matchHeading } from '../sections/match-heading.ts'
import { countWords, isBullet, keyAndValue } from '../text/text-line.ts'
import { DEPARTMENT_ENDS, DEPARTMENT_WORDS, LEGAL_FORMS, ORGANIZATION_NOUNS } from './department-words.ts'

/** What the lines right under the title name: who hires, and where. */
export interface HeadingBlock {
  hiringOrganization: string | null
  location: string | null
}

const BETWEEN_PARTS = /\s+[·|•–—-]\s+|\s*[|•·]\s*/u
const WORK_TERMS =
  /\b(?:remote|hybrid|hybride|on-?site|in[- ]office|home ?office|télétravail|full[- ]?time|part[- ]?time|vollzeit|teilzeit|temps (?:plein|partiel)|permanent|contract|freelance|temporary|internship|festanstellung|unbefristet|befristet|cdi|cdd|hours|posted|m\/w\/d)\b/iu
const ROLE_NOUN = wordPattern(ROLE_NOUNS)
const longestName = 6

/**
 * "Acme · Rotterdam, Netherlands · Hybrid", or the firm and the place on a line each. A lone line is a firm only when its
 * legal form or a place beside it says so: a slogan or a team stands there as often.
 */
export function readHeadingBlock(lines: readonly string[], title: string): HeadingBlock {
  const titleAt = lines.findIndex(line => bare(line) === title)
  const under = titleAt < 0 ? [] : linesUnder(lines.slice(titleAt + 1, titleAt + 4))
  const parts = under.flatMap(line => line.split(BETWEEN_PARTS).map(bare).flatMap(splitOffPlace))
  const location = parts.find(isPlace) ?? null
  const name = parts.find(isName) ?? null
  const isVouchedFor = name !== null && (location !== null || isFirm(name) || parts.some(isWorkTerm))
  return { hiringOrganization: isVouchedFor ? name : null, location }
}

/** Until the text itself begins: a heading, a list, a sentence. */
function linesUnder(lines: readonly string[]): string[] {
  const end = lines.findIndex(line => {
    const words = bare(line)
    const isText = countWords(words) > 14 || /[.!?:;]$/u.test(words.replace(LEGAL_FORMS, ''))
    return isText || line.startsWith('#') || isBullet(line) || keyAndValue(line) !== null || matchHeading(words)?.whole
  })
  return end < 0 ? [...lines] : lines.slice(0, end)
}

/** "Bryggen Seafood AS, Bergen, Norway": a firm, and the place that the rest of the line is. */
function splitOffPlace(part: string): string[] {
  const comma = part.indexOf(',')
  const [name, rest] = [part.slice(0, comma).trim(), part.slice(comma + 1).trim()]
  return comma > 0 && isFirm(name) && isPlace(rest) ? [name, rest] : [part]
}

function isFirm(name: string): boolean {
  return LEGAL_FORMS.test(name) || ORGANIZATION_NOUNS.test(name)
}

function isPlace(part: string): boolean {
  const [first] = readPlacesField(part)
  return first !== undefined && first.start === 0 && !LEGAL_FORMS.test(part)
}

function isWorkTerm(part: string): boolean {
  return WORK_TERMS.test(part)
}

function isName(part: string): boolean {
  ROLE_NOUN.lastIndex = 0
  const words = countWords(part)
  return (
    words > 0 &&
    words <= longestName &&
    /^[\p{Lu}\p{N}]/u.test(part) &&
    !isPlace(part) &&
    !isWorkTerm(part) &&
    !DEPARTMENT_WORDS.includes(part.toLowerCase()) &&
    !DEPARTMENT_ENDS.test(part) &&
    !ROLE_NOUN.test(part)
  )
}
