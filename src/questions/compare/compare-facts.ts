import type { Fact, FactField } from '../../postings/facts/fact.ts'
import type { Citation } from '../answer.ts'
import { COMPARED_FIELDS, describeFact } from './describe-fact.ts'

/** One posting of a comparison: its revision's facts. */
export interface ComparedPosting {
  id: string
  revision: number
  facts: readonly Fact[]
}

/** A row per field that any of the postings states; a cell per posting, in their order. */
export interface ComparedRow {
  field: FactField
  label: string
  cells: ComparedCell[]
}

/** `text` is null where the posting is silent ("not stated"); every value in it stands in one of `citations`. */
export interface ComparedCell {
  text: string | null
  citations: Citation[]
}

/** A cell is for a glance: the first few values, required ones first, and how many more there are is left to the quotes. */
const VALUES_SHOWN = 5

/** Puts what two to four postings state side by side, most compared fields first. Pure. */
export function compareFacts(postings: readonly ComparedPosting[], fields?: readonly FactField[]): ComparedRow[] {
  return COMPARED_FIELDS.filter(({ field }) => !fields || fields.includes(field))
    .map(({ field, label }) => ({ field, label, cells: postings.map(posting => cellOf(posting, field)) }))
    .filter(({ cells }) => cells.some(({ text }) => text !== null))
}

function cellOf({ id, revision, facts }: ComparedPosting, field: FactField): ComparedCell {
  const values = new Map<string, Fact>()
  for (const fact of facts.filter(fact => fact.field === field).toSorted(requiredFirst)) {
    const text = describeFact(fact) ?? fact.quote
    if (!values.has(text) && values.size < VALUES_SHOWN) values.set(text, fact)
  }
  const citations = [...values.values()].map(({ quote, start, end }) => ({ posting: id, revision, quote, start, end }))
  return {
    text: values.size > 0 ? [...values.keys()].join(', ') : null,
    citations: citations.filter(
      (one, at) => citations.findIndex(other => other.start === one.start && other.end === one.end) === at,
    ),
  }
}

function requiredFirst(a: Fact, b: Fact): number {
  return Number(isPreferred(a)) - Number(isPreferred(b))
}

function isPreferred({ value }: Fact): boolean {
  return typeof value === 'object' && 'necessity' in value && value.necessity === 'preferred'
}
