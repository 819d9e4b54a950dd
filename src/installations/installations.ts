import { AppError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { deleteInstallation, findInstallation, listInstalledSpaces, saveInstallation } from '../store/installations.ts'
import type { Space } from '../store/organizations.ts'
import { seal, unseal } from './seal.ts'

export interface InstallationDeps {
  database: Database
  now: () => Date
  /** 32 bytes; null where none is configured, and then nothing is kept. */
  encryptionKey: Buffer | null
}

/** Keeps what a platform handed out for a space, encrypted. Rejects with 'misconfigured' without a key. */
export async function keepInstallation(
  deps: InstallationDeps,
  { space, installation }: { space: Space; installation: string },
): Promise<void> {
  const sealed = seal(installation, { key: keyOf(deps), about: space.id })
  await deps.database.withOrganization(space.organizationId, tx =>
    saveInstallation(tx, { spaceId: space.id, sealed, at: deps.now() }),
  )
}

/** What was kept for a space. Rejects with 'not-found' when it is not installed there. */
export async function readInstallation(deps: InstallationDeps, space: Space): Promise<string> {
  const sealed = await deps.database.withOrganization(space.organizationId, tx => findInstallation(tx, space.id))
  if (!sealed) throw new AppError('not-found', 'Rolecall is not installed in this workspace.')
  return unseal(sealed, { key: keyOf(deps), about: space.id })
}

export async function forgetInstallation(deps: InstallationDeps, space: Space): Promise<void> {
  await deps.database.withOrganization(space.organizationId, tx => deleteInstallation(tx, space.id))
}

/** The platform's own ids of every space that is installed. */
export function listInstallations(deps: InstallationDeps, platform: string): Promise<string[]> {
  return deps.database.withSystem(tx => listInstalledSpaces(tx, platform))
}

function keyOf({ encryptionKey }: InstallationDeps): Buffer {
  if (encryptionKey) return encryptionKey
  const message = 'Installations are kept encrypted: set ROLECALL_ENCRYPTION_KEY (try: openssl rand -hex 32).'
  throw new AppError('misconfigured', message)
}
