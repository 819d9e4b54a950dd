import { afterAll, beforeAll, expect, test } from 'vitest'
import { admin, candidate } from '../support/identities.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

let running: RunningCore
beforeAll(async () => {
  running = await runCore()
  const { postings } = running.remote.as(admin())
  await postings.publish.mutate({ ...glazierRole, requestKey: 'glazier' })
  await postings.publish.mutate({ ...bakerRole, state: 'draft', requestKey: 'baker' })
  const sold = {
    ...glazierRole,
    title: 'Sales Glazier',
    text: glazierRole.text.replace('- A full', '- Python and SQL\n- A full'),
  }
  await postings.publish.mutate({ ...sold, requestKey: 'sales' })
}, 60_000)
afterAll(() => running[Symbol.asyncDispose]())

test('roles are suggested by any of their words, those that begin with them first', async () => {
  const { suggest } = running.remote.as(candidate()).postings
  const found = await suggest.query({ option: 'role', typed: 'glaz' })
  expect(found.map(({ label }) => label)).toEqual([
    'Glazier · Fernhill Windows · Leeds, United Kingdom',
    'Sales Glazier · Fernhill Windows · Leeds, United Kingdom',
  ])
  expect(await suggest.query({ option: 'role', typed: 'leeds sales' })).toHaveLength(1)
  expect(await suggest.query({ option: 'role', typed: '%' })).toEqual([])
})

test('a draft is suggested to recruiters alone', async () => {
  const asked = { option: 'role', typed: 'baker', states: 'all' } as const
  expect(await running.remote.as(candidate()).postings.suggest.query(asked)).toEqual([])
  expect(await running.remote.as(admin()).postings.suggest.query(asked)).toHaveLength(1)
})

test('skills and places are those that open postings name, and of this organization alone', async () => {
  const { suggest } = running.remote.as(candidate()).postings
  expect(await suggest.query({ option: 'skill', typed: 'pyt' })).toEqual([{ value: 'Python', label: 'Python' }])
  expect((await suggest.query({ option: 'place', typed: '' })).map(({ label }) => label)).toEqual(['Leeds'])
  const elsewhere = running.remote.as(candidate('T-SOUTH')).postings
  expect(await elsewhere.suggest.query({ option: 'skill', typed: 'pyt' })).toEqual([])
})

test('neither capitals nor accents have to be typed', async () => {
  const { postings } = running.remote.as(admin('T-EAST'))
  const title = 'Élagueur Sénior'
  await postings.publish.mutate({ ...glazierRole, title, hiringOrganization: 'Câblerie', requestKey: 'east' })
  const { suggest } = running.remote.as(candidate('T-EAST')).postings
  for (const typed of ['élag', 'ELAGUEUR', 'senior cablerie', 'CÂBLERIE']) {
    expect(await suggest.query({ option: 'role', typed })).toHaveLength(1)
  }
})

test('suggestions follow a role as it opens, closes and opens again', async () => {
  const { postings } = running.remote.as(admin('T-WEST'))
  const { suggest } = running.remote.as(candidate('T-WEST')).postings
  const suggested = async () => {
    const role = await suggest.query({ option: 'role', typed: 'baker' })
    const place = await suggest.query({ option: 'place', typed: 'bre' })
    const skill = await suggest.query({ option: 'skill', typed: 'pyt' })
    return [role.length, place.length, skill.length]
  }
  const text = bakerRole.text.replace('- ', '- Python and SQL\n- ')
  const { posting } = await postings.publish.mutate({ ...bakerRole, text, state: 'draft', requestKey: 'west' })
  expect(await suggested()).toEqual([0, 0, 0])
  await postings.open.mutate({ id: posting.id, announceIn: null, requestKey: 'open' })
  expect(await suggested()).toEqual([1, 1, 1])
  await postings.close.mutate({ id: posting.id, requestKey: 'close' })
  expect(await suggested()).toEqual([0, 0, 0])
  await postings.reopen.mutate({ id: posting.id, requestKey: 'reopen' })
  expect(await suggested()).toEqual([1, 1, 1])
})

test('places that more postings name come first', async () => {
  const { postings } = running.remote.as(admin('T-PLACES'))
  const towns = ['Bath', 'York', 'York', 'Leeds', 'York', 'Leeds']
  for (const [at, town] of towns.entries()) {
    const location = `${town}, United Kingdom`
    const text = glazierRole.text.replace('Leeds', town)
    await postings.publish.mutate({ ...glazierRole, title: `Glazier ${at}`, location, text, requestKey: `town ${at}` })
  }
  const { suggest } = running.remote.as(candidate('T-PLACES')).postings
  const found = await suggest.query({ option: 'place', typed: '' })
  expect(found.map(({ label }) => label)).toEqual(['York', 'Leeds', 'Bath'])
})
