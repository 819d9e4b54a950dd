import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFailure } from '../../bots/client.ts'
import { admin } from '../support/identities.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import { type RunningCore, runCore } from '../support/running-core.ts'

let running: RunningCore
beforeAll(async () => {
  running = await runCore({ settings: { ROLECALL_UPLOAD_BYTES: '20000' } })
})
afterAll(() => running[Symbol.asyncDispose]())

test.each(['remote', 'local'] as const)(
  'a file sent over the %s link comes back as what would be posted',
  async link => {
    const [first, ...rest] = await running[link]
      .as(admin())
      .uploads.preview.mutate(formWith('glazier.txt', glazierRole.text))
    expect(rest).toEqual([])
    expect(first).toMatchObject({ document: { text: glazierRole.text } })
    const facts = first && 'preview' in first ? first.preview.facts : []
    expect(facts.find(fact => fact.field === 'baseSalary')).toMatchObject({
      value: { min: 32_000, max: 36_000, currency: 'GBP' },
    })
    expect((await running[link].as(admin()).postings.list.query({})).postings).toEqual([])
  },
)

test('one bad line of a bulk file is reported and the others are read', async () => {
  const lines = [JSON.stringify(glazierRole), '{"title": broken', JSON.stringify(bakerRole)].join('\n')
  const results = await running.remote.as(admin()).uploads.preview.mutate(formWith('roles.jsonl', lines))
  expect(results.map(result => ('preview' in result ? result.preview.title : result.refused.code))).toEqual([
    'Glazier',
    'unreadable-document',
    'Night Baker',
  ])
})

test.each([
  ['a little over the limit', 20_001],
  ['far over it', 5_000_000],
])('a file %s is refused', async (_, bytes) => {
  const upload = running.remote.as(admin()).uploads.preview.mutate(formWith('long.txt', 'x'.repeat(bytes)))
  expect(await failureOf(upload)).toMatchObject({ code: 'too-large' })
})

test('a form without a file is refused with what to send', async () => {
  const upload = running.remote.as(admin()).uploads.preview.mutate(new FormData())
  expect(await failureOf(upload)).toMatchObject({ code: 'invalid-input' })
})

function formWith(name: string, text: string): FormData {
  const form = new FormData()
  form.set('file', new File([text], name))
  return form
}

async function failureOf(call: Promise<unknown>) {
  return call.then(
    () => 'no failure',
    error => readFailure(error),
  )
}
