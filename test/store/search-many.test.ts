import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEmbeddingModel } from '../../src/store/embeddings.ts'
import { findNearest } from '../../src/store/find-candidates.ts'
import type { PostingFilters } from '../../src/store/posting-filters.ts'
import { findFitting, type SearchOrder, searchPostings } from '../../src/store/search-postings.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

const MANY = 3_000
const MODEL = 'plane-2'

const everything: PostingFilters = {
  ...{ titles: null, skills: [], places: [], workplaces: [], seniorities: [], employmentTypes: [] },
  ...{ hiringOrganizations: [], annualPay: null, words: null },
}
const skilled = (name: string): PostingFilters => ({ ...everything, skills: [{ names: [name], phrases: [] }] })
const straightAhead = { model: MODEL, embedding: Float32Array.of(1, 0) }

let opened: TestDatabase
let ours: string
let theirs: string

beforeAll(async () => {
  opened = await openTestDatabase()
  ours = await opened.addOrganization('Ours')
  theirs = await opened.addOrganization('Theirs')
  await opened.database.withOrganization(ours, tx => addEmbeddingModel(tx, { model: MODEL, dimensions: 2 }))
  // Theirs lie nearer to straight ahead than any of ours; of each, the lower the number the nearer.
  await addRoles(theirs, { title: 'Theirs', from: 0, to: 0.4 })
  await addRoles(ours, { title: 'Role', from: 0.5, to: 1.5 })
  await opened.asOwner(
    `insert into facts (organization_id, posting_id, ordinal, field, value, quote, start_offset, end_offset, key, necessity)
     select organization_id, posting_id, skill.place, 'skill', '{}', '', 0, 0, skill.name, skill.necessity
     from postings, lateral (select substring(title from '\\d+$')::int as n) as numbered, lateral (values
       (1, 'common', 'required', n % 3 <> 0), (2, 'half', 'required', n % 2 = 0), (3, 'rare', 'required', n % 150 = 0),
       (4, 'asked', case when n % 500 = 0 then 'required' else 'preferred' end, true)
     ) as skill (place, name, necessity, has)
     where skill.has`,
  )
  await opened.asOwner('analyze posting_embeddings')
}, 120_000)
afterAll(() => opened[Symbol.asyncDispose]())

/** The first ones are the nearest to straight ahead and the longest open. */
async function addRoles(organizationId: string, { title, from, to }: { title: string; from: number; to: number }) {
  await opened.asOwner(
    `with role as (
       insert into postings (organization_id, kind, state, revision, title, opened_at, source_sha256, text_sha256, search)
       select $1, 'posting', 'open', 1, $2 || ' ' || n, timestamptz '2026-01-01' + n * interval '1 minute',
         '', '', search_vector($2 || ' ' || n)
       from generate_series(1, ${MANY}) as n
       returning organization_id, posting_id, substring(title from '\\d+$')::float8 / ${MANY} as place
     )
     insert into posting_embeddings (organization_id, posting_id, model, text_hash, embedding)
     select organization_id, posting_id, '${MODEL}', '', array[cos(angle), sin(angle)]::real[]::vector
     from role, lateral (select $3::float8 + place * ($4::float8 - $3::float8) as angle) as turned`,
    [organizationId, title, from, to],
  )
}

async function search(filters: PostingFilters, order: Partial<SearchOrder> = {}): Promise<string[]> {
  const found = await opened.database.withOrganization(ours, async tx =>
    searchPostings(tx, filters, {
      ...{ words: '', vector: straightAhead, closeTitles: [], skills: [], limit: 10 },
      fitting: await findFitting(tx, filters),
      ...order,
    }),
  )
  return found.map(({ title }) => title)
}

const roles = (...numbers: number[]) => numbers.map(number => `Role ${number}`)

test('of many postings the nearest come first, and none of another organization although theirs are nearer', async () => {
  expect(await search(everything)).toEqual(roles(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
})

test('a filter that keeps most, half or few leaves the first ten full, of nothing but what fits', async () => {
  expect(await search(skilled('common'))).toEqual(roles(1, 2, 4, 5, 7, 8, 10, 11, 13, 14))
  expect(await search(skilled('half'))).toEqual(roles(2, 4, 6, 8, 10, 12, 14, 16, 18, 20))
  expect(await search(skilled('rare'))).toEqual(roles(150, 300, 450, 600, 750, 900, 1050, 1200, 1350, 1500))
})

test('the index and reading every fitting vector find the same', async () => {
  // As many as are said to fit decide which of the two it is.
  const nearest = (fitting: number) =>
    opened.database.withOrganization(ours, tx =>
      findNearest(tx, everything, { vector: straightAhead, fitting, most: 10 }),
    )
  expect(await nearest(1)).toEqual(await nearest(MANY))
})

test('who requires a skill comes before the many nearer ones for which it is a plus', async () => {
  expect(await search(skilled('asked'), { skills: ['asked'] })).toEqual(
    roles(500, 1000, 1500, 2000, 2500, 3000, ...[1, 2, 3, 4]),
  )
})

test('a posting without a vector is found by its words among many that have one, with and without the embedder', async () => {
  await opened.asOwner(`update postings set search = search_vector('falconer') where title = 'Role 1700'`)
  await opened.asOwner(
    `delete from posting_embeddings using postings
     where postings.posting_id = posting_embeddings.posting_id and title = 'Role 1700'`,
  )
  expect(await search({ ...everything, words: 'falconer' }, { words: 'falconer' })).toEqual(['Role 1700'])
  expect((await search(everything, { words: 'falconer', vector: null }))[0]).toBe('Role 1700')
})

test('the pages of one search hold each posting once', async () => {
  const pages = await search(everything, { limit: 40 })
  expect(pages.slice(0, 10)).toEqual(await search(everything))
  expect(new Set(pages).size).toBe(40)
})

test('a closed posting is not found, however near', async () => {
  await opened.asOwner(`update postings set state = 'closed' where title = any($1)`, [roles(1, 2, 3)])
  expect(await search(everything)).toEqual(roles(4, 5, 6, 7, 8, 9, 10, 11, 12, 13))
})
