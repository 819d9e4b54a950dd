import type { Fact } from '../postings/facts/fact.ts'
import type { Gap, PostingState } from '../postings/posting.ts'
import { gapsOf } from '../postings/review-posting.ts'
import type { Tx } from '../store/database.ts'
import {
  countItems,
  type GonePosting,
  type ItemCounts,
  type ItemOutcome,
  listGone,
  listItems,
} from '../store/import-items.ts'
import type { StoredImport } from '../store/imports.ts'
import { findPostings } from '../store/postings.ts'
import type { ImportFailure } from './import-failure.ts'
import { recogniseSource } from './recognise-source.ts'

/** An import as a recruiter sees it: how its last reading stands and what came of it. Times are ISO 8601. */
export interface ImportView {
  id: string
  /** One of the two. */
  address: string | null
  file: string | null
  /** What is read, in a word or two: the site, or the file's name. */
  host: string
  board: string | null
  state: StoredImport['state']
  publishAs: StoredImport['publishAs']
  repeats: StoredImport['repeats']
  reading: number
  /** How many items the source has; null until it was fetched. */
  found: number | null
  counts: ItemCounts
  /** Why it failed; while it is not `failed`, why it waits for another try. */
  failure: ImportFailure | null
  /** Since when every reading has failed; null where the last one went well. */
  failingSince: string | null
  /** The last reading went well, after others that failed and were told of. */
  worksAgain: boolean
  beganAt: string | null
  endedAt: string | null
  nextAt: string | null
  items: ViewedItem[]
  /** Roles that an earlier reading found and this one did not: a recruiter may want to close them. */
  gone: GonePosting[]
}

export interface ViewedItem {
  outcome: ItemOutcome
  /** Where in the source it stands. */
  place: string | null
  failure: Pick<ImportFailure, 'code' | 'details'> | null
  /** Null of one that failed. */
  posting: ViewedPosting | null
}

export interface ViewedPosting {
  id: string
  title: string
  hiringOrganization: string | null
  location: string | null
  state: PostingState
  facts: readonly Fact[]
  gaps: readonly Gap[]
}

export interface ItemPage {
  outcomes: readonly ItemOutcome[]
  offset: number
  limit: number
}

const SHOWN_GONE = 10

/** An import with a page of its items. Of a reading that goes on, `gone` is empty: what is left may be yet to come. */
export async function viewImport(
  tx: Tx,
  stored: StoredImport,
  { items: page, now }: { items: ItemPage; now: Date },
): Promise<ImportView> {
  const { id, address, file, state } = stored
  const counts = await countItems(tx, stored)
  const items = await listItems(tx, stored, page)
  const postings = await findPostings(
    tx,
    items.flatMap(({ outcome, posting }) => (outcome === 'failed' || posting === null ? [] : posting)),
  )
  return {
    ...{ id, address, file, state, ...nameOf(stored) },
    ...{ publishAs: stored.publishAs, repeats: stored.repeats, reading: stored.reading, found: stored.found },
    counts: state === 'done' ? counts : { ...counts, gone: 0 },
    failure: stored.failure,
    failingSince: stored.failingSince?.toISOString() ?? null,
    worksAgain: state === 'done' && stored.failingSince === null && stored.failureToldIn !== null,
    beganAt: stored.beganAt?.toISOString() ?? null,
    endedAt: stored.endedAt?.toISOString() ?? null,
    nextAt: stored.nextAt?.toISOString() ?? null,
    items: items.map(({ outcome, posting, place, failure }) => {
      const found = outcome !== 'failed' && posting !== null ? postings.get(posting) : undefined
      return { outcome, place, failure, posting: found ? viewPosting(found, now) : null }
    }),
    gone: state === 'done' ? await listGone(tx, stored, SHOWN_GONE) : [],
  }
}

function nameOf({ address, file }: StoredImport): Pick<ImportView, 'host' | 'board'> {
  if (address === null) return { host: file, board: null }
  return { host: new URL(address).hostname, board: recogniseSource(address).board }
}

function viewPosting(found: Parameters<typeof gapsOf>[0], now: Date): ViewedPosting {
  const { id, title, hiringOrganization, location, state, facts } = found
  return { id, title, hiringOrganization, location, state, facts, gaps: gapsOf(found, now) }
}
