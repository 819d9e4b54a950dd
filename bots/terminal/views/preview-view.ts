import type { Fact, FactField, Necessity } from '../../../src/postings/facts/fact.ts'
import type { Gap, ReadPosting } from '../../../src/postings/posting.ts'
import { describeFact } from '../../describe-fact.ts'
import { quoteText } from '../../quote-text.ts'
import type { Wording } from '../../wording.ts'
import { printableText } from '../printable-text.ts'
import { fitLines, type Screen } from '../screen.ts'

type Preview = Pick<ReadPosting, 'kind' | 'title' | 'hiringOrganization' | 'location' | 'facts' | 'gaps'>
interface At {
  screen: Screen
  wording: Wording
}

/** The order in which a recruiter checks what was read. Title and company stand in the heading. */
const order: readonly FactField[] = [
  'baseSalary',
  'jobLocation',
  'workplace',
  'employmentType',
  'seniority',
  'experience',
  'education',
  'skill',
  'language',
  'visa',
  'relocation',
  'travel',
  'startDate',
  'deadline',
  'reportsTo',
  'howToApply',
  'benefit',
  'responsibility',
  'qualification',
  'interviewStep',
]

/** Fields whose value is the posting's own sentence: the quote alone says it all. */
const textual: readonly FactField[] = ['responsibility', 'qualification', 'interviewStep']

const quotesShown = 3
const labelWidth = 14

/** What was read from a posting before it is published: each field with its value and its quotes, then what is missing. */
export function previewLines(preview: Preview, at: At): string[] {
  const heading = headingLines(preview, at)
  const fields = order.flatMap(field => fieldLines(field, preview.facts, at))
  const parts = [heading, fields, gapLines(preview.gaps, at)].filter(part => part.length > 0)
  return parts.flatMap((part, index) => (index === 0 ? part : ['', ...part]))
}

/** What a posting lacks, one sentence a line. */
function gapLines(gaps: readonly Gap[], { screen, wording }: At): string[] {
  if (gaps.length === 0) return fitLines(screen, { text: screen.paint('good', wording.noGaps), first: '', rest: '' })
  const heading = screen.paint('warning', wording.gapsHeading)
  return [heading, ...gaps.flatMap(gap => fitLines(screen, { text: wording.gaps[gap], first: '· ', rest: '  ' }))]
}

function headingLines(preview: Preview, { screen, wording }: At): string[] {
  const title = screen.paint('strong', printableText(preview.title) || wording.untitled)
  const rest = [preview.hiringOrganization, preview.location].filter(part => part !== null).map(printableText)
  const kind = preview.kind === 'guide' ? [wording.kinds.guide] : []
  return fitLines(screen, { text: [title, ...rest, ...kind].join(' · '), first: '', rest: '' })
}

function fieldLines(field: FactField, facts: readonly Fact[], at: At): string[] {
  const { screen, wording } = at
  const stated = facts.filter(fact => fact.field === field)
  if (stated.length === 0) return []
  const label = wording.fields[field].padEnd(labelWidth)
  const indent = ' '.repeat(labelWidth)
  const quotes = unique(stated.map(fact => printableText(quoteText(fact.quote))))
  const quoteLines = shortened(quotes, wording).flatMap(quote =>
    fitLines(screen, { text: screen.paint('quiet', quote), first: indent, rest: `${indent} ` }),
  )
  if (textual.includes(field)) return replaceStart(quoteLines, indent, label)
  const values = fitLines(screen, { text: describeAll(stated, wording), first: label, rest: indent })
  return [...values, ...quoteLines]
}

/** All values of one field in a line: what is required first, then what is a plus. */
function describeAll(facts: readonly Fact[], wording: Wording): string {
  const required = facts.filter(fact => necessityOf(fact) === 'required')
  const preferred = facts.filter(fact => necessityOf(fact) === 'preferred')
  return unique([...required, ...preferred].map(fact => printableText(describeFact(fact, wording)))).join(', ')
}

function necessityOf(fact: Fact): Necessity {
  return typeof fact.value === 'object' && 'necessity' in fact.value ? fact.value.necessity : 'required'
}

function shortened(quotes: string[], wording: Wording): string[] {
  const shown = quotes.slice(0, quotesShown).map(quote => `“${quote}”`)
  return quotes.length > quotesShown ? [...shown, wording.andMore(quotes.length - quotesShown)] : shown
}

function replaceStart(lines: string[], start: string, by: string): string[] {
  return lines.map((line, index) => (index === 0 && line.startsWith(start) ? by + line.slice(start.length) : line))
}

function unique(values: string[]): string[] {
  return [...new Set(values)]
}
