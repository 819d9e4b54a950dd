import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { PlaceBounds } from '../places/place-bounds.ts'

/** Hard filters over open postings and their facts. An empty list asks for nothing; of a list, any one will do. */
export interface PostingFilters {
  /** Titles exactly as postings spell them; null asks for nothing, an empty list is met by none. */
  titles: readonly string[] | null
  /** Each must be met: by a skill fact of one of these names, or by one of these phrases in the text. */
  skills: readonly { names: readonly string[]; phrases: readonly string[] }[]
  places: readonly PlaceBounds[]
  workplaces: readonly string[]
  seniorities: readonly string[]
  employmentTypes: readonly string[]
  hiringOrganizations: readonly string[]
  /** A yearly amount, in this currency or, if null, in whichever the posting states. */
  annualPay: { atLeast: number; currency: string | null } | null
  /** Only those that say so; absent when nobody asked. */
  visa?: 'sponsored'
  /** All of these words, in the title if any open posting has them there, else in the text. */
  words: string | null
  /** Only of these, as what no fact says has left them; absent for all. */
  ids?: readonly string[]
}

/** Whether nothing is asked for: every open posting fits. */
export function keepsAll({ titles, annualPay, visa, words, ids, ...lists }: PostingFilters): boolean {
  const isSilent = titles === null && annualPay === null && visa === undefined && words === null && ids === undefined
  return isSilent && Object.values(lists).every(list => list.length === 0)
}

/** The condition that a row `postings` fits. */
export function fits(filters: PostingFilters): RawBuilder<SqlBool> {
  const conditions = [
    sql<SqlBool>`postings.state = 'open' and postings.kind = 'posting'`,
    filters.titles && sql<SqlBool>`postings.title = any(${filters.titles}::text[])`,
    ...filters.skills.map(namesSkill),
    filters.places.length > 0 && states('jobLocation', filters.places.flatMap(waysInto)),
    filters.workplaces.length > 0 && states('workplace', [hasKey(filters.workplaces)]),
    filters.seniorities.length > 0 && states('seniority', [hasKey(filters.seniorities)]),
    filters.employmentTypes.length > 0 && states('employmentType', [hasKey(filters.employmentTypes)]),
    filters.hiringOrganizations.length > 0 &&
      sql<SqlBool>`postings.hiring_organization = any(${filters.hiringOrganizations}::text[])`,
    filters.annualPay && pays(filters.annualPay),
    filters.visa !== undefined && states('visa', [hasKey([filters.visa])]),
    filters.words !== null && says(filters.words),
    filters.ids !== undefined && sql<SqlBool>`postings.posting_id = any(${filters.ids}::uuid[])`,
  ].filter(condition => condition !== null && condition !== false)
  return allOf(conditions)
}

/** The condition that a row `postings` states this field at all, or in one of these ways; each is read from an index alone. */
export function states(field: string, ways: RawBuilder<SqlBool>[] = [sql<SqlBool>`true`]): RawBuilder<SqlBool> {
  const stating = ways.map(way => sql`select facts.posting_id from facts where facts.field = ${field} and ${way}`)
  return isAmong(sql.join(stating, sql` union all `))
}

function hasKey(keys: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`facts.key = any(${keys.map(key => key.normalize('NFC').toLowerCase())}::text[])`
}

function namesSkill({ names, phrases }: PostingFilters['skills'][number]): RawBuilder<SqlBool> {
  const ways = phrases.map(phrase =>
    isAmong(sql`${SAYING} said.search @@ phraseto_tsquery('simple', ${withoutAccents(phrase)})`),
  )
  if (names.length > 0) ways.unshift(states('skill', [hasKey(names)]))
  return sql<SqlBool>`(${sql.join(ways, sql` or `)})`
}

/** A country that may lack is a way of its own: an index leads to either, and not to one or the other. */
function waysInto({ names, countries, regions, cities, mayLack }: PlaceBounds): RawBuilder<SqlBool>[] {
  const maybe = mayLack === 'country-and-region'
  const region = maybe
    ? sql<SqlBool>`(facts.region is null or facts.region = any(${regions}::text[]))`
    : sql<SqlBool>`facts.region = any(${regions}::text[])`
  const inside = [...(regions ? [region] : []), ...(cities ? [sql<SqlBool>`facts.city = any(${cities}::text[])`] : [])]
  const ofCountry: (RawBuilder<SqlBool> | null)[] = countries
    ? [sql<SqlBool>`facts.country = any(${countries}::text[])`, ...(maybe ? [sql<SqlBool>`facts.country is null`] : [])]
    : [null]
  const named = names.length > 0 ? [sql<SqlBool>`facts.key = any(${names}::text[])`] : []
  return [...named, ...ofCountry.map(country => allOf([...(country ? [country] : []), ...inside]))]
}

function allOf(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

/** The most that a posting offers decides; one that states only "from" is taken at that. */
function pays({ atLeast, currency }: NonNullable<PostingFilters['annualPay']>): RawBuilder<SqlBool> {
  const inCurrency = currency === null ? sql<SqlBool>`true` : sql<SqlBool>`facts.currency = ${currency}`
  return states('baseSalary', [
    sql<SqlBool>`coalesce(facts.number_max, facts.number_min) >= ${atLeast} and ${inCurrency}`,
  ])
}

/** A word in a title says more than the same word in a text: "teacher" is not asked of who would teach colleagues. */
function says(words: string): RawBuilder<SqlBool> {
  const query = sql`plainto_tsquery('english', ${withoutAccents(words)})`
  const inTitle = sql`ts_filter(said.search, '{a}') @@ ${query}`
  const anyTitle = sql`exists (${SAYING} said.state = 'open' and said.kind = 'posting' and ${inTitle})`
  return isAmong(sql`
    ${SAYING} ${inTitle} and ${anyTitle} union all ${SAYING} said.search @@ ${query} and not ${anyTitle}`)
}

// Of its own, so that an index over words finds them: as a condition on each posting, it unpacks the words of all.
const SAYING = sql`select said.posting_id from postings said where`

/**
 * The condition that a row `postings` is one of those that `ids` selects, which is read once and whole: as a join, an
 * embedded database, which keeps no statistics, reads it again for every posting (measured: 290 ms instead of 10). `is true`
 * keeps it from becoming one: it is looked up in a hash, where an array is searched from end to end for each posting
 * (10,000 postings, two fields: 640 ms instead of 15).
 */
function isAmong(ids: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(postings.posting_id in (${ids})) is true`
}

/** As `search_vector` folds what it indexes. */
export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
}
