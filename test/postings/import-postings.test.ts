import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { type ImportedPosting, importPostings } from '../../src/postings/import-postings.ts'
import { type ReadResult, sourceDocument } from '../../src/postings/reading/source-document.ts'
import { listPostings } from '../../src/store/postings.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { createRecordingEmbedder } from '../support/recording-embedder.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
}, 60_000)
afterAll(() => opened[Symbol.asyncDispose]())

function gardener(number: number): ReadResult {
  const text = `Responsibilities
- Prune the hedges of garden ${number}.
- Plant bulbs in autumn.

Requirements
- Two years of experience as a gardener.`
  const document = sourceDocument(text, { externalId: `garden-${number}`, title: `Gardener ${number}` })
  return { document, where: `garden-${number}.txt` }
}

async function run(organizationId: string, results: ReadResult[], embedder = createRecordingEmbedder()) {
  const deps = { database: opened.database, embedder, now: () => new Date('2026-03-01T08:00:00Z') }
  const outcomes: ImportedPosting[] = []
  for await (const each of importPostings(deps, { organizationId, personId: null, state: 'open' }, results)) {
    outcomes.push(each)
  }
  return outcomes
}

test('an import goes on past bad documents and reports each in its place', async () => {
  const organizationId = await opened.addOrganization()
  const unreadable = new AppError('unreadable-document', 'Line 2 is no JSON.')
  const outcomes = await run(organizationId, [
    gardener(1),
    { error: unreadable, where: 'roles.jsonl:2' },
    { document: sourceDocument('Buy milk.', { title: 'Groceries' }), where: 'shopping.txt' },
    gardener(2),
  ])
  expect(outcomes).toMatchObject([
    { change: 'created', title: 'Gardener 1' },
    { change: 'failed', where: 'roles.jsonl:2', error: unreadable },
    { change: 'failed', where: 'Groceries', error: { code: 'not-a-posting' } },
    { change: 'created', title: 'Gardener 2' },
  ])
  const stored = await opened.database.withOrganization(organizationId, tx => listPostings(tx, { limit: 10 }))
  expect(stored.map(({ title }) => title).sort()).toEqual(['Gardener 1', 'Gardener 2'])
})

test('an import longer than a batch keeps its order, and again it changes and embeds nothing', async () => {
  const organizationId = await opened.addOrganization()
  const feed = Array.from({ length: 40 }, (_, number) => gardener(number))
  const first = await run(organizationId, feed)
  expect(first.map(each => 'title' in each && each.title)).toEqual(feed.map((_, number) => `Gardener ${number}`))
  const embedder = createRecordingEmbedder()
  const again = await run(organizationId, feed, embedder)
  expect(again.map(({ change }) => change)).toEqual(feed.map(() => 'unchanged'))
  expect(embedder.embedded).toEqual([])
})

test('a document that comes twice in one import is one posting', async () => {
  const organizationId = await opened.addOrganization()
  const outcomes = await run(organizationId, [gardener(7), gardener(7)])
  expect(outcomes.map(({ change }) => change)).toEqual(['created', 'unchanged'])
})

test('a document that the database refuses fails alone, and the rest of its batch is stored', async () => {
  const organizationId = await opened.addOrganization()
  // More than an index entry can hold, however well it is packed.
  const endless = Array.from({ length: 200 }, (_, n) => createHash('sha256').update(`${n}`).digest('hex')).join('')
  const refused = { document: { ...withText(gardener(2)), externalId: endless }, where: 'garden-2.txt' }
  const outcomes = await run(organizationId, [gardener(1), refused, gardener(3)])
  expect(outcomes).toMatchObject([
    { change: 'created', title: 'Gardener 1' },
    { change: 'failed', error: { code: 'unreadable-document' } },
    { change: 'created', title: 'Gardener 3' },
  ])
})

test('the same text twice in one batch, without an external id, is one posting', async () => {
  const organizationId = await opened.addOrganization()
  const twice = { document: { ...withText(gardener(1)), externalId: null }, where: 'garden.txt' }
  const outcomes = await run(organizationId, [twice, gardener(2), twice])
  expect(outcomes.map(({ change }) => change)).toEqual(['created', 'created', 'unchanged'])
  expect(outcomes[2]).toMatchObject({ id: (outcomes[0] as { id: string }).id })
})

test('postings stored together stay in the order of their feed', async () => {
  const organizationId = await opened.addOrganization()
  await run(organizationId, [5, 3, 9, 1, 7].map(gardener))
  const stored = await opened.database.withOrganization(organizationId, tx => listPostings(tx, { limit: 10 }))
  expect(stored.map(({ title }) => title)).toEqual([7, 1, 9, 3, 5].map(number => `Gardener ${number}`))
})

function withText(result: ReadResult) {
  if ('error' in result) throw result.error
  return result.document
}
