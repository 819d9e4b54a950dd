import { expect, test } from 'vitest'
import { hearWords } from '../../../src/questions/directory/hear-words.ts'
import { createWordCounts } from '../../../src/questions/directory/word-counts.ts'
import { openTestDatabase } from '../../support/database.ts'

test('a word that stands in too many roles to list is counted, and looked up of the roles that matter', {
  timeout: 30_000,
}, async () => {
  await using opened = await openTestDatabase()
  const organization = await opened.addOrganization()
  await opened.asOwner(
    `insert into postings (organization_id, posting_id, kind, state, revision, title, source_sha256, text_sha256, search)
     select $1, overlay('00000000-0000-4000-8000-000000000000' placing lpad(n::text, 12, '0') from 25)::uuid,
            'posting', 'open', 1, 'Role ' || n, '', '',
            search_vector('engines' || case when n > 1200 then '' else ' remote' end || case n when 7 then ' zorbulator' else '' end)
     from generate_series(1, 1300) as n`,
    [organization],
  )
  const roles = { size: 1300, changes: 0 }
  const counts = createWordCounts(() => roles)
  const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  const hear = (text: string) =>
    opened.database.withOrganization(organization, async tx => {
      const heard = await hearWords(tx, text, { counts, size: roles.size })
      await heard.lookUp(tx, [idOf(7), idOf(1299)])
      return heard
    })

  const { postingsByStem, listed } = await hear('the remote engine with a zorbulator and a quux')
  expect(postingsByStem.get('zorbul')?.size).toBe(1)
  expect(listed.get('zorbul')).toEqual([idOf(7)])
  expect(postingsByStem.get('remot')?.size).toBe(1200)
  expect([7, 1299].map(n => postingsByStem.get('remot')?.has(idOf(n)))).toEqual([true, false])
  expect(postingsByStem.get('engin')?.size).toBe(1300)
  expect(postingsByStem.get('the')?.size).toBe(1300)
  expect(postingsByStem.has('quux')).toBe(false)
  expect([...listed.keys()]).toEqual(['zorbul'])

  // A few roles more or less change no logarithm; many do.
  await opened.asOwner(`update postings set state = 'draft' where title <= 'Role 1050'`)
  roles.changes += 10
  expect((await hear('remote')).postingsByStem.get('remot')?.size).toBe(1200)
  roles.changes += 100
  expect((await hear('remote')).postingsByStem.get('remot')?.size).not.toBe(1200)
})
