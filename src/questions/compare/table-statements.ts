import type { Citation, Statement } from '../answer.ts'
import { type ComparedPosting, type ComparedRow, compareFacts } from './compare-facts.ts'

/** A posting of a comparison, and what it is called in it. */
export interface NamedPosting extends ComparedPosting {
  name: string
}

const ROWS = 5

/** A comparison in general: a statement per field, every role in it, silence said; the quotes stand behind each. */
export function tableStatements(postings: readonly NamedPosting[]): Statement[] {
  return compareFacts(postings)
    .slice(0, ROWS)
    .map(row => ({ text: rowText(row, postings), citations: rowCitations(row) }))
}

function rowText({ label, cells }: ComparedRow, postings: readonly NamedPosting[]): string {
  const said = postings.map(({ name }, i) => `${name} ${cells[i]?.text ?? 'not stated'}`)
  return `${label} · ${said.join(' · ')}`
}

function rowCitations({ cells }: ComparedRow): Citation[] {
  return cells.flatMap(({ citations }) => citations)
}
