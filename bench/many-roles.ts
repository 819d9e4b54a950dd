import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Embedder } from '../src/models/embedder.ts'
import type { Database, Tx } from '../src/store/database.ts'

const words = (text: string) => text.split('|')
const LEVELS = words('Junior |||Senior |Senior |Lead |Staff |Principal |Head of |Working Student ')
const FIELDS = words(
  '|||Backend |Frontend |Data |Cloud |Platform |Mobile |Security |Product |Marketing |Sales |Finance |Clinical |Field |Site |Network |Machine Learning |Quality |Payroll |Retail |Night Shift |Growth |Embedded ',
)
const TRADES = words(
  'Engineer|Engineer|Developer|Analyst|Manager|Consultant|Designer|Nurse|Technician|Accountant|Teacher|Architect|Scientist|Recruiter|Electrician|Account Executive|Chef|Coordinator|Specialist|Supervisor',
)
const BESIDE = words(
  '|||| (m/f/d)| - Payments| - Storage|, Customer Success| (Python)| (Java)| (part-time)| - Growth Team| II|, Night Ward| / Team Lead| - Warehousing|, EMEA| (Go or Rust)|, Public Sector| - Checkout',
)
const FIRST = words(
  'Alder|Bright|Cind|Dove|Ever|Fenni|Glad|Harrow|Ink|Juni|Kings|Lark|Mill|North|Oak|Penn|Quill|River|Stone|Thorn|Under|Vale|West|Yar|Zephyr|Ash|Birch|Cobalt|Drift|Ember|Frost|Granite|Hazel|Iron|Jasper|Kestrel|Linden|Marl|Nettle|Ochre',
)
const SECOND = words(
  'moor|water|ral|cote|fold|more|wyn|gate|stone|perus|ley|field|brook|haven|ford|wick|ham|worth|dale|mere|by|combe|ridge|shaw|thwaite|hurst|marsh|point|strand|holm',
)
const KINDS = words(
  ' Foods| Health| Energy| Logistics| Software| Schools| Studios||| Group| Systems| Bank| GmbH| Clinic| Data Solutions',
)
const TOWNS = words(
  'Berlin, Germany|Leeds, United Kingdom|Austin, Texas, United States|Lyon, France|Toronto, Canada|Porto, Portugal|Perth, Australia|Hamburg, Germany|Munich, Germany|Utrecht, Netherlands|Ghent, Belgium|Malmö, Sweden|Graz, Austria|Basel, Switzerland|Turin, Italy|Bilbao, Spain|Cork, Ireland|Tampere, Finland|Bergen, Norway|Aarhus, Denmark|Kraków, Poland|Brno, Czechia|Tartu, Estonia|Denver, Colorado, United States|Boston, Massachusetts, United States|Glasgow, United Kingdom|Nantes, France|Leipzig, Germany|Cologne, Germany|Seattle, Washington, United States',
)

/** A role beside those that were published: its names are its own, all else is a copy of one of those. */
export interface CopiedRole {
  title: string
  organization: string
  location: string
}

/** The same at each call. `titles` are taken instead of our own when given. */
export function copiedRole(n: number, titles: readonly string[]): CopiedRole {
  const pick = <T>(list: readonly T[], salt: number): T => list[scatter(n, salt) % list.length]!
  // Few organizations have most roles, as everywhere.
  const firm = Math.floor((FIRST.length * SECOND.length * KINDS.length - 1) * (scatter(n, 1) / 2 ** 32) ** 3)
  const kind = KINDS[Math.floor(firm / FIRST.length) % KINDS.length]!
  const organization = `${FIRST[firm % FIRST.length]}${SECOND[Math.floor(firm / 7) % SECOND.length]}${kind}`
  const own = `${pick(LEVELS, 2)}${pick(FIELDS, 3)}${pick(TRADES, 4)}${pick(BESIDE, 5)}`
  return { title: titles.length > 0 ? pick(titles, 6) : own, organization, location: pick(TOWNS, 7) }
}

export function readTitles(path: string | undefined): string[] {
  return path ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
}

export interface Copying {
  organizationId: string
  embedder: Embedder
  roles: number
  titles: readonly string[]
  /** Of how many roles one gets passages, and so can be asked about: 34 of each would only fill the disk. */
  askableEvery: number
}

const BATCH = 1_000

/**
 * Copies the organization's postings until there are `roles` of them, with names of their own and a vector of those: text,
 * facts and words of the text are the original's.
 */
export async function copyRoles(database: Database, copying: Copying): Promise<void> {
  const { organizationId, embedder, roles, titles } = copying
  const within = <T>(work: (tx: Tx) => Promise<T>) => database.withOrganization(organizationId, work)
  const { rows: originals } = await within(tx =>
    sql<{ posting_id: string }>`select posting_id from postings order by posting_id`.execute(tx),
  )
  for (let from = originals.length; from < roles; from += BATCH) {
    const copies = Array.from({ length: Math.min(BATCH, roles - from) }, (_, index) => {
      const n = from + index
      const of = originals[scatter(n, 8) % originals.length]!.posting_id
      return { ...copiedRole(n, titles), n, of, isAskable: n % copying.askableEvery === 0 }
    })
    const names = copies.map(({ title, organization, location }) => [title, organization, location].join('\n'))
    const vectors = await embedder.embed(names)
    await within(tx => insertCopies(tx, { copies, vectors, model: embedder.model }))
  }
  await within(tx => sql`select keep_search_quick()`.execute(tx))
}

interface Batch {
  copies: (CopiedRole & { n: number; of: string; isAskable: boolean })[]
  vectors: readonly Float32Array[]
  model: string
}

async function insertCopies(tx: Tx, { copies, vectors, model }: Batch): Promise<void> {
  await sql`
    with copy as materialized (
      select gen_random_uuid() as id, * from unnest(
        ${copies.map(({ n }) => n)}::int[], ${copies.map(({ of }) => of)}::uuid[],
        ${copies.map(({ title }) => title)}::text[], ${copies.map(({ organization }) => organization)}::text[],
        ${copies.map(({ location }) => location)}::text[], ${copies.map(({ isAskable }) => isAskable)}::boolean[],
        ${vectors.map(vector => `[${vector.join(',')}]`)}::text[]
      ) as copy (n, original, title, organization, location, is_askable, embedding)
    ), posting as (
      insert into postings (posting_id, kind, state, revision, external_id, title, hiring_organization, location,
                            opened_at, source_sha256, text_sha256, search)
      select id, 'posting', 'open', 1, 'copy-' || n, copy.title, organization, copy.location,
             timestamptz '2026-01-01' + n * interval '1 second', sha256(('source' || n)::bytea), sha256(n::text::bytea),
             setweight(search_vector(copy.title), 'A') || setweight(search_vector(organization || ' ' || copy.location), 'B')
               || ts_filter(original.search, '{d}')
      from copy join postings original on original.posting_id = copy.original
    ), revision as (
      insert into revisions (posting_id, revision, text)
      select id, 1, text from copy join revisions on revisions.posting_id = original
    ), fact as (
      insert into facts (posting_id, ordinal, field, value, quote, start_offset, end_offset,
                         key, necessity, number_min, number_max, currency, city, region, country)
      select id, ordinal, field, value, quote, start_offset, end_offset,
             key, necessity, number_min, number_max, currency, city, region, country
      from copy join facts on facts.posting_id = original
    ), passage as (
      insert into passages (posting_id, ordinal, section, heading, text, start_offset, end_offset)
      select id, ordinal, section, heading, text, start_offset, end_offset
      from copy join passages on passages.posting_id = original where is_askable
    ), passage_vector as (
      insert into passage_embeddings (posting_id, ordinal, model, text_hash, embedding)
      select id, ordinal, model, text_hash, passage_embeddings.embedding
      from copy join passage_embeddings on passage_embeddings.posting_id = original where is_askable
    )
    insert into posting_embeddings (posting_id, model, text_hash, embedding)
    select id, ${model}, sha256(title::bytea), embedding::vector from copy`.execute(tx)
}

/** A number of 32 bits that looks like chance and is the same at each call. */
function scatter(n: number, salt: number): number {
  let x = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d)
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39)
  return (x ^ (x >>> 15)) >>> 0
}
