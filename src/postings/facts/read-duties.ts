import { allMatches } from '../../all-matches.ts'
import type { Passage, SectionKind } from '../passage.ts'
import { TASK_VERBS } from '../text/bullet-openers.ts'
import type { FactOf } from './fact.ts'
import type { FactSource } from './fact-source.ts'
import { foldSource } from './fold-source.ts'
import { quoteAt } from './quote-at.ts'
import { readNecessity } from './read-necessity.ts'

/** What the role does: the responsibilities' own lines; without such a section, the sentences that say "you will". */
export function readResponsibilities(source: FactSource): FactOf<'responsibility'>[] {
  const stated = source.passages.filter(passage => passage.section === 'responsibilities' && saysSomething(passage))
  const tasks = tasksInARow(source.passages)
  const passages =
    stated.length > 0
      ? stated
      : source.passages.filter(
          passage =>
            tasks.has(passage) ||
            speaksOf(source, passage, DUTY) ||
            (passage.section === 'about-role' && saysWhatYouDo(source, passage)),
        )
  return passages.map(passage => {
    const quote = quoteAt(source.text, passage)
    return { field: 'responsibility', value: quote.quote, ...quote }
  })
}

const FEWEST_IN_A_ROW = 3

/** Several lines in a row that each open with a verb ("Assist with …", "Perform …") are a list of tasks without a heading. */
function tasksInARow(passages: readonly Passage[]): ReadonlySet<Passage> {
  const tasks = new Set<Passage>()
  let row: Passage[] = []
  for (const passage of [...passages, null]) {
    if (passage && opensWithTask(passage)) {
      row.push(passage)
      continue
    }
    if (row.length >= FEWEST_IN_A_ROW) for (const task of row) tasks.add(task)
    row = []
  }
  return tasks
}

// "You run the pass": in the present tense only with a verb that names a task, for "you have" and "you get" name none.
const YOU_DO = /\byou (?:also |then |both )?(\p{L}+) /gu

function saysWhatYouDo(source: FactSource, { start, end }: Passage): boolean {
  return allMatches(foldSource(source).slice(start, end), YOU_DO).some(([, verb]) => TASK_VERBS.has(verb ?? ''))
}

function opensWithTask({ text, section }: Passage): boolean {
  const first = /^\W*(?:\p{L}+ly )?(\p{L}+)\s/u.exec(text)?.[1]?.toLowerCase()
  return (section === 'about-role' || section === 'other') && first !== undefined && TASK_VERBS.has(first)
}

/** What somebody should bring: the lines of requirements and wishes; without such sections, the sentences that ask. */
export function readQualifications(source: FactSource): FactOf<'qualification'>[] {
  const stated = source.passages
    .filter(({ section }) => section === 'requirements' || section === 'preferred')
    .filter(saysSomething)
  const passages = stated.length > 0 ? stated : source.passages.filter(passage => speaksOf(source, passage, ASKED))
  return passages.map(passage => {
    const quote = quoteAt(source.text, passage)
    const { necessity } = readNecessity(source, passage, quote)
    return { field: 'qualification', value: { text: quote.quote, necessity }, ...quote }
  })
}

// A line that introduces a list, or a crumb of one, is nobody's duty.
function saysSomething({ text }: Passage): boolean {
  return !/:\W*$/.test(text) && /\p{L}{2}/u.test(text)
}

const SILENT_SECTIONS: ReadonlySet<SectionKind> = new Set([
  'header',
  'benefits',
  'pay',
  'legal',
  'interview',
  'application',
  'location',
  'about-organization',
])
const DUTY =
  /\b(?:you(?:'ll| will) (?!get|receive|need|have|enjoy|find|love|learn|be (?:eligible|paid|offered|given|rewarded|able to)|join|report)|responsib\p{L}+ (?:for|include)|you are responsible|your (?:main |key )?(?:tasks|duties|responsibilities|mission)|the role (?:involves|includes|will)|will be responsible|du (?:wirst|bist verantwortlich|entwickelst|arbeitest|ubernimmst|unterstutzt)|deine aufgaben|vous serez|tu seras|vos missions|tus funciones|seras responsable|ti occuperai|sarai responsabile|bedziesz|du kommer att|du ska|tehtaviisi|je gaat|je bent verantwoordelijk|voce (?:vai|sera))/u
const ASKED =
  /\b(?:experience (?:in|with|of|as)|years|degree|bachelor|knowledge of|ability to|proficien\p{L}*|skills?|you (?:have|are (?!given|paid|offered|entitled|away|reimbursed|provided)|bring|should|must|need|know)|must have|familiar\p{L}* with|we (?:expect|ask for|require|are looking for)|wir erwarten|sie (?:haben|bringen)|nous demandons|vous avez|pedimos|required|preferred|understanding of|expertise|certifi\p{L}*|erfahrung|kenntnisse|du hast|du bringst|experiencia|connaissances?|esperienza|doswiadczenie|erfarenhet|kokemusta|ervaring)\b/u

function speaksOf(source: FactSource, passage: Passage, pattern: RegExp): boolean {
  return (
    !SILENT_SECTIONS.has(passage.section) &&
    saysSomething(passage) &&
    pattern.test(foldSource(source).slice(passage.start, passage.end))
  )
}
