import { type RawBuilder, sql } from 'kysely'
import type { PostingFilters } from './posting-filters.ts'
import type { SearchOrder } from './search-postings.ts'

/** What comes before nearness, for rows of a table that has a `posting_id` and a `title`. */
export interface Preferences {
  /** Whether anything is preferred. */
  some: boolean
  /** Brings the facts that are compared to about `rows` rows. */
  join(table: string, rows: number): RawBuilder<unknown>
  /** One array of numbers for each row, the less the better; of those that a posting doesn't state, null is the most. */
  standing: RawBuilder<unknown>
}

interface Preference {
  name: string
  /** Over those facts of one posting that pass `filter`, the less the better. */
  fact(filter: RawBuilder<unknown>): RawBuilder<unknown>
  condition: RawBuilder<unknown>
}

// A role in one of ten cities is less surely in the one asked for.
const FEW_PLACES = 3
// Reading the facts of one posting costs as much as reading some twenty from the index over those of all (measured).
const READ_EACH = 2_000

/**
 * The same for many: the title wanted, one workplace or few places before a choice of many, a required skill before a
 * preferred, more pay when pay is asked for. Facts of fields that nobody asked about are not read.
 */
export function preferences(
  filters: PostingFilters,
  { closeTitles, skills }: Pick<SearchOrder, 'closeTitles' | 'skills'>,
): Preferences {
  const given = givenBy(filters, skills)
  // All that fit are as close as each other, then.
  const isCloser = closeTitles.length > 0 && closeTitles.length !== filters.titles?.length
  const keys = [
    ...(isCloser ? [sql`(title <> all(${closeTitles}::text[]))::int`] : []),
    ...given.map(({ name }) => sql.ref(name)),
  ]
  return {
    some: keys.length > 0,
    standing: sql`array[${sql.join(keys)}]::float8[]`,
    join(table, rows) {
      if (given.length === 0) return sql``
      return rows <= READ_EACH ? ofEach(given, table) : sql.join(given.map(ofAll), sql` `)
    },
  }
}

function givenBy(filters: PostingFilters, skills: readonly string[]): Preference[] {
  const wanted = skills.map(skill => skill.toLowerCase())
  const currency = filters.annualPay?.currency ?? null
  const choices = {
    name: 'choices',
    fact: (filter: RawBuilder<unknown>) => sql`(min(facts.key) ${filter} < max(facts.key) ${filter})::int`,
    condition: sql`facts.field = 'workplace'`,
  }
  const scattered = {
    name: 'scattered',
    fact: (filter: RawBuilder<unknown>) => sql`(count(*) ${filter} > ${FEW_PLACES})::int`,
    condition: sql`facts.field = 'jobLocation'`,
  }
  const required = {
    name: 'required',
    fact: (filter: RawBuilder<unknown>) => sql`-nullif(count(*) ${filter}, 0)`,
    condition: sql`facts.field = 'skill' and facts.necessity = 'required' and facts.key = any(${wanted}::text[])`,
  }
  const pay = {
    name: 'pay',
    fact: (filter: RawBuilder<unknown>) => sql`-max(coalesce(facts.number_max, facts.number_min)) ${filter}`,
    condition: sql`facts.field = 'baseSalary' and facts.currency = ${currency}`,
  }
  return [
    ...(filters.workplaces.length > 0 ? [choices] : []),
    ...(filters.places.length > 0 ? [scattered] : []),
    ...(wanted.length > 0 ? [required] : []),
    ...(currency === null ? [] : [pay]),
  ]
}

/** All facts of a posting are read once: asked for one field, the database may look for it among those of all postings. */
function ofEach(given: readonly Preference[], table: string): RawBuilder<unknown> {
  const columns = given.map(
    ({ name, fact, condition }) => sql`${fact(sql`filter (where ${condition})`)} as ${sql.ref(name)}`,
  )
  return sql`cross join lateral (
    select ${sql.join(columns)} from facts where facts.posting_id = ${sql.ref(`${table}.posting_id`)}
  ) as preferred`
}

function ofAll({ name, fact, condition }: Preference): RawBuilder<unknown> {
  return sql`left join (
    select facts.posting_id, ${fact(sql``)} as ${sql.ref(name)} from facts where ${condition} group by facts.posting_id
  ) as ${sql.ref(`all_${name}`)} using (posting_id)`
}
