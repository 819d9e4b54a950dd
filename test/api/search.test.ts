import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFailure } from '../../bots/client.ts'
import { admin, candidate } from '../support/identities.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

let running: RunningCore
let ids: string[]
beforeAll(async () => {
  running = await runCore()
  const { publish } = running.remote.as(admin()).postings
  const glazier = await publish.mutate({ ...glazierRole, requestKey: 'a' })
  const baker = await publish.mutate({ ...bakerRole, requestKey: 'b' })
  await publish.mutate({ ...bakerRole, title: 'Draft Baker', state: 'draft', requestKey: 'c' })
  ids = [glazier.posting.id, baker.posting.id]
})
afterAll(() => running[Symbol.asyncDispose]())

test('typed options find the roles that meet all of them, each with the words that made it fit', async () => {
  const { search } = running.remote.as(candidate()).postings
  const found = await search.query({ place: 'Germany', payAtLeast: { amount: 30_000, currency: 'eur' } })
  expect(found).toMatchObject({ total: 1, postings: [{ title: 'Night Baker' }] })
  expect(found.postings[0]?.matched.map(({ quote }) => quote).join(' ')).toMatch(/2,900/)
  expect((await search.query({ place: 'Germany', title: 'Glazier' })).total).toBe(0)
})

test('a count is the number that a search finds', async () => {
  const { postings } = running.remote.as(candidate())
  expect((await postings.count.query({ place: 'United Kingdom' })).total).toBe(1)
  expect((await postings.count.query({})).total).toBe(2)
})

test('a place that nobody knows is refused rather than ignored', async () => {
  const search = running.remote.as(candidate()).postings.search.query({ place: 'Qwxzland' })
  await expect(search).rejects.toSatisfy(error => readFailure(error).code === 'invalid-input')
})

test('a comparison has a row for what either role states, and an empty cell where one is silent', async () => {
  const { rows, postings } = await running.remote.as(candidate()).postings.compare.query({ ids })
  expect(postings.map(({ title }) => title)).toEqual(['Glazier', 'Night Baker'])
  const language = rows.find(({ field }) => field === 'language')
  expect(language?.cells[0]).toEqual([])
  expect(language?.cells[1]?.[0]?.value).toMatchObject({ code: 'de' })
})

test('candidates neither list nor open a draft; recruiters do both', async () => {
  const listed = await running.remote.as(admin()).postings.list.query({ state: 'draft' })
  expect(listed.postings.map(({ title }) => title)).toEqual(['Draft Baker'])
  const id = listed.postings[0]!.id
  const asked = await running.remote.as(candidate()).postings.list.query({ state: 'draft' })
  expect(asked.postings.map(({ state }) => state)).toEqual(['open', 'open'])
  const get = running.remote.as(candidate()).postings.get.query({ id })
  await expect(get).rejects.toSatisfy(error => readFailure(error).code === 'not-found')
  expect(await running.remote.as(admin()).postings.get.query({ id })).toMatchObject({ state: 'draft' })
})
