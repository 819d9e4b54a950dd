import { allMatches } from '../../all-matches.ts'
import type { EmploymentType, Seniority, Workplace } from '../../postings/facts/fact.ts'
import { foldText } from '../../postings/facts/fold-source.ts'
import { phrasePattern } from '../../postings/facts/phrase-pattern.ts'
import {
  DOUBTFUL_SENIORITY,
  EMPLOYMENT_WORDS,
  type FilterWords,
  NOT_EMPLOYMENT,
  NOT_WORKPLACE,
  SENIORITY_WORDS,
  WORKPLACE_WORDS,
} from './filter-words.ts'
import { OPENING, OPENINGS } from './search-intent-words.ts'
import type { Understood } from './understood.ts'

export type Found<Value> = Understood & { value: Value }

/** Where the work is done, as a question says it: "wfh", "100% remote", "on site". */
export function readWorkplaceFilter(question: string): Found<Workplace['kind']>[] {
  return findWords(question, workplaces).filter(({ end }) => !NOT_WORKPLACE.test(question.slice(end).toLowerCase()))
}

/** The level asked for. `titles` are where the question names a title: "lead" is a level only in front of one. */
export function readSeniorityFilter(question: string, titles: readonly Understood[]): Found<Seniority>[] {
  return findWords(question, seniorities).filter(({ start, end }) => {
    if (!DOUBTFUL_SENIORITY.has(question.slice(start, end).toLowerCase())) return true
    return (
      titles.some(title => title.start >= start && title.start - end <= 2) || BEFORE_OPENINGS.test(question.slice(end))
    )
  })
}

/** Full-time, contract, permanent …, as a question says it. */
export function readEmploymentFilter(question: string): Found<EmploymentType>[] {
  return findWords(question, employmentTypes).filter(
    ({ end }) => !NOT_EMPLOYMENT.test(question.slice(end).toLowerCase()),
  )
}

export const VISA_LABEL = 'visa sponsorship'

/** "With visa sponsorship", "that sponsor visas": met only by a posting that offers it, never by one that declines. */
export function readVisaFilter(question: string): Found<'sponsored'>[] {
  const match = ASKS_SPONSORSHIP.exec(foldText(question))
  if (!match) return []
  return [{ value: 'sponsored', label: VISA_LABEL, start: match.index, end: match.index + match[0].length }]
}

const ASKS_SPONSORSHIP =
  /(?<!\b(?:no|without|not|need|ohne|sans|sin) )\b(?:visas? (?:and |or )?(?:sponsor(?:ship|ed|ing|s)?|support)|sponsor(?:s|ing|ed)? (?:a |an |my |work |the |for )*visas?|work visas?|visas?|sponsorship)\b/u

const BEFORE_OPENINGS = new RegExp(`^[\\s-]*(?:level )?(?:or \\p{L}+ )?(?:${OPENINGS}|${OPENING})\\b`, 'iu')

type Table<Value> = readonly { words: FilterWords<Value>; pattern: RegExp }[]

const workplaces = compile(WORKPLACE_WORDS)
const seniorities = compile(SENIORITY_WORDS)
const employmentTypes = compile(EMPLOYMENT_WORDS)

function compile<Value>(table: readonly FilterWords<Value>[]): Table<Value> {
  return table.map(words => ({ words, pattern: phrasePattern(words.phrases) }))
}

/** Each stretch is read once, by the first kind that has words for it: "not remote" is on site. */
function findWords<Value>(question: string, table: Table<Value>): Found<Value>[] {
  let text = foldText(question)
  const found: Found<Value>[] = []
  for (const { words, pattern } of table) {
    for (const match of allMatches(text, pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      found.push({ value: words.value, label: words.label, start, end })
      text = text.slice(0, start) + '\u0000'.repeat(end - start) + text.slice(end)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
