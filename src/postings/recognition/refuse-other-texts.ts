import { AppError } from '../../errors.ts'
import type { SourceDocument } from '../reading/source-document.ts'
import type { Section } from '../sections/section.ts'
import { OTHER_TEXTS, POSTING_CUES, ROLE_NOUNS } from './posting-cues.ts'
import { countDifferent, wordPattern } from './word-pattern.ts'

const CUES = wordPattern(POSTING_CUES)
const ROLES = wordPattern(
  ROLE_NOUNS.flatMap(noun => (/[a-z]$/.test(noun) && !noun.includes(' ') ? [noun, `${noun}s`] : [noun])),
)
const OTHERS = OTHER_TEXTS.map(({ name, signs }) => ({ name, pattern: wordPattern(signs) }))
/** Chinese and Japanese set no blanks between words. */
const UNSPACED_CUES = /招聘|职位|岗位|职责|任职要求|薪资|应聘|募集|応募|仕事内容|給与|必須|歓迎|勤務地/gu
const CODE_LINE =
  /[{}]\s*;?\s*$|\)\s*;\s*$|^\s*(?:import\s.+\sfrom|from\s\S+\simport|import\s[\w.{]+;?$|#include|(?:const|let|var)\s\w+\s*=|def\s\w+\(|class\s\w+.*[:{]$|(?:async\s)?function\s?\w*\(|return\b.*;$|public\s\w+\s|private\s\w+\s|<\/?\w+[^>]*>\s*$)|=>|\w\(.*\)\s*[:;]?$/
/** Cues enough to take a text for a posting whatever else it says, and with nothing said against it. */
const SURE = 4
const ENOUGH = 3
const SURE_FOR_CODE = 12

/** Throws 'not-a-posting', with what is missing, for a text that is readable but no job description; in doubt it passes. */
export function refuseOtherTexts(document: SourceDocument, text: string, sections: readonly Section[]): void {
  const body = document.text.trim()
  if (body === '') throw refusal('there is no text in it', 'Add the text that describes the role.')
  const sample = text.slice(0, 30_000)
  const kinds = new Set(sections.map(({ kind }) => kind).filter(kind => SECTIONS_OF_POSTINGS.has(kind)))
  const named = document.title !== null && document.hiringOrganization !== null
  const score =
    countDifferent(sample, CUES) +
    countDifferent(sample, UNSPACED_CUES) +
    2 * kinds.size +
    (countDifferent(sample, ROLES) > 0 ? 2 : 0) +
    (named ? 2 : 0)
  const other = OTHERS.map(({ name, pattern }) => ({ name, count: countDifferent(sample, pattern) })).sort(
    (a, b) => b.count - a.count,
  )[0]!
  if (other.count >= 2 && other.count * 2 >= score) throw refusal(`it reads like ${other.name}`, ADVICE)
  if (isCode(body) && score < (named ? SURE : SURE_FOR_CODE)) throw refusal('it reads like source code', ADVICE)
  if (score >= SURE || (score >= ENOUGH && countDifferent(sample, ROLES) > 0)) return
  if (named && /\p{L}{3}.*\s.*\p{L}{3}/su.test(body)) return
  throw refusal('it names no role, no tasks, no requirements and no way to apply', ADVICE)
}

const SECTIONS_OF_POSTINGS: ReadonlySet<string> = new Set([
  'responsibilities',
  'requirements',
  'preferred',
  'benefits',
  'pay',
  'application',
])
const ADVICE = 'If it is one, give its title and organization beside the text.'

function isCode(body: string): boolean {
  const lines = body.split('\n').filter(line => line.trim() !== '')
  return lines.length >= 4 && lines.filter(line => CODE_LINE.test(line)).length > lines.length / 2
}

function refusal(reason: string, advice: string): AppError {
  return new AppError('not-a-posting', `This does not look like a job description: ${reason}. ${advice}`)
}
