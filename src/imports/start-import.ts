import { AppError } from '../errors.ts'
import type { Member } from '../people/member.ts'
import type { Database } from '../store/database.ts'
import { enqueueJob } from '../store/enqueue.ts'
import { findImport, type StoredImport, type WantedImport, wantReading } from '../store/imports.ts'
import { canonicalAddress } from './recognise-source.ts'

export interface StartInput extends Pick<WantedImport, 'language' | 'publishAs' | 'repeats'> {
  member: Member
  /** What somebody pasted; https is meant where it names no scheme. */
  address: string
}

/**
 * Wants an address read, and queues that in the same transaction. The same address again is the same import, read once
 * more; a reading that is under way stays the one that it is. Rejects with 'invalid-input' for what is no web address.
 */
export async function startImport({ database }: { database: Database }, input: StartInput): Promise<StoredImport> {
  const { member, address: given, ...options } = input
  const { organizationId, spaceId, personId } = member
  const wanted = { address: readAddress(given), spaceId, personId, ...options }
  return database.withOrganization(organizationId, async tx => {
    const started = await wantReading(tx, wanted)
    await enqueueJob(tx, { queue: 'read-imports', key: started.id, data: { import: started.id } })
    return started
  })
}

/** Reads an import's address again. Rejects with 'not-found'. */
export async function repeatImport(
  deps: { database: Database },
  input: { member: Member; id: string } & Omit<StartInput, 'address' | 'member'>,
): Promise<StoredImport> {
  const { id, ...options } = input
  const found = await deps.database.withOrganization(input.member.organizationId, tx => findImport(tx, id))
  if (!found) throw noSuchImport(id)
  if (found.file !== null) {
    throw new AppError('invalid-input', 'A file is read once. Send it again.', { details: { reason: 'file' } })
  }
  return startImport(deps, { ...options, address: found.address })
}

export function noSuchImport(id: string): AppError {
  return new AppError('not-found', `There is no import ${id} in this organization.`)
}

function readAddress(given: string): string {
  const refuse = (reason: string, message: string) => new AppError('invalid-input', message, { details: { reason } })
  let address: URL
  try {
    address = new URL(canonicalAddress(given.trim()))
  } catch (cause) {
    throw new AppError('invalid-input', 'This is not a web address. Give one that begins with https://.', {
      cause,
      details: { reason: 'not-a-url' },
    })
  }
  if (!/^https?:$/.test(address.protocol)) throw refuse('not-http', 'Only web addresses are read.')
  if (address.username !== '' || address.password !== '') {
    throw refuse('credentials', 'A web address with a name or password in it is not read. Give the public one.')
  }
  return address.href
}
