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

/**
 * Roles whose title, organization or location hold every typed word, those whose title begins with it first. Neither
 * capitals nor accents matter: "sao" finds São Paulo.
 */
export async function suggestRoles(tx: Tx, typed: string, states: readonly PostingState[]): Promise<RoleSuggestion[]> {
  const words = typed.split(/\s+/).filter(word => word !== '')
  const { rows } = await sql<RoleSuggestion>`
    select posting_id as id, title, hiring_organization as "hiringOrganization", location, state
    from postings
    where kind = 'posting' and state = any(${[...states]}::text[])
      and suggested_by like all (
        array(select lower(without_accents(word)) from unnest(${words.map(containing)}::text[]) as word)
      )
    order by starts_with(suggested_by, lower(without_accents(${typed}))) desc, coalesce(opened_at, updated_at) desc,
      posting_id
    limit ${most}`.execute(tx)
  return rows
}

/** Skills that open postings name and that hold what was typed, in the vocabulary's spelling. */
export async function suggestSkills(tx: Tx, typed: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive ${namesOf('skill')}
    select named.name
    from names cross join lateral (
      select facts.value->>'name' as name from ${openFactsOf('skill')} limit 1
    ) as named
    where names.key ilike ${containing(typed)}
    order by names.key ilike ${beginningWith(typed)} desc, names.key
    limit ${most}`.execute(tx)
  return rows.map(row => row.name)
}

/** A place that more postings name than this is as frequent as any. */
const oftenEnough = 100

/** Places that open postings name and that hold what was typed, the most frequent first. */
export async function suggestPlaces(tx: Tx, typed: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive ${namesOf('jobLocation')}
    select named.name
    from names cross join lateral (
      select min(name) as name, count(*) as postings
      from (select facts.value->>'name' as name from ${openFactsOf('jobLocation')} limit ${oftenEnough}) as found
    ) as named
    where names.key ilike ${containing(typed)} and named.postings > 0
    order by names.key ilike ${beginningWith(typed)} desc, named.postings desc, names.key
    limit ${most}`.execute(tx)
  return rows.map(row => row.name)
}

/**
 * Every key of a field, as `names`, whatever its posting's state. The index is skipped through from key to key: there are
 * a few hundred in hundreds of thousands of facts.
 */
function namesOf(field: 'skill' | 'jobLocation') {
  return sql`names as (
    select min(key) as key from facts where field = ${field}
    union all
    select (select min(key) from facts where field = ${field} and key > names.key) from names where key is not null
  )`
}

/** The facts of open postings under the key at hand in `names`. */
function openFactsOf(field: 'skill' | 'jobLocation') {
  return sql`facts join postings using (organization_id, posting_id)
    where facts.field = ${field} and facts.key = names.key and postings.state = 'open'`
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
