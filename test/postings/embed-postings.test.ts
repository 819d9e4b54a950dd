import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import type { Embedder } from '../../src/models/embedder.ts'
import { createOpenAiEmbedder } from '../../src/models/openai/openai-embedder.ts'
import { createRestingEmbedder } from '../../src/models/resting-embedder.ts'
import { embedPostings } from '../../src/postings/embed-postings.ts'
import { findPostingsToEmbed } from '../../src/postings/find-postings-to-embed.ts'
import { publishPosting } from '../../src/postings/publish-posting.ts'
import { searchPostings } from '../../src/postings/search-postings.ts'
import { createRoleDirectories } from '../../src/questions/directory/role-directory.ts'
import { listPassages } from '../../src/store/passages.ts'
import { type FakeEmbeddings, serveFakeEmbeddings } from '../support/fake-embeddings.ts'
import { sourceDocument } from '../support/read-text.ts'
import { bakerRole, glazierRole } from '../support/role-texts.ts'
import { useTestDatabase } from '../support/use-database.ts'
import { wordEmbedder } from '../support/word-embedder.ts'

const began = new Date('2026-04-01T09:00:00Z')

const opened = useTestDatabase()
let organizationId: string
let fake: FakeEmbeddings
let openAi: Embedder
let now: Date
let stopping: AbortController

beforeEach(async () => {
  await opened.empty()
  await opened.asOwner('update embedding_models set used_at = now()')
  organizationId = await opened.addOrganization()
  fake = await serveFakeEmbeddings()
  const server = { apiKey: 'sk-test', baseUrl: fake.url, model: 'text-embedding-3-small' }
  const onServer = createOpenAiEmbedder({ server, dimensions: 64, callMs: 5_000, onFailure: () => {} })
  openAi = createRestingEmbedder(onServer, { restMs: 20_000, now: () => now })
  now = began
  stopping = new AbortController()
})
afterEach(() => fake[Symbol.asyncDispose]())

describe('changing the embedder', { timeout: 30_000 }, () => {
  test('embeds again what is stored, of every organization and state', async () => {
    const baker = await publish(bakerRole)
    const draft = await publish(glazierRole, { state: 'draft' })
    const other = await opened.addOrganization('Kupferberg')
    const theirs = await publish(glazierRole, { organizationId: other })
    expect(await embed(openAi)).toBe(0)
    for (const id of [baker, draft]) expect(await lacking(id, openAi.model)).toBe(0)
    expect(await lacking(theirs, openAi.model, other)).toBe(0)
  })

  test('embeds nothing that has its vectors already', async () => {
    await publish(bakerRole)
    await embed(openAi)
    const asked = fake.requests.length
    await embed(openAi)
    expect(fake.requests).toHaveLength(asked)
  })

  test('keeps the old vectors for an hour in which another process may need them, then removes them', async () => {
    await publish(bakerRole)
    await embed(openAi)
    expect(await models()).toEqual(['openai/text-embedding-3-small/64', 'words-64'])
    now = hoursLater(2)
    await embed(openAi)
    expect(await models()).toEqual(['openai/text-embedding-3-small/64'])
  })

  test('keeps the old vectors while a process still uses their model', async () => {
    await publish(bakerRole)
    now = hoursLater(2)
    await embed(wordEmbedder)
    now = hoursLater(2.5)
    await embed(openAi)
    expect(await models()).toEqual(['openai/text-embedding-3-small/64', 'words-64'])
  })

  test('keeps the old vectors as long as one posting lacks the new ones', async () => {
    await publish(bakerRole)
    await publish(glazierRole)
    fake.trouble = ({ input }) => (input.some(text => text.includes('Glazier')) ? { status: 400 } : null)
    now = hoursLater(2)
    expect(await embed(openAi)).toBe(1)
    expect(await models()).toEqual(['openai/text-embedding-3-small/64', 'words-64'])
  })

  test('and back again begins anew, without mixing the two', async () => {
    const baker = await publish(bakerRole)
    await embed(openAi)
    now = hoursLater(2)
    await embed(openAi)
    expect(await lacking(baker, wordEmbedder.model)).toBeGreaterThan(0)
    await embed(wordEmbedder)
    expect(await lacking(baker, wordEmbedder.model)).toBe(0)
  })

  test('leaves search at work: roles without vectors are found by their words, beside those that have them', async () => {
    await publish(glazierRole)
    await publish(bakerRole)
    await embed(openAi)
    await publish({ ...glazierRole, title: 'Glazier for Shop Fronts' })
    const filters = { words: 'glazier', titles: [], skills: [], places: [], workplaces: [], seniorities: [] }
    const found = await searchPostings(
      { database: opened.database, embedder: openAi, directories: createRoleDirectories(opened.database) },
      {
        organizationId,
        limit: 5,
        filters: { ...filters, employmentTypes: [], hiringOrganizations: [], payAtLeast: null },
      },
    )
    expect(found.postings.map(({ title }) => title).sort()).toEqual(['Glazier', 'Glazier for Shop Fronts'])
  })
})

describe('embedding in the background', { timeout: 30_000 }, () => {
  test('makes up for an embedder that was down when something was posted', async () => {
    fake.trouble = () => ({ status: 503 })
    const baker = await publish(bakerRole, { embedder: openAi })
    expect(await lacking(baker, openAi.model)).toBeGreaterThan(0)
    fake.trouble = () => null
    expect(await embed(openAi)).toBe(0)
    expect(await lacking(baker, openAi.model)).toBe(0)
  })

  test('makes up for one that was down when a text was changed, and keeps nothing of the old text', async () => {
    const document = { ...bakerRole, externalId: 'kb-1' }
    const baker = await publish(document, { embedder: openAi })
    fake.trouble = () => ({ status: 503 })
    await publish({ ...document, title: 'Head Baker' }, { embedder: openAi })
    expect(await models()).toEqual([])
    fake.trouble = () => null
    await embed(openAi)
    expect(await lacking(baker, openAi.model)).toBe(0)
  })

  test('gives up for now when the embedder is down, and says so', async () => {
    for (let i = 0; i < 12; i++) await publish({ ...bakerRole, title: `Baker for Shop ${i}` })
    fake.trouble = () => ({ status: 503 })
    await expect(embed(openAi)).rejects.toMatchObject({ code: 'model-unavailable' })
    expect(fake.requests.length).toBeLessThan(12)
  })

  test('goes past a posting that the embedder does not take', async () => {
    const baker = await publish(bakerRole)
    const glazier = await publish(glazierRole)
    fake.trouble = ({ input }) => (input.some(text => text.includes('Glazier')) ? { status: 400 } : null)
    expect(await embed(openAi)).toBe(1)
    expect(await lacking(baker, openAi.model)).toBe(0)
    expect(await lacking(glazier, openAi.model)).toBeGreaterThan(0)
  })

  test('goes past many postings that the embedder does not take', async () => {
    for (let i = 0; i < 11; i++) await publish({ ...glazierRole, title: `Glazier for Shop ${i}` })
    const baker = await publish(bakerRole)
    fake.trouble = ({ input }) => (input.some(text => text.includes('Glazier')) ? { status: 400 } : null)
    expect(await embed(openAi)).toBe(11)
    expect(await lacking(baker, openAi.model)).toBe(0)
  })

  test('holds no transaction while it waits: the one connection of an embedded database answers meanwhile', async () => {
    const baker = await publish(bakerRole)
    const { promise: asked, resolve: wasAsked } = Promise.withResolvers<void>()
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    const slow: Embedder = {
      ...wordEmbedder,
      model: 'slow-64',
      embed: async texts => {
        wasAsked()
        await gate
        return wordEmbedder.embed(texts)
      },
    }
    const embedding = embed(slow)
    await asked
    expect(await lacking(baker, 'slow-64')).toBeGreaterThan(0)
    open()
    expect(await embedding).toBe(0)
  })

  test('stores nothing of a text that was changed while it was embedded', async () => {
    const document = { ...bakerRole, externalId: 'kb-1' }
    await publish(document)
    let isFirst = true
    const changing: Embedder = {
      ...wordEmbedder,
      model: 'changing-64',
      embed: async texts => {
        if (isFirst) await publish({ ...document, text: `${bakerRole.text}\n- A bicycle to keep` })
        isFirst = false
        return wordEmbedder.embed(texts)
      },
    }
    expect(await embed(changing)).toBe(1)
    expect(await models()).toEqual(['words-64'])
    expect(await embed(changing)).toBe(0)
  })

  test('stops between two calls when it is asked to, and goes on from there the next time', async () => {
    for (let i = 0; i < 12; i++) await publish({ ...bakerRole, title: `Baker for Shop ${i}` })
    fake.trouble = () => {
      stopping.abort()
      return null
    }
    await expect(embed(openAi)).rejects.toMatchObject({ code: 'cancelled' })
    stopping = new AbortController()
    fake.trouble = () => null
    expect(await embed(openAi)).toBe(0)
  })

  test('passes on what nobody expected', async () => {
    await publish(bakerRole)
    const broken: Embedder = {
      ...wordEmbedder,
      model: 'broken-64',
      embed: () => Promise.reject(new TypeError('a bug')),
    }
    const thrown = await embed(broken).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(TypeError)
    expect(thrown).not.toBeInstanceOf(AppError)
  })
})

/** One look for what lacks vectors, as every few minutes, and the jobs that it queues; how many are left after another. */
async function embed(embedder: Embedder): Promise<number> {
  const deps = { database: opened.database, embedder, now: () => now }
  await opened.asOwner('delete from pgboss.job')
  await findPostingsToEmbed(deps, stopping.signal)
  const jobs = await opened.asOwner<{ organization: string }>(
    `select data->>'organization' as organization from pgboss.job where name = 'embed-postings' and state = 'created'`,
  )
  for (const { organization } of jobs) await embedPostings(deps, organization, stopping.signal)
  return findPostingsToEmbed(deps, stopping.signal)
}

async function publish(
  document: Parameters<typeof sourceDocument>[0],
  given: { embedder?: Embedder; organizationId?: string; state?: 'draft' | 'open' } = {},
): Promise<string> {
  const deps = { database: opened.database, embedder: given.embedder ?? wordEmbedder, now: () => now }
  const input = { organizationId, personId: null, state: 'open' as const, ...given }
  return (await publishPosting(deps, { ...input, document: sourceDocument(document) })).id
}

/** How many passages of a posting have no vector of a model. */
async function lacking(posting: string, model: string, organization = organizationId): Promise<number> {
  const passages = await opened.database.withOrganization(organization, tx => listPassages(tx, { posting, model }))
  return passages.filter(({ embedding }) => embedding === null).length
}

/** Whose vectors there are, of postings and of passages alike. */
async function models(): Promise<string[]> {
  const namesIn = async (table: string) => {
    const rows = await opened.asOwner<{ model: string }>(`select distinct model from ${table} order by model`)
    return rows.map(row => row.model)
  }
  const ofPostings = await namesIn('posting_embeddings')
  expect(await namesIn('passage_embeddings')).toEqual(ofPostings)
  return ofPostings
}

/** Models are new by the database's own clock. */
function hoursLater(hours: number): Date {
  return new Date(Date.now() + hours * 3_600_000)
}
