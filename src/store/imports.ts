import { type Selectable, sql, type Updateable } from 'kysely'
import type { ImportFailure } from '../imports/import-failure.ts'
import type { Tx } from './database.ts'
import { toJson } from './storable.ts'
import type { Tables } from './tables.ts'

/** What roles are read from, and how its last reading stands. */
export type StoredImport = ImportStand & ImportOrigin

/** An address, or a file that somebody sent, by the name that they gave it. */
export type ImportOrigin = { address: string; file: null } | { address: null; file: string }

interface ImportStand {
  id: string
  /** Where it was asked for last; null once that space left the organization. */
  spaceId: string | null
  /** Who asked for it last; null once they were erased, or left with their space. */
  personId: string | null
  /** In which they are told of it. */
  language: string | null
  publishAs: 'draft' | 'open'
  repeats: 'never' | 'daily'
  state: 'waiting' | 'reading' | 'done' | 'failed'
  isAsked: boolean
  reading: number
  toldReading: number
  found: number | null
  /** Why it failed, or why it waits for another try. */
  failure: ImportFailure | null
  notBefore: Date | null
  beganAt: Date | null
  endedAt: Date | null
  nextAt: Date | null
  /** Since when every reading has failed; null once one went well. */
  failingSince: Date | null
  /** The failed reading that somebody was to be told of last; kept until the reading after the first that went well. */
  failureToldIn: number | null
  version: { etag: string | null; lastModified: string | null; sha256: Buffer } | null
}

export interface WantedImport {
  address: string
  spaceId: string
  personId: string
  language: string | null
  /** Null leaves what was said before; at first 'draft' and 'never'. */
  publishAs: 'draft' | 'open' | null
  repeats: 'never' | 'daily' | null
}

/** The import of an address with its next reading wanted; one that is wanted or under way already stays the same reading. */
export async function wantReading(tx: Tx, wanted: WantedImport): Promise<StoredImport> {
  const { address, spaceId, personId, language, publishAs, repeats } = wanted
  await tx
    .insertInto('imports')
    .values({
      ...{ address, space_id: spaceId, person_id: personId, language, state: 'waiting', reading: 0 },
      ...{ publish_as: publishAs ?? 'draft', repeats: repeats ?? 'never' },
    })
    .onConflict(conflict => conflict.columns(['organization_id', 'address']).doNothing())
    .execute()
  const held = await tx
    .selectFrom('imports')
    .selectAll()
    .where('address', '=', address)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const isUnderWay = held.reading > 0 && (held.state === 'waiting' || held.state === 'reading')
  const next = publishAs ?? held.publish_as
  const row = await tx
    .updateTable('imports')
    .set({
      ...{ space_id: spaceId, person_id: personId, language, publish_as: next, repeats: repeats ?? held.repeats },
      is_asked: true,
      // Drafts of a version that was read before have to be opened.
      ...(next === held.publish_as ? {} : unknownVersion),
      ...(isUnderWay ? {} : { ...newReading, reading: held.reading + 1 }),
    })
    .where('import_id', '=', held.import_id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toImport(row)
}

/** Begins the reading of every import whose time has come; returns those that have anything left to do. */
export async function wantDueReadings(tx: Tx, now: Date): Promise<StoredImport[]> {
  await tx
    .updateTable('imports')
    .set(({ eb }) => ({ ...newReading, reading: eb('reading', '+', 1), is_asked: false }))
    .where('next_at', '<=', now)
    .where('state', 'in', ['done', 'failed'])
    .execute()
  const rows = await tx.selectFrom('imports').selectAll().where('state', 'in', ['waiting', 'reading']).execute()
  return rows.map(toImport)
}

/** Wants an import that was given up read once more. */
export async function wantFailedReading(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('imports')
    .set(({ eb }) => ({ ...newReading, reading: eb('reading', '+', 1), is_asked: true }))
    .where('import_id', '=', id)
    .where('state', '=', 'failed')
    .execute()
}

/** Begins a reading, or goes on with one that was interrupted; null when none is wanted. */
export async function beginReading(tx: Tx, id: string, at: Date): Promise<StoredImport | null> {
  const row = await tx
    .updateTable('imports')
    .set(({ fn, ref, val }) => ({ state: 'reading', began_at: fn.coalesce(ref('began_at'), val(at)) }))
    .where('import_id', '=', id)
    .where('state', 'in', ['waiting', 'reading'])
    .returningAll()
    .executeTakeFirst()
  return row ? toImport(row) : null
}

/** What was fetched is read now: until all of it is, no version of the source is known. */
export async function setFound(tx: Tx, id: string, found: number): Promise<void> {
  await updateImport(tx, id, { found, failure: null, not_before: null, ...unknownVersion })
}

export async function noteTrouble(
  tx: Tx,
  id: string,
  trouble: { failure: ImportFailure; notBefore: Date | null },
): Promise<void> {
  await updateImport(tx, id, { failure: toJson(trouble.failure), not_before: trouble.notBefore })
}

export interface Ending {
  at: Date
  nextAt: Date | null
  /** Null when it succeeded. */
  failure: ImportFailure | null
  version: StoredImport['version']
  failingSince: Date | null
  failureToldIn: number | null
}

export async function endReading(tx: Tx, id: string, ending: Ending): Promise<void> {
  const { at, nextAt, failure, version } = ending
  await updateImport(tx, id, {
    ...{ state: failure === null ? 'done' : 'failed', ended_at: at, next_at: nextAt },
    failure: failure === null ? null : toJson(failure),
    ...{ failing_since: ending.failingSince, failure_told_in: ending.failureToldIn },
    ...(version === null
      ? {}
      : { etag: version.etag, last_modified: version.lastModified, body_sha256: version.sha256 }),
  })
}

/** Somebody has seen, or was sent, what came of this reading. False when it was told before, or is not the last one. */
export async function setTold(tx: Tx, id: string, reading: number): Promise<boolean> {
  const result = await tx
    .updateTable('imports')
    .set({ told_reading: reading })
    .where('import_id', '=', id)
    .where('reading', '=', reading)
    .where('told_reading', '<', reading)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The same for whoever was sent a report by this delivery; any other delivery tells of no import. */
export async function setToldBy(tx: Tx, deliveryId: string): Promise<void> {
  await sql`
    update imports set told_reading = greatest(told_reading, (payload->>'reading')::int)
    from deliveries
    where delivery_id = ${deliveryId} and kind = 'import-report' and import_id = (payload->>'import')::uuid`.execute(tx)
}

export async function findImport(tx: Tx, id: string): Promise<StoredImport | null> {
  const row = await tx.selectFrom('imports').selectAll().where('import_id', '=', id).executeTakeFirst()
  return row ? toImport(row) : null
}

/** Newest first. */
export async function listImports(tx: Tx, limit: number): Promise<StoredImport[]> {
  const rows = await tx
    .selectFrom('imports')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('import_id')
    .limit(limit)
    .execute()
  return rows.map(toImport)
}

/** Its roles stay. False when there is none. */
export async function deleteImport(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.deleteFrom('imports').where('import_id', '=', id).executeTakeFirst()
  return result.numDeletedRows === 1n
}

const unknownVersion = { etag: null, last_modified: null, body_sha256: null }

const newReading = {
  ...{ state: 'waiting' as const, began_at: null, ended_at: null, next_at: null },
  ...{ found: null, failure: null, not_before: null },
}

async function updateImport(tx: Tx, id: string, set: Updateable<Tables['imports']>): Promise<void> {
  await tx.updateTable('imports').set(set).where('import_id', '=', id).execute()
}

/** From a row of the table. */
export function toImport(row: Selectable<Tables['imports']>): StoredImport {
  const { body_sha256: sha256 } = row
  return {
    ...originOf(row),
    ...{ id: row.import_id, spaceId: row.space_id, personId: row.person_id },
    ...{ language: row.language, publishAs: row.publish_as, repeats: row.repeats, state: row.state },
    ...{ isAsked: row.is_asked, reading: row.reading, toldReading: row.told_reading, found: row.found },
    failure: row.failure as ImportFailure | null,
    ...{ notBefore: row.not_before, beganAt: row.began_at, endedAt: row.ended_at, nextAt: row.next_at },
    ...{ failingSince: row.failing_since, failureToldIn: row.failure_told_in },
    version: sha256 === null ? null : { etag: row.etag, lastModified: row.last_modified, sha256 },
  }
}

/** The table's own check sees to it that there is one of the two. */
function originOf({ address, file_name: file }: Selectable<Tables['imports']>): ImportOrigin {
  if (address !== null) return { address, file: null }
  return { address: null, file: file ?? '' }
}
