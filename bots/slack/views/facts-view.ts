import type { types } from '@slack/bolt'
import type { Fact, FactField } from '../../../src/postings/facts/fact.ts'
import { describeFact } from '../../describe-fact.ts'
import { quoteText } from '../../quote-text.ts'
import type { Wording } from '../../wording.ts'
import { clip, escapeMrkdwn, section } from './mrkdwn.ts'

/** The order in which a reader checks a role. Title and company stand in the heading. */
export const fieldOrder: readonly FactField[] = [
  ...(['baseSalary', 'jobLocation', 'workplace', 'employmentType', 'seniority', 'experience', 'education'] as const),
  ...(['skill', 'language', 'visa', 'relocation', 'travel', 'startDate', 'deadline', 'reportsTo'] as const),
  ...(['howToApply', 'benefit', 'responsibility', 'qualification', 'interviewStep'] as const),
]

/** Fields whose value is the posting's own sentence: the quote alone says it. */
export const textual: readonly FactField[] = ['responsibility', 'qualification', 'interviewStep']
const quotesShown = 4

/** What was read, a block for each field: the values, and under them the words that say so. */
export function factBlocks(facts: readonly Fact[], wording: Wording): types.KnownBlock[] {
  return fieldOrder.flatMap(field => {
    const stated = facts.filter(fact => fact.field === field)
    return stated.length === 0 ? [] : [section(fieldText(field, stated, wording))]
  })
}

/** All values of one field in a line; a benefit that is of no kind stands in its quote alone. */
export function describeAll(facts: readonly Fact[], wording: Wording): string {
  const named = facts.filter(fact => fact.field !== 'benefit' || fact.value !== 'other')
  const values = unique(named.map(fact => describeFact(fact, wording)))
  const shown = values.slice(0, 12).join(', ')
  return values.length > 12 ? `${shown}, ${wording.andMore(values.length - 12)}` : shown
}

function fieldText(field: FactField, stated: readonly Fact[], wording: Wording): string {
  const quotes = unique(stated.map(fact => quoteText(fact.quote)))
  const shown = quotes.slice(0, quotesShown).map(quote => `> “${clip(oneLine(quote), 300)}”`)
  if (quotes.length > quotesShown) shown.push(`> ${wording.andMore(quotes.length - quotesShown)}`)
  const described = textual.includes(field) ? '' : clip(oneLine(describeAll(stated, wording)), 900)
  const values = described === '' ? '' : ` ${described}`
  return [`*${wording.fields[field]}*${values}`, ...shown].join('\n')
}

function oneLine(text: string): string {
  return escapeMrkdwn(text).replace(/\s+/gu, ' ')
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
