import { updateAnnouncements } from '../deliveries/announce-posting.ts'
import type { Tx } from '../store/database.ts'
import { enqueueJob } from '../store/enqueue.ts'
import { insertFacts } from '../store/facts.ts'
import { type KnownPosting, lockText } from '../store/known-postings.ts'
import { insertPassages } from '../store/passages.ts'
import { changePosting, insertPosting, type PostingChange, setPostingState } from '../store/posting-changes.ts'
import { insertRevision } from '../store/revisions.ts'
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

/**
 * Stores a reading: a new posting, the next revision of a known one, or, when only what stands beside the text has
 * changed, the same revision with that. 'moved' when somebody else has changed or published it since it was recognised.
 */
export async function writeReading(tx: Tx, reading: Reading, writing: Writing): Promise<PublishedPosting | 'moved'> {
  const { known, read } = reading
  if (known === null) return create(tx, reading, writing)
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
  if (!isSameText) await insertRevision(tx, revisionOf(known.id, revision, { reading, writing }))
  await openDraft(tx, known, writing)
  await writeParts(tx, known.id, { reading, writing })
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

async function create(tx: Tx, reading: Reading, writing: Writing): Promise<PublishedPosting | 'moved'> {
  const { document, read } = reading
  if (document.externalId === null) {
    await lockText(tx, reading.textSha256)
    const [already] = await recogniseDocuments(tx, [reading])
    if (already !== null) return 'moved'
  }
  const id = await insertPosting(tx, {
    ...changeOf(reading, writing),
    state: writing.state,
    externalId: document.externalId,
    ownerId: writing.personId,
  })
  if (id === null) return 'moved'
  await insertRevision(tx, revisionOf(id, 1, { reading, writing }))
  await writeParts(tx, id, { reading, writing })
  return { id, change: 'created', title: read.title, state: writing.state, revision: 1, gaps: read.gaps }
}

/** Without the embedder it is stored all the same: its vectors are then work to be done. */
async function writeParts(tx: Tx, id: string, { reading, writing }: Work): Promise<void> {
  const { read } = reading
  await insertPassages(tx, id, read.passages)
  await insertFacts(tx, id, read.facts)
  const isEmbedded = await saveVectors(tx, { ...read, id }, writing)
  if (!isEmbedded) await enqueueJob(tx, { queue: 'embed-postings', key: writing.organizationId })
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
