import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishPosting } from '../../src/postings/publish-posting.ts'
import { sourceDocument } from '../../src/postings/reading/source-document.ts'
import { addEmbeddingModel, findVectors, listPostingsToEmbed, saveEmbeddings } from '../../src/store/embeddings.ts'
import { listPassages } from '../../src/store/passages.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { wordEmbedder } from '../support/word-embedder.ts'

const text = `Responsibilities
- Repair violins and cellos.

Requirements
- A steady hand.`

let opened: TestDatabase
let organizationId: string
let posting: string
beforeAll(async () => {
  opened = await openTestDatabase()
  organizationId = await opened.addOrganization()
  const deps = { database: opened.database, embedder: wordEmbedder, now: () => new Date('2026-03-02T09:00:00Z') }
  const document = sourceDocument(text, { title: 'Luthier' })
  posting = (await publishPosting(deps, { organizationId, personId: null, document, state: 'open' })).id
}, 60_000)
afterAll(() => opened[Symbol.asyncDispose]())

test('another model needs vectors of its own and stands beside the first', async () => {
  const toEmbed = (model: string) =>
    opened.database.withOrganization(organizationId, tx => listPostingsToEmbed(tx, { model, after: null, limit: 10 }))
  expect(await toEmbed(wordEmbedder.model)).toEqual([])
  expect(await toEmbed('other-3')).toEqual([posting])
  await opened.database.withOrganization(organizationId, async tx => {
    await addEmbeddingModel(tx, { model: 'other-3', dimensions: 3 })
    const passages = await listPassages(tx, { posting, model: 'other-3' })
    expect(passages.every(({ embedding }) => embedding === null)).toBe(true)
    const vector = Float32Array.of(0.5, -0.25, 1e-7)
    await saveEmbeddings(tx, 'other-3', [
      {
        id: posting,
        own: { text: 'Luthier', vector },
        passages: passages.map(({ ordinal, text }) => ({ ordinal, text, vector })),
      },
    ])
    const embedded = await listPassages(tx, { posting, model: 'other-3' })
    expect(embedded.map(({ embedding }) => embedding)).toEqual(passages.map(() => vector))
  })
  expect(await toEmbed('other-3')).toEqual([])
  const kept = await opened.database.withOrganization(organizationId, tx =>
    listPassages(tx, { posting, model: wordEmbedder.model }),
  )
  expect(kept.every(({ embedding }) => embedding?.length === 64)).toBe(true)
})

test('vectors are found again by the text that they are of', async () => {
  const found = await opened.database.withOrganization(organizationId, tx =>
    findVectors(tx, { postings: [posting], model: wordEmbedder.model }, [
      'Responsibilities\nRepair violins.',
      'Luthier',
    ]),
  )
  expect([...found.keys()]).toEqual(['Luthier'])
})

test('each model has an index of its own over the vectors of postings', async () => {
  const rows = await opened.asOwner<{ indexdef: string }>(
    `select indexdef from pg_indexes where tablename = 'posting_embeddings' and indexdef like '%hnsw%'`,
  )
  expect(rows.some(({ indexdef }) => /vector\(64\).*'words-64'/.test(indexdef))).toBe(true)
})

test('one model name with other dimensions is refused', async () => {
  const added = opened.database.withOrganization(organizationId, tx =>
    addEmbeddingModel(tx, { model: wordEmbedder.model, dimensions: 65 }),
  )
  await expect(added).rejects.toThrow(/65 dimensions, but 64 are stored/)
})
