import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { closePosting } from '../../src/postings/close-posting.ts'
import { type PublishDeps, publishPosting } from '../../src/postings/publish-posting.ts'
import { sourceDocument } from '../../src/postings/reading/source-document.ts'
import { reopenPosting } from '../../src/postings/reopen-posting.ts'
import { updatePosting } from '../../src/postings/update-posting.ts'
import type { Tx } from '../../src/store/database.ts'
import { listPassages } from '../../src/store/passages.ts'
import { findPosting, listPostings } from '../../src/store/postings.ts'
import { findRevision } from '../../src/store/revisions.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { createRecordingEmbedder, type RecordingEmbedder } from '../support/recording-embedder.ts'

const text = `About the role
You will run the bakery's night shift with a team of four.

Responsibilities
- Shape and bake two hundred loaves before six o'clock.
- Keep the ovens clean and safe.

Requirements
- Two years of experience in a bakery.
- Knowledge of sourdough.

Benefits
- Free bread every day.`

const bakery = { title: 'Night Baker', hiringOrganization: 'Crumb & Crust', location: 'Bruges, Belgium' }

let opened: TestDatabase
let organizationId: string
let embedder: RecordingEmbedder
let deps: PublishDeps
let hour = 0

beforeAll(async () => {
  opened = await openTestDatabase()
}, 60_000)
afterAll(() => opened[Symbol.asyncDispose]())

async function start() {
  organizationId = await opened.addOrganization()
  embedder = createRecordingEmbedder()
  const now = () => new Date(Date.UTC(2026, 4, 4, hour++))
  deps = { database: opened.database, embedder, now }
}

function publish(document = sourceDocument(text, bakery), more: { state?: 'draft' | 'open'; posting?: string } = {}) {
  return publishPosting(deps, { organizationId, personId: null, document, state: 'open', ...more })
}

function inOrganization<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return opened.database.withOrganization(organizationId, work)
}

describe('publishing a new document', () => {
  test('stores it at revision 1 with its text, facts, passages and a vector for each', async () => {
    await start()
    const published = await publish()
    expect(published).toMatchObject({ change: 'created', title: 'Night Baker', state: 'open', revision: 1 })
    const stored = await inOrganization(async tx => ({
      posting: await findPosting(tx, published.id),
      passages: await listPassages(tx, { posting: published.id, model: embedder.model }),
    }))
    expect(stored.posting?.text).toBe(`Night Baker\nCrumb & Crust\nBruges, Belgium\n\n${text}`)
    expect(stored.posting?.openedAt).not.toBeNull()
    expect(stored.posting?.facts.length).toBeGreaterThan(0)
    expect(stored.passages.map(passage => passage.text)).toContain('Free bread every day.')
    for (const passage of stored.passages) {
      expect(stored.posting?.text.slice(passage.start, passage.end)).toBe(passage.text)
      expect(passage.embedding).toHaveLength(64)
    }
  })

  test('stores nothing when it is no job description', async () => {
    await start()
    await expect(publish(sourceDocument('Buy milk.'))).rejects.toMatchObject({ code: 'not-a-posting' })
    expect(await inOrganization(tx => listPostings(tx, { limit: 5 }))).toEqual([])
  })

  test('loses nothing when the embedder is not available: it is stored without vectors', async () => {
    await start()
    const down = new AppError('model-unavailable', 'The embedder does not answer.')
    deps = { ...deps, embedder: { ...embedder, embed: () => Promise.reject(down) } }
    const { id, state } = await publish()
    expect(state).toBe('open')
    const passages = await inOrganization(tx => listPassages(tx, { posting: id, model: embedder.model }))
    expect(passages.map(passage => passage.text)).toContain('Free bread every day.')
    expect(passages.filter(({ embedding }) => embedding !== null)).toEqual([])
  })

  test('stores nothing when the embedder breaks in a way that nobody expected', async () => {
    await start()
    const bug = new Error('an index that is not there')
    deps = { ...deps, embedder: { ...embedder, embed: () => Promise.reject(bug) } }
    await expect(publish()).rejects.toBe(bug)
    expect(await inOrganization(tx => listPostings(tx, { limit: 5 }))).toEqual([])
  })

  test('leaves out what PostgreSQL cannot store', async () => {
    await start()
    const { id } = await publish(sourceDocument(`${text}\n- A \0warm \ud800 place.`, bakery))
    const posting = await inOrganization(tx => findPosting(tx, id))
    expect(posting?.text).toMatch(/A warm \ufffd place\.$/)
  })
})

describe('publishing the same text again', () => {
  test.each([
    ['with an external id', { ...bakery, externalId: 'cc-7' }],
    ['without one', bakery],
  ])('%s changes nothing and embeds nothing', async (_, given) => {
    await start()
    const first = await publish(sourceDocument(text, given))
    const calls = embedder.embedded.length
    const again = await publish(sourceDocument(text, given))
    expect(again).toMatchObject({ id: first.id, change: 'unchanged', revision: 1, state: 'open' })
    const otherLineEnds = await publish(sourceDocument(text.replaceAll('\n', '\r\n'), given))
    expect(otherLineEnds).toMatchObject({ id: first.id, change: 'unchanged', revision: 1 })
    expect(embedder.embedded).toHaveLength(calls)
  })

  test('with another validThrough keeps the revision and takes the date', async () => {
    await start()
    const first = await publish(sourceDocument(text, { ...bakery, externalId: 'cc-7' }))
    const calls = embedder.embedded.length
    const document = sourceDocument(text, { ...bakery, externalId: 'cc-7', validThrough: '2026-06-30' })
    expect(await publish(document)).toMatchObject({ id: first.id, change: 'revised', revision: 1 })
    const posting = await inOrganization(tx => findPosting(tx, first.id))
    expect(posting).toMatchObject({ validThrough: '2026-06-30', expiresAt: '2026-07-01T11:59:59.999Z' })
    expect(embedder.embedded).toHaveLength(calls)
  })

  test('opens a draft and leaves a closed posting closed', async () => {
    await start()
    const document = sourceDocument(text, { ...bakery, externalId: 'cc-7' })
    const draft = await publish(document, { state: 'draft' })
    expect(draft.state).toBe('draft')
    expect(await publish(document)).toMatchObject({ id: draft.id, change: 'unchanged', state: 'open' })
    await closePosting(deps, { organizationId, posting: draft.id })
    expect(await publish(document)).toMatchObject({ id: draft.id, change: 'unchanged', state: 'closed' })
  })

  test('makes a new posting when the one with that text is closed and has no external id', async () => {
    await start()
    const first = await publish()
    await closePosting(deps, { organizationId, posting: first.id })
    const again = await publish()
    expect(again).toMatchObject({ change: 'created', state: 'open' })
    expect(again.id).not.toBe(first.id)
  })
})

describe('publishing a changed text', () => {
  test('makes the next revision, keeps the old text and embeds only what changed', async () => {
    await start()
    const given = { ...bakery, externalId: 'cc-7' }
    const first = await publish(sourceDocument(text, given))
    embedder.embedded.length = 0
    const changed = text.replace('Free bread every day.', 'Free bread and a bicycle.')
    const next = await publish(sourceDocument(changed, given))
    expect(next).toMatchObject({ id: first.id, change: 'revised', revision: 2 })
    expect(embedder.embedded).toEqual(['Benefits\nFree bread and a bicycle.'])
    const stored = await inOrganization(async tx => ({
      old: await findRevision(tx, first.id, 1),
      current: await findPosting(tx, first.id),
      passages: await listPassages(tx, { posting: first.id, model: embedder.model }),
    }))
    expect(stored.old?.text).toContain('Free bread every day.')
    expect(stored.current?.text).toContain('Free bread and a bicycle.')
    expect(stored.passages.map(passage => passage.text)).not.toContain('Free bread every day.')
    expect(stored.passages.every(passage => passage.embedding !== null)).toBe(true)
  })

  test('for a given posting keeps its state', async () => {
    await start()
    const first = await publish()
    await closePosting(deps, { organizationId, posting: first.id })
    const document = sourceDocument(text.replace('two hundred', 'three hundred'), bakery)
    const input = { organizationId, personId: null, posting: first.id, document }
    expect(await updatePosting(deps, input)).toMatchObject({ id: first.id, revision: 2, state: 'closed' })
    expect((await updatePosting(deps, { ...input, posting: first.id })).change).toBe('unchanged')
  })

  test('for a posting of another organization is refused', async () => {
    await start()
    const foreign = await publish()
    await start()
    const document = sourceDocument(text, bakery)
    await expect(publish(document, { posting: foreign.id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('publishing at the same time', () => {
  test('the same new document makes one posting', async () => {
    await start()
    const published = await Promise.all([publish(), publish(), publish()])
    expect(new Set(published.map(({ id }) => id)).size).toBe(1)
    expect(published.map(({ change }) => change).sort()).toEqual(['created', 'unchanged', 'unchanged'])
  })

  test('several new texts of one posting become one revision each', async () => {
    await start()
    const given = { ...bakery, externalId: 'cc-7' }
    const { id } = await publish(sourceDocument(text, given))
    const counts = ['three', 'four', 'five']
    const published = await Promise.all(
      counts.map(count => publish(sourceDocument(text.replace('two hundred', `${count} hundred`), given))),
    )
    expect(published.map(({ revision }) => revision).sort()).toEqual([2, 3, 4])
    const texts = await inOrganization(tx => Promise.all([2, 3, 4].map(revision => findRevision(tx, id, revision))))
    const words = texts.map(revision => /(\w+) hundred/.exec(revision?.text ?? '')?.[1])
    expect(words.sort()).toEqual(['five', 'four', 'three'])
  })
})

describe('closing and reopening', () => {
  test('moves the state and its dates, and repeating it changes nothing', async () => {
    await start()
    const { id } = await publish()
    const closed = await closePosting(deps, { organizationId, posting: id })
    expect(closed.state).toBe('closed')
    expect(await closePosting(deps, { organizationId, posting: id })).toEqual(closed)
    const reopened = await reopenPosting(deps, { organizationId, posting: id })
    expect(reopened).toMatchObject({ state: 'open', closedAt: null })
    expect(await inOrganization(tx => findPosting(tx, id))).toMatchObject(reopened)
  })

  test('refuses to reopen a draft, or a posting whose validThrough has passed', async () => {
    await start()
    const draft = await publish(undefined, { state: 'draft' })
    await expect(reopenPosting(deps, { organizationId, posting: draft.id })).rejects.toMatchObject({ code: 'conflict' })
    const past = await publish(sourceDocument(text, { ...bakery, externalId: 'old', validThrough: '2026-01-31' }))
    await closePosting(deps, { organizationId, posting: past.id })
    await expect(reopenPosting(deps, { organizationId, posting: past.id })).rejects.toMatchObject({ code: 'conflict' })
  })
})
