import { randomUUID } from 'node:crypto'
import { updateAnnouncements } from '../deliveries/announce-posting.ts'
import type { Tx } from '../store/database.ts'
import { enqueueJob } from '../store/enqueue.ts'
import { insertFacts } from '../store/facts.ts'
import { type KnownPosting, lockTexts } from '../store/known-postings.ts'
import { insertPassages } from '../store/passages.ts'
import { changePosting, insertPostings, type PostingChange, setPostingState } from '../store/posting-changes.ts'
import { insertRevisions } from '../store/revisions.ts'
import type { Vectors } from './embed-missing.ts'
import { factsOf } from './facts/fact.ts'
import type { ReadPosting } from './posting.ts'
import type { PublishedPosting } from './publish-posting.ts'
import { type ArrivingDocument, recogniseDocuments } from './recognise-documents.ts'
import { saveVectors } from './save-vectors.ts'

/** A document that was read, and the posting that it is of; null when it is new. */
export interface Reading extends ArrivingDocument {
  read: ReadPosting
  textSha256: Buffer
  known: KnownPosting | null
}

export interface Writing {
  organizationId: string
  personId: string | null
  state: 'draft' | 'open'
  model: string
  vectors: Vectors
  at: Date
}

/** A reading of a document that no posting is of yet, or of one that is. */
export type NewReading = Reading & { known: null }
export type KnownReading = Reading & { known: KnownPosting }

/**
 * Stores a reading of a known posting: its next revision, or, when only what stands beside the text has changed, the same
 * revision with that. 'moved' when somebody else has changed it since it was recognised.
 */
export async function reviseFromReading(
  tx: Tx,
  reading: KnownReading,
  writing: Writing,
): Promise<PublishedPosting | 'moved'> {
  const { known, read } = reading
  const isSameText = known.textSha256.equals(reading.textSha256)
  const state = known.state === 'draft' ? writing.state : known.state
  const published = { id: known.id, title: read.title, state, gaps: read.gaps }
  if (isSameText && isSameBeside(known, read)) {
    await openDraft(tx, known, writing)
    return { ...published, change: 'unchanged', revision: known.revision }
  }
  const revision = isSameText ? known.revision : known.revision + 1
  const isOurs = await changePosting(
    tx,
    { id: known.id, from: known.revision, to: revision },
    changeOf(reading, writing),
  )
  if (!isOurs) return 'moved'
  if (!isSameText) await insertRevisions(tx, [revisionOf(known.id, revision, { reading, writing })])
  await openDraft(tx, known, writing)
  await writeParts(tx, [{ id: known.id, read }], writing)
  await updateAnnouncements(tx, { postingId: known.id, change: `revision ${revision}`, at: writing.at })
  return { ...published, change: 'revised', revision }
}

/** Publishing a draft as open opens it. */
export async function openDraft(
  tx: Tx,
  known: KnownPosting,
  { state, at }: Pick<Writing, 'state' | 'at'>,
): Promise<void> {
  if (known.state === 'draft' && state === 'open') await setPostingState(tx, known.id, { state, at })
}

/**
 * Stores readings as new postings, all of them by a few statements. 'moved' for those that somebody else has published
 * since they were recognised, or that an earlier one of these is the same as.
 */
export async function createFromReadings(
  tx: Tx,
  readings: readonly NewReading[],
  writing: Writing,
): Promise<(PublishedPosting | 'moved')[]> {
  const already = await findPublished(tx, readings)
  const fresh = readings
    .filter((_, i) => !already[i])
    .map(reading => ({ id: randomUUID(), reading, read: reading.read }))
  const stored = await insertPostings(
    tx,
    fresh.map(({ id, reading }) => ({
      ...{ id, ...changeOf(reading, writing), state: writing.state },
      externalId: reading.document.externalId,
      ownerId: writing.personId,
    })),
  )
  const created = fresh.filter(({ id }) => stored.has(id))
  await insertRevisions(
    tx,
    created.map(({ id, reading }) => revisionOf(id, 1, { reading, writing })),
  )
  await writeParts(tx, created, writing)
  const ids = new Map(created.map(({ id, reading }) => [reading, id]))
  return readings.map(reading => {
    const id = ids.get(reading)
    const { title, gaps } = reading.read
    return id ? { id, change: 'created', title, state: writing.state, revision: 1, gaps } : 'moved'
  })
}

/** Of each reading whether the same text is there by now; with an external id, storing it will tell. */
async function findPublished(tx: Tx, readings: readonly NewReading[]): Promise<boolean[]> {
  const nameless = readings.filter(({ document }) => document.externalId === null)
  if (nameless.length === 0) return readings.map(() => false)
  await lockTexts(
    tx,
    nameless.map(({ textSha256 }) => textSha256),
  )
  const found = await recogniseDocuments(tx, nameless)
  const known = new Set(nameless.filter((_, i) => found[i] !== null))
  const seen = new Set<string>()
  return readings.map(reading => {
    const text = reading.textSha256.toString('hex')
    const isRepeated = reading.document.externalId === null && (seen.has(text) || known.has(reading))
    seen.add(text)
    return isRepeated
  })
}

/** Without the embedder they are stored all the same: their vectors are then work to be done. */
async function writeParts(
  tx: Tx,
  postings: readonly { id: string; read: ReadPosting }[],
  writing: Writing,
): Promise<void> {
  await insertPassages(
    tx,
    postings.map(({ id: posting, read: { passages } }) => ({ posting, passages })),
  )
  await insertFacts(
    tx,
    postings.map(({ id: posting, read: { facts } }) => ({ posting, facts })),
  )
  const embedded = await saveVectors(
    tx,
    postings.map(({ id, read }) => ({ ...read, id })),
    writing,
  )
  if (embedded < postings.length) await enqueueJob(tx, { queue: 'embed-postings', key: writing.organizationId })
}

interface Work {
  reading: Reading
  writing: Writing
}

function revisionOf(posting: string, revision: number, { reading, writing }: Work) {
  return { posting, revision, text: reading.read.text, createdBy: writing.personId, at: writing.at }
}

function changeOf({ read, sourceSha256, textSha256 }: Reading, { at }: Writing): PostingChange {
  const { kind, title, hiringOrganization, location, url, datePosted, validThrough } = read
  const skills = factsOf(read.facts, 'skill').map(fact => fact.value.name)
  const searchText = [...new Set(skills), read.text].join('\n')
  return {
    ...{ kind, title, hiringOrganization, location, url, datePosted, validThrough },
    ...{ searchText, sourceSha256, textSha256, at },
  }
}

function isSameBeside(known: KnownPosting, read: ReadPosting): boolean {
  const fields = ['kind', 'title', 'hiringOrganization', 'location', 'url', 'datePosted', 'validThrough'] as const
  return fields.every(field => known[field] === read[field])
}
