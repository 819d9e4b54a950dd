import { AppError } from '../errors.ts'
import type { Tx } from '../store/database.ts'
import { sumPersonBytes, sumStoredBytes } from '../store/stored-bytes.ts'

/** How many bytes may be stored. */
export interface StorageLimits {
  /** By an organization. */
  storedBytes: number
  /** By one person in it. */
  personStoredBytes: number
}

/** What is still free of what somebody may store. */
export interface StorageRoom {
  /** Takes room for so many bytes more; 'storage-full', and takes nothing, where there is none. */
  take(bytes: number): AppError | null
}

/**
 * The room of an organization and, unless `personId` is null, of a person in it. What others write at this very moment is
 * not seen: a limit may be passed by as much.
 */
export async function findStorageRoom(
  tx: Tx,
  personId: string | null,
  { storedBytes, personStoredBytes }: StorageLimits,
): Promise<StorageRoom> {
  const organization = { of: 'organization', limit: storedBytes, stored: await sumStoredBytes(tx) } as const
  return roomIn(personId === null ? [organization] : [await personHolds(tx, personId, personStoredBytes), organization])
}

/** The room of a person alone: what somebody asks takes none of their organization's. */
export async function findPersonRoom(tx: Tx, personId: string, limit: number): Promise<StorageRoom> {
  return roomIn([await personHolds(tx, personId, limit)])
}

interface Holding {
  of: 'person' | 'organization'
  limit: number
  stored: number
}

async function personHolds(tx: Tx, personId: string, limit: number): Promise<Holding> {
  return { of: 'person', limit, stored: await sumPersonBytes(tx, personId) }
}

function roomIn(holdings: Holding[]): StorageRoom {
  return {
    take(bytes) {
      const full = holdings.find(({ stored, limit }) => stored + bytes > limit)
      if (full) return storageFull(full)
      for (const each of holdings) each.stored += bytes
      return null
    },
  }
}

const settingOf = { person: 'ROLECALL_PERSON_STORED_BYTES', organization: 'ROLECALL_STORED_BYTES' }

function storageFull({ of, limit }: Holding): AppError {
  return new AppError('storage-full', `This ${of} may store ${limit} bytes: see ${settingOf[of]}.`, {
    details: { of, limit },
  })
}
