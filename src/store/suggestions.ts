import { sql } from 'kysely'
import type { PostingState } from '../postings/posting.ts'
import type { Tx } from './database.ts'

/** More than any platform's menu shows. */
const most = 25

export interface RoleSuggestion {
  id: string
  title: string
  hiringOrganization: string | null
  location: string | null
  state: PostingState
}

/** Roles whose title, organization or location hold every typed word, those whose title begins with it first. */
export async function suggestRoles(tx: Tx, typed: string, states: readonly PostingState[]): Promise<RoleSuggestion[]> {
  const words = typed.split(/\s+/).filter(word => word !== '')
  const { rows } = await sql<RoleSuggestion>`
    select posting_id as id, title, hiring_organization as "hiringOrganization", location, state
    from postings
    where kind = 'posting' and state = any(${[...states]}::text[])
      and concat_ws(' ', title, hiring_organization, location) ilike all (${words.map(containing)}::text[])
    order by title ilike ${beginningWith(typed)} desc, coalesce(opened_at, updated_at) desc, posting_id
    limit ${most}`.execute(tx)
  return rows
}

/**
 * Skills that open postings name and that hold what was typed, in the vocabulary's spelling. The index is skipped through
 * from name to name: there are a few hundred names in hundreds of thousands of facts.
 */
export async function suggestSkills(tx: Tx, typed: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive names as (
      select min(key) as key from facts where field = 'skill'
      union all
      select (select min(key) from facts where field = 'skill' and key > names.key) from names where key is not null
    )
    select named.name
    from names
    cross join lateral (
      select facts.value->>'name' as name from facts
      join postings using (organization_id, posting_id)
      where facts.field = 'skill' and facts.key = names.key and postings.state = 'open'
      limit 1
    ) as named
    where names.key ilike ${containing(typed)}
    order by names.key ilike ${beginningWith(typed)} desc, names.key
    limit ${most}`.execute(tx)
  return rows.map(row => row.name)
}

/** Places that open postings name and that hold what was typed, the most frequent first. */
export async function suggestPlaces(tx: Tx, typed: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select min(facts.value->>'name') as name
    from facts join postings using (organization_id, posting_id)
    where facts.field = 'jobLocation' and postings.state = 'open' and facts.key ilike ${containing(typed)}
    group by facts.key
    order by facts.key ilike ${beginningWith(typed)} desc, count(*) desc, facts.key
    limit ${most}`.execute(tx)
  return rows.map(row => row.name)
}

function containing(typed: string): string {
  return `%${literal(typed)}%`
}

function beginningWith(typed: string): string {
  return `${literal(typed)}%`
}

/** What somebody typed is no pattern. */
function literal(typed: string): string {
  return typed.replace(/[\\%_]/g, '\\$&')
}
