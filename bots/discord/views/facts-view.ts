import type { Fact, FactField } from '../../../src/postings/facts/fact.ts'
import { describeFact } from '../../describe-fact.ts'
import { quoteText } from '../../quote-text.ts'
import type { Wording } from '../../wording.ts'
import { clip, escapeMarkdown } from './markdown.ts'

/** The order in which a reader checks a role. Title and company stand in the heading. */
export const fieldOrder: readonly FactField[] = [
  ...(['baseSalary', 'jobLocation', 'workplace', 'employmentType', 'seniority', 'experience', 'education'] as const),
  ...(['skill', 'language', 'visa', 'relocation', 'travel', 'startDate', 'deadline', 'reportsTo'] as const),
  ...(['howToApply', 'benefit', 'responsibility', 'qualification', 'interviewStep'] as const),
]

/** Fields whose value is the posting's own sentence: the quote alone says it. */
const textual: readonly FactField[] = ['responsibility', 'qualification', 'interviewStep']

/** What was read, a paragraph for each field: the values, and under them the words that say so. */
export function factParagraphs(facts: readonly Fact[], wording: Wording, quotesShown = 2): string[] {
  return fieldOrder.flatMap(field => {
    const stated = facts.filter(fact => fact.field === field)
    return stated.length === 0 ? [] : [paragraph(stated, { field, wording, quotesShown })]
  })
}

/** All values of one field in a line, not escaped. */
export function describeAll(facts: readonly Fact[], wording: Wording): string {
  const values = unique(facts.map(fact => describeFact(fact, wording)))
  const shown = values.slice(0, 8).join(', ')
  return values.length > 8 ? `${shown}, ${wording.andMore(values.length - 8)}` : shown
}

/** As many paragraphs as fit, and how many were left out. */
export function fitting(paragraphs: readonly string[], characters: number): { text: string; left: number } {
  let text = ''
  for (const [index, one] of paragraphs.entries()) {
    if (text.length + one.length + 1 > characters) return { text, left: paragraphs.length - index }
    text += `${text === '' ? '' : '\n'}${one}`
  }
  return { text, left: 0 }
}

function paragraph(
  stated: readonly Fact[],
  { field, wording, quotesShown }: { field: FactField; wording: Wording; quotesShown: number },
): string {
  const quotes = unique(stated.map(fact => quoteText(fact.quote)))
  const shown = quotes.slice(0, quotesShown).map(quote => `> “${clip(escapeMarkdown(quote), 160)}”`)
  if (quotes.length > quotesShown) shown.push(`> ${wording.andMore(quotes.length - quotesShown)}`)
  const values = textual.includes(field) ? '' : ` ${clip(escapeMarkdown(describeAll(stated, wording)), 300)}`
  return [`**${wording.fields[field]}**${values}`, ...shown].join('\n')
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
