import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addEmbeddingModel, replaceEmbeddings } from '../../src/store/embeddings.ts'
import { replaceFacts } from '../../src/store/facts.ts'
import { listPassages, replacePassages } from '../../src/store/passages.ts'
import { findPosting, insertPosting, listPostings, setPostingState } from '../../src/store/postings.ts'
import { findRevision, insertRevision } from '../../src/store/revisions.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

const at = new Date('2026-03-02T09:00:00Z')
let test1: TestDatabase
let mine: string
let theirs: string
let theirPosting: string

beforeAll(async () => {
  test1 = await openTestDatabase()
  mine = await test1.addOrganization('Bellbird')
  theirs = await test1.addOrganization('Kupferberg')
  theirPosting = await test1.database.withOrganization(theirs, async tx => {
    const id = await insertPosting(tx, {
      kind: 'posting',
      state: 'open',
      externalId: 'kb-1',
      ownerId: null,
      title: 'Data Engineer',
      hiringOrganization: 'Kupferberg',
      location: 'Leipzig',
      url: null,
      datePosted: null,
      validThrough: null,
      searchText: 'Build pipelines.',
      sourceSha256: Buffer.alloc(32),
      textSha256: Buffer.alloc(32),
      at,
    })
    await insertRevision(tx, {
      posting: id!,
      revision: 1,
      text: 'Build pipelines.',
      createdBy: null,
      at,
    })
    await replacePassages(tx, id!, [
      { ordinal: 0, section: 'responsibilities', heading: null, text: 'Build pipelines.', start: 0, end: 16 },
    ])
    await replaceFacts(tx, id!, [{ field: 'responsibility', value: 'x', quote: 'Build pipelines.', start: 0, end: 16 }])
    await addEmbeddingModel(tx, { model: 'two', dimensions: 2 })
    await replaceEmbeddings(
      tx,
      { posting: id!, model: 'two' },
      {
        posting: { text: 'a', vector: Float32Array.of(1, 0) },
        passages: [{ ordinal: 0, text: 'b', vector: Float32Array.of(0, 1) }],
      },
    )
    return id!
  })
}, 60_000)

afterAll(() => test1[Symbol.asyncDispose]())

describe('an organization', () => {
  test('reads its own posting with facts, passages and vectors', async () => {
    const { posting, passages } = await test1.database.withOrganization(theirs, async tx => ({
      posting: await findPosting(tx, theirPosting),
      passages: await listPassages(tx, { posting: theirPosting, model: 'two' }),
    }))
    expect(posting).toMatchObject({ title: 'Data Engineer', text: 'Build pipelines.', state: 'open', revision: 1 })
    expect(posting?.facts).toEqual([
      { field: 'responsibility', value: 'x', quote: 'Build pipelines.', start: 0, end: 16 },
    ])
    expect(passages.map(passage => passage.embedding)).toEqual([Float32Array.of(0, 1)])
  })
  test("does not see another's posting, even by its id", async () => {
    const seen = await test1.database.withOrganization(mine, async tx => [
      await findPosting(tx, theirPosting),
      await findRevision(tx, theirPosting, 1),
      ...(await listPostings(tx, { limit: 10 })),
      ...(await listPassages(tx, { posting: theirPosting, model: 'two' })),
    ])
    expect(seen).toEqual([null, null])
  })
  test("does not change another's posting", async () => {
    const changed = await test1.database.withOrganization(mine, tx =>
      setPostingState(tx, theirPosting, { state: 'closed', at }),
    )
    expect(changed).toBe(false)
  })
})
