import type { Member } from '../people/member.ts'
import type { OrganizationTransactions } from '../store/database.ts'
import type { Fact, FactField } from './facts/fact.ts'
import { getPostings } from './get-posting.ts'
import type { Posting } from './posting.ts'

export interface Comparison {
  postings: Pick<Posting, 'id' | 'title' | 'hiringOrganization' | 'location' | 'url' | 'state' | 'revision'>[]
  /** A row per field that any of them states; a cell per posting, in their order, empty where it is silent. */
  rows: { field: FactField; cells: Fact[][] }[]
}

/** Puts what several postings state side by side, in the order asked for. */
export async function comparePostings(
  deps: { database: OrganizationTransactions },
  { reader, ids }: { reader: Member; ids: readonly string[] },
): Promise<Comparison> {
  const found = await getPostings(deps, { reader, ids })
  const fields = new Set(found.flatMap(posting => posting.facts.map(fact => fact.field)))
  return {
    postings: found.map(({ id, title, hiringOrganization, location, url, state, revision }) => ({
      ...{ id, title, hiringOrganization, location, url, state, revision },
    })),
    rows: [...fields].map(field => ({
      field,
      cells: found.map(posting => posting.facts.filter(fact => fact.field === field)),
    })),
  }
}
