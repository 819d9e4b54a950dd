import { sql } from 'kysely'
import type { Fact, FactField } from '../postings/facts/fact.ts'
import type { Tx } from './database.ts'
import { filterColumns } from './fact-columns.ts'

/** Stores what the texts of revisions state; the postings have no other facts. */
export async function insertFacts(tx: Tx, of: readonly { posting: string; facts: readonly Fact[] }[]): Promise<void> {
  const rows = of.flatMap(({ posting, facts }) => facts.map((fact, ordinal) => ({ posting, ordinal, fact })))
  if (rows.length === 0) return
  const facts = rows.map(row => row.fact)
  const columns = facts.map(filterColumns)
  // Beside their organization, as passages are.
  await sql`
    insert into facts (organization_id, posting_id, ordinal, field, value, quote, start_offset, end_offset,
                       key, necessity, number_min, number_max, currency, city, region, country)
    select organizations.organization_id, given.*
    from organizations cross join unnest(
      ${rows.map(row => row.posting)}::uuid[],
      ${rows.map(row => row.ordinal)}::int[],
      ${facts.map(fact => fact.field)}::text[],
      ${facts.map(fact => JSON.stringify(fact.value))}::jsonb[],
      ${facts.map(fact => fact.quote)}::text[],
      ${facts.map(fact => fact.start)}::int[],
      ${facts.map(fact => fact.end)}::int[],
      ${columns.map(column => column.key)}::text[],
      ${columns.map(column => column.necessity)}::text[],
      ${columns.map(column => column.numberMin)}::double precision[],
      ${columns.map(column => column.numberMax)}::double precision[],
      ${columns.map(column => column.currency)}::text[],
      ${columns.map(column => column.city)}::text[],
      ${columns.map(column => column.region)}::text[],
      ${columns.map(column => column.country)}::text[]
    ) as given (posting_id, ordinal, field, value, quote, start_offset, end_offset,
                key, necessity, number_min, number_max, currency, city, region, country)`.execute(tx)
}

/** The facts of the postings' current revisions, in the order in which they were read; of some fields only if given. */
export async function listFactsOf(
  tx: Tx,
  postings: readonly string[],
  fields?: readonly FactField[],
): Promise<Map<string, Fact[]>> {
  const byPosting = new Map<string, Fact[]>(postings.map(posting => [posting, []]))
  if (postings.length === 0) return byPosting
  const rows = await tx
    .selectFrom('facts')
    .select(['posting_id', 'field', 'value', 'quote', 'start_offset', 'end_offset'])
    .where('posting_id', 'in', postings)
    .$if(fields !== undefined, query => query.where('field', 'in', fields!))
    .orderBy('posting_id')
    .orderBy('ordinal')
    .execute()
  for (const row of rows) byPosting.get(row.posting_id)?.push(toFact(row))
  return byPosting
}

export interface StoredFact {
  field: string
  value: unknown
  quote: string
  start_offset: number
  end_offset: number
}

/** Only `insertFacts` writes these rows, so field and value belong together. */
function toFact(row: StoredFact): Fact {
  const { field, value, quote, start_offset: start, end_offset: end } = row
  return { field, value, quote, start, end } as Fact
}
