import { AppError, type ErrorCode } from '../errors.ts'
import type { Tx } from '../store/database.ts'
import { countPassing, type ImportedItem, keepItems, listSettledKeys, saveItems } from '../store/import-items.ts'
import { beginReading, noteTrouble, type StoredImport, setFound, wantFailedReading } from '../store/imports.ts'
import { LAST_ATTEMPT } from '../store/queues.ts'
import { fetchSource, type ReadSource } from './fetch-source.ts'
import { finishReading } from './finish-reading.ts'
import type { ImportDeps } from './import-deps.ts'
import { describeFailure, type ImportFailure } from './import-failure.ts'
import { type ImportItem, nameItems } from './name-items.ts'
import { publishItems, type Reading } from './publish-items.ts'
import { readUpload } from './read-upload.ts'
import { type ImportSource, recogniseSource } from './recognise-source.ts'

export interface ReadInput {
  organizationId: string
  id: string
  /** Of the job; after the last one the import fails. */
  attempt: number
  /** Whether somebody runs a job again that was given up: an import that failed is then wanted once more. */
  isRerun: boolean
}

// Enough that look-ups and embedding calls are shared, few enough that progress is seen.
const BATCH = 32

/**
 * Does the reading that an import waits for: fetches its address or takes its file, publishes what is new or changed there
 * and notes what became of each item, batch by batch, so that whoever comes after an interruption goes on behind the last
 * one. What time will not help ends the reading as failed; for anything else it rejects, to be tried again, until the last
 * attempt.
 */
export async function readImport(deps: ImportDeps, input: ReadInput, signal: AbortSignal): Promise<void> {
  const { organizationId, id, attempt, isRerun } = input
  const begun = await deps.database.withOrganization(organizationId, async tx => {
    if (isRerun) await wantFailedReading(tx, id)
    return beginReading(tx, id, deps.now())
  })
  if (begun === null) return
  if (begun.notBefore !== null && begun.notBefore > deps.now() && attempt < LAST_ATTEMPT) throw waiting()
  try {
    await readSource(deps, { ...begun, organizationId }, signal)
  } catch (error) {
    if (signal.aborted) throw error
    const { failure, remedy } = describeFailure(error)
    const isFinal = remedy === 'final' || attempt >= LAST_ATTEMPT
    await deps.database.withOrganization(organizationId, tx =>
      isFinal
        ? finishReading(tx, begun, { failure, version: null, at: deps.now(), remedy })
        : noteTrouble(tx, id, { failure, notBefore: momentOf(failure, deps.now()) }),
    )
    if (remedy === 'try again') throw asRetriable(error)
  }
}

async function readSource(deps: ImportDeps, reading: Reading, signal: AbortSignal): Promise<void> {
  const inOrganization = <T>(work: (tx: Tx) => Promise<T>) =>
    deps.database.withOrganization(reading.organizationId, work)
  const { items, version } = await findItems(deps, reading, signal)
  if (items === null) return
  if (items === 'unchanged') {
    await inOrganization(async tx => {
      const found = await keepItems(tx, reading)
      await setFound(tx, reading.id, found)
      await finishReading(tx, reading, { failure: null, version, at: deps.now() })
    })
    return
  }
  const settled = await inOrganization(async tx => {
    await setFound(tx, reading.id, items.length)
    return listSettledKeys(tx, reading)
  })
  const left = items.filter(item => !settled.has(item.key))
  let only: ImportedItem | undefined
  for (let start = 0; start < left.length; start += BATCH) {
    signal.throwIfAborted()
    const outcomes = await publishItems(deps, reading, left.slice(start, start + BATCH))
    only = outcomes[0]
    await inOrganization(tx => saveItems(tx, reading, outcomes))
  }
  const isPage = reading.file === null && items.length === 1
  const failure = isPage && only?.failure ? describeOnly(only.failure) : null
  await inOrganization(async tx => {
    // What failed for a while is to be tried again, however unchanged the source is then.
    const isWhole = failure === null && (await countPassing(tx, reading, lastingCodes)) === 0
    await finishReading(tx, reading, { failure, version: isWhole ? version : null, at: deps.now() })
  })
}

interface FoundItems {
  /** Null when there is nothing left to do. */
  items: ImportItem[] | 'unchanged' | null
  version: StoredImport['version']
}

async function findItems(deps: ImportDeps, reading: Reading, signal: AbortSignal): Promise<FoundItems> {
  if (reading.file !== null) return { items: await readUpload(deps, reading), version: null }
  const source = recogniseSource(reading.address)
  const fetched = await fetchSource(deps.fetchPublic, source, { known: reading.version, signal })
  const items = fetched.state === 'unchanged' ? fetched.state : itemsOf(fetched, { source, reading })
  return { items, version: fetched.version }
}

/** Failures of an item that the same item meets again. */
const lastingCodes: readonly ErrorCode[] = ['unreadable-document', 'not-a-posting', 'too-large']

/** A board that was never seen with a role may not be one; one that is empty now has nothing open. */
function itemsOf(read: ReadSource, { source, reading }: { source: ImportSource; reading: Reading }): ImportItem[] {
  if (read.results.length > 0 || reading.reading > 1) return nameItems(read, source)
  throw new AppError('not-found', 'There is no role at this address.', { details: { reason: 'empty' } })
}

/** A page with one document, which is no role: there is nothing beside it that went well. */
function describeOnly({ code, details }: NonNullable<ImportedItem['failure']>): ImportFailure {
  return describeFailure(new AppError(code, '', { details: { ...details } })).failure
}

function momentOf({ details }: ImportFailure, now: Date): Date | null {
  const wait = Number(details.retryAfterMs ?? 0)
  return wait > 0 ? new Date(now.getTime() + wait) : null
}

function waiting(): AppError {
  return new AppError('rate-limited', 'The site asked to be left alone for longer.')
}

/** The queue gives up at once what it takes for a bad document; a site that is down is none. */
function asRetriable(error: unknown): unknown {
  if (!(error instanceof AppError)) return error
  return new AppError('rate-limited', error.message, { cause: error, details: { ...error.details } })
}
